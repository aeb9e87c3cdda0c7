/**
 * What one request or event of a device shows: its fields, the card, the key, the connection. Used by the device's
 * chapters and by the live log of the mocks. For the chapters look in {@code suites.device}.
 */
@NullMarked
package org.cloudspeaker.conformance.suites.device.message;

import org.jspecify.annotations.NullMarked;
