package org.cloudspeaker.conformance.client.mqtt;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.Exchange.ExchangeMessage;

/** What a device says and hears, as evidence. */
final class MqttEvidence {
    private final Evidence evidence;
    private final MqttLogin login;

    MqttEvidence(Evidence evidence, MqttLogin login) {
        this.evidence = evidence;
        this.login = login;
    }

    Instant now() {
        return evidence.now();
    }

    /** A CONNECT goes out. */
    PendingAck recordConnect(BrokerAddress address, ConnectOptions conduct) {
        Map<String, String> fields = fields();
        fields.put("clean session", login.cleanSession() ? "1" : "0");
        fields.put("keep-alive", conduct.keepAliveSeconds() + " s");
        return PendingAck.start(evidence, new ExchangeMessage("CONNECT " + address.uri(), fields, ""));
    }

    /** A packet with QoS 1 goes out. */
    PendingAck recordRequest(String summary, String body) {
        Map<String, String> fields = fields();
        fields.put("QoS", "1");
        return PendingAck.start(evidence, new ExchangeMessage(summary, fields, body));
    }

    /** A packet of one byte and its length goes out. */
    PendingAck recordRequest(String summary) {
        return PendingAck.start(evidence, new ExchangeMessage(summary, fields(), ""));
    }

    /** A PUBLISH has come. */
    void recordDelivery(MqttDelivery delivery) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("QoS", Integer.toString(delivery.qos()));
        fields.put("DUP", delivery.duplicate() ? "1" : "0");
        fields.put("RETAIN", delivery.retained() ? "1" : "0");
        if (delivery.qos() > 0) {
            fields.put("packet identifier", Integer.toString(delivery.packetId()));
        }
        recordReceived(new ExchangeMessage(
                "PUBLISH " + delivery.topic(), fields, delivery.payload().text()));
    }

    /** The end has come. One that the device chose by itself is in no need of evidence, unless the broker did wrong. */
    DisconnectEvent recordDisconnect(DisconnectEvent ending, Optional<String> violation) {
        if (ending.by() == DisconnectEvent.Initiator.BROKER || violation.isPresent()) {
            recordReceived(ExchangeMessage.of(ending.reason()));
        }
        return ending;
    }

    private void recordReceived(ExchangeMessage message) {
        evidence.record(
                Exchange.ExchangeKind.MQTT,
                evidence.now(),
                ExchangeMessage.of(login.clientId() + " listens"),
                Optional.of(message));
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("client id", login.clientId());
        return fields;
    }
}
