/**
 * What the device does with a message that is published to it, true to firmware V1.0.4 down to the way in which its
 * JSON parser reads: a model without a network. This room does not know what a right message is or how one arrives. For
 * the former look in the suites, for the latter in {@code wire}.
 */
@NullMarked
package org.cloudspeaker.conformance.firmware;

import org.jspecify.annotations.NullMarked;
