package org.cloudspeaker.conformance.junit;

import java.util.Optional;
import org.cloudspeaker.conformance.wire.broker.Seen;

/**
 * What became of a device that lost its connection.
 *
 * @param connected its next CONNECT; empty if it stayed away
 * @param heard whether it then got what was published meanwhile
 */
public record DeviceReturn(Optional<Seen.Connected> connected, boolean heard) {}
