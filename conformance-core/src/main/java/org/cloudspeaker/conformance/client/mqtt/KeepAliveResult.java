package org.cloudspeaker.conformance.client.mqtt;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of a device that fell silent after its CONNECT.
 *
 * @param keepAlive what its CONNECT announced
 * @param limit how long it was waited for the end, from the CONNECT on
 * @param ending the end of its connection, if it came
 */
public record KeepAliveResult(Duration keepAlive, Duration limit, Optional<DisconnectEvent> ending) {}
