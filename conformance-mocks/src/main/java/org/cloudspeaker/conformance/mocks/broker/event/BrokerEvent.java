package org.cloudspeaker.conformance.mocks.broker.event;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/** Something that the broker saw or did, in the order in which it happened. Never holds a password. */
public sealed interface BrokerEvent {
    /** When, UTC, by the transcript's clock. */
    Instant at();

    /** Whose; empty where no client id was told. */
    String clientId();

    /**
     * A CONNECT that was taken.
     *
     * @param sessionPresent what the CONNACK said about an earlier session
     */
    record Connected(Instant at, String clientId, ConnectDetails login, boolean sessionPresent)
            implements BrokerEvent {}

    /**
     * A CONNECT that was refused.
     *
     * @param returnCode of the CONNACK, 1 to 5 (MQTT 3.1.1, 3.2.2.3)
     */
    record ConnectRefused(Instant at, String clientId, ConnectDetails login, int returnCode) implements BrokerEvent {}

    /**
     * The end of a TLS handshake in which a client showed no certificate, or one that is not taken (mutual TLS).
     *
     * @param found what it showed, in plain words
     */
    record ClientCertificateRefused(Instant at, String found) implements BrokerEvent {
        /** It came to no CONNECT. */
        @Override
        public String clientId() {
            return "";
        }
    }

    /**
     * One filter of a SUBSCRIBE.
     *
     * @param asked the QoS that was asked for
     * @param granted what the SUBACK said: 0, 1, or 128 for a failure
     */
    record Subscribed(Instant at, String clientId, String filter, int asked, int granted) implements BrokerEvent {}

    /** One filter of an UNSUBSCRIBE. */
    record Unsubscribed(Instant at, String clientId, String filter) implements BrokerEvent {}

    /**
     * A PUBLISH from a client.
     *
     * @param duplicate the DUP flag
     */
    record PublishReceived(Instant at, String clientId, BrokerMessage message, boolean duplicate)
            implements BrokerEvent {}

    /**
     * A PUBLISH to a client.
     *
     * @param duplicate the DUP flag: sent before, and not acknowledged
     */
    record PublishSent(Instant at, String clientId, BrokerMessage message, boolean duplicate) implements BrokerEvent {}

    /** A PUBACK from a client for a message to it. */
    record PubackReceived(Instant at, String clientId, BrokerMessage message) implements BrokerEvent {}

    /** A PINGREQ, which was answered. */
    record PingReceived(Instant at, String clientId) implements BrokerEvent {}

    /**
     * The end of a connection that had been taken.
     *
     * @param orderly whether a DISCONNECT came before it
     * @param reason in plain words
     */
    record Disconnected(Instant at, String clientId, boolean orderly, String reason) implements BrokerEvent {}

    /**
     * Something that MQTT 3.1.1 forbids; the connection was ended.
     *
     * @param reason in plain words
     */
    record ProtocolViolation(Instant at, String clientId, String reason) implements BrokerEvent {}

    /**
     * What a CONNECT said, without its password.
     *
     * @param user the user name, if one was given
     * @param withPassword whether a password was given
     * @param cleanSession the clean-session flag
     * @param keepAlive in seconds, 0 for none
     * @param certificate what the client showed in the TLS handshake before it, if it was asked for one and had one
     */
    record ConnectDetails(
            Optional<String> user,
            boolean withPassword,
            boolean cleanSession,
            int keepAlive,
            Optional<X509Certificate> certificate) {
        /** Without a certificate. */
        public ConnectDetails(Optional<String> user, boolean withPassword, boolean cleanSession, int keepAlive) {
            this(user, withPassword, cleanSession, keepAlive, Optional.empty());
        }
    }
}
