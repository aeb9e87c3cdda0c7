/** Tests of what is said of a device's messages. */
@NullMarked
package org.cloudspeaker.conformance.suites.device;

import org.jspecify.annotations.NullMarked;
