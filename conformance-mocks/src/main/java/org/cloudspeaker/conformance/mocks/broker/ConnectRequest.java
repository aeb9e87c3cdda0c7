package org.cloudspeaker.conformance.mocks.broker;

import java.util.Optional;

/** What a policy needs of a CONNECT. Its text shows no password. */
record ConnectRequest(
        String clientId, boolean cleanSession, int keepAlive, Optional<String> user, Optional<String> password) {
    ConnectRequest withClientId(String other) {
        return new ConnectRequest(other, cleanSession, keepAlive, user, password);
    }

    @Override
    public String toString() {
        return "ConnectRequest[" + clientId + "]";
    }
}
