package org.cloudspeaker.conformance.suites.broker;

import static org.cloudspeaker.conformance.suites.broker.ConnackAssert.assertThat;

import java.util.List;
import org.cloudspeaker.conformance.client.mqtt.MqttBackendClient;
import org.cloudspeaker.conformance.client.mqtt.MqttDelivery;
import org.cloudspeaker.conformance.client.mqtt.MqttDeviceClient;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.role.BrokerClients;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.Durations;
import org.cloudspeaker.conformance.evidence.NotGivenException;
import org.cloudspeaker.conformance.message.syntax.Payload;

/** What a device reports of itself, on its way to the customer's server. */
final class StatusReportCheck {
    private final BrokerClients broker;
    private final String topic;

    private StatusReportCheck(BrokerClients broker, String topic) {
        this.broker = broker;
        this.topic = topic;
    }

    /**
     * To the target's status topic.
     *
     * @throws NotGivenException if it names none, or no login of the customer's server
     */
    static StatusReportCheck of(Target target, BrokerClients broker) {
        String topic = target.mqtt()
                .statusTopic()
                .orElseThrow(() -> new NotGivenException("the target names no topic where devices report: give one,"
                        + " such as mqtt.status-topic: \"pos/status/{sn}\", if they do"));
        return new StatusReportCheck(broker.requireBackendLogin(), topic.replace("{sn}", broker.sn()));
    }

    /** The same bytes arrive at the customer's server, which has subscribed before. */
    void requireDelivery(Payload report) {
        MqttBackendClient server = broker.backendClient();
        int granted = server.subscribe(topic);
        if (granted > 1) {
            throw new Discrepancy(
                    "SUBSCRIBE " + topic + " as the customer's server, with QoS 1",
                    "SUBACK 0 or 1",
                    "SUBACK " + granted);
        }
        MqttDeviceClient device = broker.device(broker.login(broker.sn()));
        assertThat(device.connect()).to("as " + broker.sn()).isAccepted();
        device.publish(topic, report);
        List<Payload> arrived =
                server
                        .inbox()
                        .takeUntil(
                                delivery -> delivery.payload().equals(report),
                                broker.limits().mustArrive())
                        .stream()
                        .map(MqttDelivery::payload)
                        .toList();
        if (!arrived.contains(report)) {
            throw new Discrepancy(
                    "PUBLISH " + topic + " as " + broker.sn() + ", with QoS 1: " + report.text(),
                    "the same bytes at the customer's server within "
                            + Durations.format(broker.limits().mustArrive()),
                    arrived.isEmpty() ? "PUBACK, and nothing arrived" : "PUBACK, and " + shown(arrived, report));
        }
    }

    private static String shown(List<Payload> arrived, Payload report) {
        Payload last = arrived.get(arrived.size() - 1);
        return last + ", different from byte " + report.mismatch(last) + " on: " + last.text();
    }
}
