package org.cloudspeaker.conformance.mocks.broker;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.client.tls.certificate.CertificateDescription;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEventHistory;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerMessage;
import org.cloudspeaker.conformance.result.Exchange;

/** Keeps each event twice: as it is in the journal, and as redacted evidence in the transcript. */
final class BrokerEventRecorder {
    private final Transcript transcript;
    private final BrokerEventHistory journal = new BrokerEventHistory();

    BrokerEventRecorder(Transcript transcript) {
        this.transcript = transcript;
    }

    BrokerEventHistory journal() {
        return journal;
    }

    Instant now() {
        return transcript.now();
    }

    /** Makes sure that a password is never shown; one that is also a name stands in every topic and hides nothing. */
    void hide(String password, String clientId, Optional<String> user) {
        if (!password.equals(clientId) && !user.map(password::equals).orElse(false)) {
            transcript.redaction().hide(password);
        }
    }

    void record(BrokerEvent event) {
        transcript.record(Exchange.ExchangeKind.MQTT, event.at(), request(event), response(event));
        journal.add(event);
    }

    private static Exchange.ExchangeMessage request(BrokerEvent event) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("client id", event.clientId());
        String body = "";
        if (event instanceof BrokerEvent.Connected e) {
            login(fields, e.login());
        } else if (event instanceof BrokerEvent.ConnectRefused e) {
            login(fields, e.login());
        } else if (event instanceof BrokerEvent.Subscribed e) {
            fields.put("QoS", Integer.toString(e.asked()));
        } else if (event instanceof BrokerEvent.PublishReceived e) {
            message(fields, e.message(), e.duplicate());
            body = e.message().payload().text();
        } else if (event instanceof BrokerEvent.PublishSent e) {
            message(fields, e.message(), e.duplicate());
            body = e.message().payload().text();
        }
        return new Exchange.ExchangeMessage(summary(event), fields, body);
    }

    private static String summary(BrokerEvent event) {
        if (event instanceof BrokerEvent.Subscribed e) {
            return "SUBSCRIBE " + e.filter();
        } else if (event instanceof BrokerEvent.Unsubscribed e) {
            return "UNSUBSCRIBE " + e.filter();
        } else if (event instanceof BrokerEvent.PublishReceived e) {
            return "PUBLISH " + e.message().topic();
        } else if (event instanceof BrokerEvent.PublishSent e) {
            return "PUBLISH " + e.message().topic() + " to the device";
        } else if (event instanceof BrokerEvent.PubackReceived e) {
            return "PUBACK for " + e.message().topic();
        } else if (event instanceof BrokerEvent.Disconnected e) {
            return (e.orderly() ? "DISCONNECT: " : "connection lost: ") + e.reason();
        } else if (event instanceof BrokerEvent.ProtocolViolation e) {
            return "protocol error: " + e.reason();
        }
        if (event instanceof BrokerEvent.ClientCertificateRefused e) {
            return "TLS handshake, in which the client shows " + e.found();
        }
        return event instanceof BrokerEvent.PingReceived ? "PINGREQ" : "CONNECT";
    }

    private static Optional<Exchange.ExchangeMessage> response(BrokerEvent event) {
        if (event instanceof BrokerEvent.Connected e) {
            return Optional.of(new Exchange.ExchangeMessage(
                    "CONNACK 0", Map.of("session present", Boolean.toString(e.sessionPresent())), ""));
        } else if (event instanceof BrokerEvent.ConnectRefused e) {
            return Optional.of(Exchange.ExchangeMessage.of("CONNACK " + e.returnCode()));
        } else if (event instanceof BrokerEvent.Subscribed e) {
            return Optional.of(Exchange.ExchangeMessage.of("SUBACK " + e.granted()));
        } else if (event instanceof BrokerEvent.PublishReceived e && e.message().qos() > 0) {
            return Optional.of(Exchange.ExchangeMessage.of(e.message().qos() == 1 ? "PUBACK" : "PUBREC"));
        } else if (event instanceof BrokerEvent.ClientCertificateRefused) {
            return Optional.of(Exchange.ExchangeMessage.of("the end of the handshake"));
        } else if (event instanceof BrokerEvent.PingReceived) {
            return Optional.of(Exchange.ExchangeMessage.of("PINGRESP"));
        }
        return event instanceof BrokerEvent.Unsubscribed
                ? Optional.of(Exchange.ExchangeMessage.of("UNSUBACK"))
                : Optional.empty();
    }

    private static void login(Map<String, String> fields, BrokerEvent.ConnectDetails login) {
        login.certificate().ifPresent(own -> fields.put("certificate", CertificateDescription.of(own)));
        login.user().ifPresent(user -> fields.put("user name", user));
        fields.put("password", login.withPassword() ? "given" : "none");
        fields.put("clean session", Boolean.toString(login.cleanSession()));
        fields.put("keep alive", login.keepAlive() + " s");
    }

    private static void message(Map<String, String> fields, BrokerMessage message, boolean duplicate) {
        fields.put("QoS", Integer.toString(message.qos()));
        fields.put("retain", Boolean.toString(message.retained()));
        fields.put("DUP", Boolean.toString(duplicate));
    }
}
