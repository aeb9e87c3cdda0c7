/**
 * A broker and a payment server on this machine, right or wrong in chosen ways, and the target that leads to them. This
 * room does not know what is checked or what a fault does. For the former look in the suites, for the latter in the
 * core's {@code wire}.
 */
@NullMarked
package org.cloudspeaker.conformance.suites.embedded;

import org.jspecify.annotations.NullMarked;
