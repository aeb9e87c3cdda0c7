package org.cloudspeaker.conformance.mocks.broker;

import java.util.Map;

/**
 * A session as it stands at a moment.
 *
 * @param clientId whose
 * @param connected whether its client is there
 * @param clean whether it ends with the connection
 * @param subscriptions the granted QoS by topic filter
 * @param queued how many messages wait for the client, for a free place or for its PUBACK
 */
public record SessionState(
        String clientId, boolean connected, boolean clean, Map<String, Integer> subscriptions, int queued) {
    /** Copies the map. */
    public SessionState {
        subscriptions = Map.copyOf(subscriptions);
    }
}
