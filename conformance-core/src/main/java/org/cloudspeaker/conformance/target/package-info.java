/**
 * What a user points the harness at: the device's parameter file, the servers, the test devices, limits, declared
 * exceptions, read from one YAML file with every problem reported at once. This room does not know how the servers are
 * met or judged. For connections look in {@code wire}, for verdicts in {@code result}.
 */
@NullMarked
package org.cloudspeaker.conformance.target;

import org.jspecify.annotations.NullMarked;
