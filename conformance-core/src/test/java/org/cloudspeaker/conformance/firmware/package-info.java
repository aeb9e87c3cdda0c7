/**
 * Proves the model of the device against tables written by hand, and that no message at all can break it. These tests do
 * not know what a right message is. For that look in the suites.
 */
@NullMarked
package org.cloudspeaker.conformance.firmware;

import org.jspecify.annotations.NullMarked;
