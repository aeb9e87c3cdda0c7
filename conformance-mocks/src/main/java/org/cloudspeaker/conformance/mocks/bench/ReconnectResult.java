package org.cloudspeaker.conformance.mocks.bench;

import java.util.Optional;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;

/**
 * What became of a device that lost its connection.
 *
 * @param connected its next CONNECT; empty if it stayed away
 * @param heard whether it then got what was published meanwhile
 */
public record ReconnectResult(Optional<BrokerEvent.Connected> connected, boolean heard) {}
