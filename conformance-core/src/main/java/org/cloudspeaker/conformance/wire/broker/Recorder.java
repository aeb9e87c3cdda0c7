package org.cloudspeaker.conformance.wire.broker;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.tls.CertificateWords;

/** Keeps each event twice: as it is in the journal, and as redacted evidence in the transcript. */
final class Recorder {
    private final Transcript transcript;
    private final Journal journal = new Journal();

    Recorder(Transcript transcript) {
        this.transcript = transcript;
    }

    Journal journal() {
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

    void note(Seen event) {
        transcript.record(Exchange.Kind.MQTT, event.at(), request(event), response(event));
        journal.add(event);
    }

    private static Exchange.Message request(Seen event) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("client id", event.clientId());
        String body = "";
        if (event instanceof Seen.Connected e) {
            login(fields, e.login());
        } else if (event instanceof Seen.Refused e) {
            login(fields, e.login());
        } else if (event instanceof Seen.Subscribed e) {
            fields.put("QoS", Integer.toString(e.asked()));
        } else if (event instanceof Seen.Published e) {
            message(fields, e.message(), e.duplicate());
            body = e.message().payload().text();
        } else if (event instanceof Seen.Delivered e) {
            message(fields, e.message(), e.duplicate());
            body = e.message().payload().text();
        }
        return new Exchange.Message(summary(event), fields, body);
    }

    private static String summary(Seen event) {
        if (event instanceof Seen.Subscribed e) {
            return "SUBSCRIBE " + e.filter();
        } else if (event instanceof Seen.Unsubscribed e) {
            return "UNSUBSCRIBE " + e.filter();
        } else if (event instanceof Seen.Published e) {
            return "PUBLISH " + e.message().topic();
        } else if (event instanceof Seen.Delivered e) {
            return "PUBLISH " + e.message().topic() + " to the device";
        } else if (event instanceof Seen.Acknowledged e) {
            return "PUBACK for " + e.message().topic();
        } else if (event instanceof Seen.Disconnected e) {
            return (e.orderly() ? "DISCONNECT: " : "connection lost: ") + e.reason();
        } else if (event instanceof Seen.Violated e) {
            return "protocol error: " + e.reason();
        }
        if (event instanceof Seen.ShutOut e) {
            return "TLS handshake, in which the client shows " + e.found();
        }
        return event instanceof Seen.Pinged ? "PINGREQ" : "CONNECT";
    }

    private static Optional<Exchange.Message> response(Seen event) {
        if (event instanceof Seen.Connected e) {
            return Optional.of(new Exchange.Message(
                    "CONNACK 0", Map.of("session present", Boolean.toString(e.sessionPresent())), ""));
        } else if (event instanceof Seen.Refused e) {
            return Optional.of(Exchange.Message.of("CONNACK " + e.returnCode()));
        } else if (event instanceof Seen.Subscribed e) {
            return Optional.of(Exchange.Message.of("SUBACK " + e.granted()));
        } else if (event instanceof Seen.Published e && e.message().qos() > 0) {
            return Optional.of(Exchange.Message.of(e.message().qos() == 1 ? "PUBACK" : "PUBREC"));
        } else if (event instanceof Seen.ShutOut) {
            return Optional.of(Exchange.Message.of("the end of the handshake"));
        } else if (event instanceof Seen.Pinged) {
            return Optional.of(Exchange.Message.of("PINGRESP"));
        }
        return event instanceof Seen.Unsubscribed ? Optional.of(Exchange.Message.of("UNSUBACK")) : Optional.empty();
    }

    private static void login(Map<String, String> fields, Seen.Login login) {
        login.certificate().ifPresent(own -> fields.put("certificate", CertificateWords.of(own)));
        login.user().ifPresent(user -> fields.put("user name", user));
        fields.put("password", login.withPassword() ? "given" : "none");
        fields.put("clean session", Boolean.toString(login.cleanSession()));
        fields.put("keep alive", login.keepAlive() + " s");
    }

    private static void message(Map<String, String> fields, Message message, boolean duplicate) {
        fields.put("QoS", Integer.toString(message.qos()));
        fields.put("retain", Boolean.toString(message.retained()));
        fields.put("DUP", Boolean.toString(duplicate));
    }
}
