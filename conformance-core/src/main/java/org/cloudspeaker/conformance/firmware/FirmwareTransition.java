package org.cloudspeaker.conformance.firmware;

/**
 * What came of a message.
 *
 * @param reaction what the device did
 * @param after what it remembers now
 */
public record FirmwareTransition(FirmwareReaction reaction, FirmwareState after) {}
