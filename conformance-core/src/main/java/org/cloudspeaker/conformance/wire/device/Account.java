package org.cloudspeaker.conformance.wire.device;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.Exchange.Message;
import org.cloudspeaker.conformance.wire.Evidence;

/** What a device says and hears, as evidence. */
final class Account {
    private final Evidence evidence;
    private final Login login;

    Account(Evidence evidence, Login login) {
        this.evidence = evidence;
        this.login = login;
    }

    Instant now() {
        return evidence.now();
    }

    /** A CONNECT goes out. */
    Pending connecting(BrokerAddress address, Conduct conduct) {
        Map<String, String> fields = fields();
        fields.put("clean session", login.cleanSession() ? "1" : "0");
        fields.put("keep-alive", conduct.keepAliveSeconds() + " s");
        return Pending.sent(evidence, new Message("CONNECT " + address.uri(), fields, ""));
    }

    /** A packet with QoS 1 goes out. */
    Pending sending(String summary, String body) {
        Map<String, String> fields = fields();
        fields.put("QoS", "1");
        return Pending.sent(evidence, new Message(summary, fields, body));
    }

    /** A packet of one byte and its length goes out. */
    Pending sending(String summary) {
        return Pending.sent(evidence, new Message(summary, fields(), ""));
    }

    /** A PUBLISH has come. */
    void arrived(Delivery delivery) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("QoS", Integer.toString(delivery.qos()));
        fields.put("DUP", delivery.duplicate() ? "1" : "0");
        fields.put("RETAIN", delivery.retained() ? "1" : "0");
        if (delivery.qos() > 0) {
            fields.put("packet identifier", Integer.toString(delivery.packetId()));
        }
        heard(new Message(
                "PUBLISH " + delivery.topic(), fields, delivery.payload().text()));
    }

    /** The end has come. One that the device chose by itself is in no need of evidence, unless the broker did wrong. */
    Ending ended(Ending ending, Optional<String> violation) {
        if (ending.by() == Ending.By.BROKER || violation.isPresent()) {
            heard(Message.of(ending.reason()));
        }
        return ending;
    }

    private void heard(Message message) {
        evidence.record(
                Exchange.Kind.MQTT, evidence.now(), Message.of(login.clientId() + " listens"), Optional.of(message));
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("client id", login.clientId());
        return fields;
    }
}
