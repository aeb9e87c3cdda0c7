/**
 * The bench on which a device is certified: a mock broker and a mock payment server around it, the parameter file that
 * leads it there, and the hands that do what has to be done at the device. It drives and records, and judges nobody. For
 * the servers look in {@code wire}, for what a device has to do in the suites.
 */
@NullMarked
package org.cloudspeaker.conformance.bench;

import org.jspecify.annotations.NullMarked;
