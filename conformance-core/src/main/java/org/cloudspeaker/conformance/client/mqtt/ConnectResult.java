package org.cloudspeaker.conformance.client.mqtt;

import java.util.List;

/** What a CONNECT led to (MQTT 3.1.1, 3.2). */
public sealed interface ConnectResult {
    /** For messages: {@code CONNACK 5 (not authorized)}. */
    String description();

    /**
     * The connection is there.
     *
     * @param sessionPresent whether the broker kept a session for the client
     */
    record Accepted(boolean sessionPresent) implements ConnectResult {
        @Override
        public String description() {
            return "CONNACK 0 (accepted), session present " + (sessionPresent ? 1 : 0);
        }
    }

    /**
     * The broker refused.
     *
     * @param code 1 to 5
     * @param reason its meaning
     */
    record Refused(int code, String reason) implements ConnectResult {
        private static final List<String> REASONS = List.of(
                "unacceptable protocol version",
                "identifier rejected",
                "server unavailable",
                "bad user name or password",
                "not authorized");

        /** A return code with its meaning. */
        public static Refused of(int code) {
            return new Refused(code, code <= REASONS.size() ? REASONS.get(code - 1) : "unknown");
        }

        @Override
        public String description() {
            return "CONNACK " + code + " (" + reason + ")";
        }
    }

    /** The broker ended the connection without a CONNACK. */
    record ConnectionClosed() implements ConnectResult {
        @Override
        public String description() {
            return "the connection closed without a CONNACK";
        }
    }

    /**
     * The broker ended TLS with an alert, before or after the CONNECT.
     *
     * @param alert its name, such as {@code certificate_required} (RFC 8446, 6)
     */
    record TlsAlert(String alert) implements ConnectResult {
        @Override
        public String description() {
            return "the TLS alert " + alert + " in place of a CONNACK";
        }
    }
}
