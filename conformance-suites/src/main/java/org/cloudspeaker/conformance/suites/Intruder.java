package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import java.util.List;
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.junit.Broadcasts;
import org.cloudspeaker.conformance.junit.BrokerSide;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.wire.NoAnswerException;
import org.cloudspeaker.conformance.wire.device.Delivery;
import org.cloudspeaker.conformance.wire.device.DeviceLink;

/**
 * A device that publishes to another. MQTT 3.1.1 has no answer for what is not allowed: the PUBACK comes all the same, or
 * the connection ends. So what counts is what the other device gets until a message of the customer's server comes.
 */
final class Intruder {
    private final BrokerSide broker;
    private final Broadcasts broadcasts;

    Intruder(BrokerSide broker, Broadcasts broadcasts) {
        this.broker = broker.withCustomerServer();
        this.broadcasts = broadcasts;
    }

    void reachesNobody() {
        DeviceLink victim = broker.listening(broker.otherSn());
        String topic = broker.topicOf(broker.otherSn());
        Payload forged = broadcasts.next();
        Payload genuine = broadcasts.next();
        String answer = published(topic, forged);
        broker.customerServer().publish(topic, genuine);
        List<Payload> heard = victim
                .inbox()
                .takeUntil(
                        delivery -> delivery.payload().equals(genuine),
                        broker.limits().mustArrive())
                .stream()
                .map(Delivery::payload)
                .toList();
        if (heard.contains(forged)) {
            throw new Discrepancy(
                    "PUBLISH " + topic + " as " + broker.sn(),
                    "nothing of it reaches " + broker.otherSn(),
                    answer + ", and " + broker.otherSn() + " got it: " + forged.text());
        }
        if (!heard.contains(genuine)) {
            throw broker.notServed(broker.otherSn());
        }
    }

    private String published(String topic, Payload forged) {
        DeviceLink device = broker.device(broker.login(broker.sn()).cleanSession(true));
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
