package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import java.util.List;
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.junit.BrokerSide;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.wire.Spans;
import org.cloudspeaker.conformance.wire.device.Delivery;
import org.cloudspeaker.conformance.wire.device.DeviceLink;
import org.cloudspeaker.conformance.wire.device.PublisherLink;
import org.opentest4j.TestAbortedException;

/** What a device reports of itself, on its way to the customer's server. */
final class StatusReport {
    private final BrokerSide broker;
    private final String topic;

    private StatusReport(BrokerSide broker, String topic) {
        this.broker = broker;
        this.topic = topic;
    }

    /**
     * To the target's status topic.
     *
     * @throws TestAbortedException if it names none, or no login of the customer's server
     */
    static StatusReport of(Target target, BrokerSide broker) {
        String topic = target.mqtt()
                .statusTopic()
                .orElseThrow(() -> new TestAbortedException("the target names no topic where devices report: give one,"
                        + " such as mqtt.status-topic: \"pos/status/{sn}\", if they do"));
        return new StatusReport(broker.withCustomerServer(), topic.replace("{sn}", broker.sn()));
    }

    /** The same bytes arrive at the customer's server, which has subscribed before. */
    void reachesTheServer(Payload report) {
        PublisherLink server = broker.customerServer();
        int granted = server.subscribe(topic);
        if (granted > 1) {
            throw new Discrepancy(
                    "SUBSCRIBE " + topic + " as the customer's server, with QoS 1",
                    "SUBACK 0 or 1",
                    "SUBACK " + granted);
        }
        DeviceLink device = broker.device(broker.login(broker.sn()));
        assertThat(device.connect()).to("as " + broker.sn()).isAccepted();
        device.publish(topic, report);
        List<Payload> arrived =
                server
                        .inbox()
                        .takeUntil(
                                delivery -> delivery.payload().equals(report),
                                broker.limits().mustArrive())
                        .stream()
                        .map(Delivery::payload)
                        .toList();
        if (!arrived.contains(report)) {
            throw new Discrepancy(
                    "PUBLISH " + topic + " as " + broker.sn() + ", with QoS 1: " + report.text(),
                    "the same bytes at the customer's server within "
                            + Spans.shown(broker.limits().mustArrive()),
                    arrived.isEmpty() ? "PUBACK, and nothing arrived" : "PUBACK, and " + shown(arrived, report));
        }
    }

    private static String shown(List<Payload> arrived, Payload report) {
        Payload last = arrived.get(arrived.size() - 1);
        return last + ", different from byte " + report.mismatch(last) + " on: " + last.text();
    }
}
