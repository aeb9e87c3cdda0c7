package org.cloudspeaker.conformance.suites.broker;

import static org.cloudspeaker.conformance.suites.broker.ConnackAssert.assertThat;

import java.util.List;
import org.cloudspeaker.conformance.client.mqtt.MqttDelivery;
import org.cloudspeaker.conformance.client.mqtt.MqttDeviceClient;
import org.cloudspeaker.conformance.engine.role.BroadcastFactory;
import org.cloudspeaker.conformance.engine.role.BrokerClients;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.NoAnswerException;
import org.cloudspeaker.conformance.message.syntax.Payload;

/**
 * A device that publishes to another. MQTT 3.1.1 has no answer for what is not allowed: the PUBACK comes all the same, or
 * the connection ends. So what counts is what the other device gets until a message of the customer's server comes.
 */
final class ForeignPublisher {
    private final BrokerClients broker;
    private final BroadcastFactory broadcasts;

    ForeignPublisher(BrokerClients broker, BroadcastFactory broadcasts) {
        this.broker = broker.requireBackendLogin();
        this.broadcasts = broadcasts;
    }

    void requireNoDelivery() {
        MqttDeviceClient victim = broker.subscribedDevice(broker.otherSn());
        String topic = broker.topicOf(broker.otherSn());
        Payload forged = broadcasts.nextPayload();
        Payload genuine = broadcasts.nextPayload();
        String answer = published(topic, forged);
        broker.backendClient().publish(topic, genuine);
        List<Payload> heard = victim
                .inbox()
                .takeUntil(
                        delivery -> delivery.payload().equals(genuine),
                        broker.limits().mustArrive())
                .stream()
                .map(MqttDelivery::payload)
                .toList();
        if (heard.contains(forged)) {
            throw new Discrepancy(
                    "PUBLISH " + topic + " as " + broker.sn(),
                    "nothing of it reaches " + broker.otherSn(),
                    answer + ", and " + broker.otherSn() + " got it: " + forged.text());
        }
        if (!heard.contains(genuine)) {
            throw broker.missingDelivery(broker.otherSn());
        }
    }

    private String published(String topic, Payload forged) {
        MqttDeviceClient device = broker.device(broker.login(broker.sn()).cleanSession(true));
        assertThat(device.connect())
                .to("as " + broker.sn() + ", clean session 1")
                .isAccepted();
        try {
            device.publish(topic, forged);
            return "PUBACK";
        } catch (NoAnswerException refused) {
            return refused.actual();
        }
    }
}
