package org.cloudspeaker.conformance.suites;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.junit.Broadcasts;
import org.cloudspeaker.conformance.junit.BrokerSide;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.wire.device.Delivery;
import org.cloudspeaker.conformance.wire.device.DeviceLink;
import org.cloudspeaker.conformance.wire.device.PublisherLink;

/** Messages to several topics, each with its own payload, and the last one to each device after all others. */
final class Mail {
    private final BrokerSide broker;
    private final Broadcasts broadcasts;
    private final Map<Payload, String> sent = new LinkedHashMap<>();
    private final Map<String, Payload> last = new LinkedHashMap<>();
    private Optional<PublisherLink> server = Optional.empty();

    Mail(BrokerSide broker, Broadcasts broadcasts) {
        this.broker = broker;
        this.broadcasts = broadcasts;
    }

    /** Publishes to a topic that the customer's server may have no right to; it goes on if the broker hangs up then. */
    void offer(String topic) {
        if (!server().offer(topic, written(topic))) {
            server = Optional.empty();
        }
    }

    /** Publishes to a device. */
    void send(String topic) {
        server().publish(topic, written(topic));
    }

    /** Publishes the last message to each device that got one. */
    void closed() {
        List.copyOf(sent.values()).stream().filter(this::isOfADevice).distinct().forEach(topic -> {
            Payload sentinel = written(topic);
            last.put(topic, sentinel);
            server().publish(topic, sentinel);
        });
    }

    private boolean isOfADevice(String topic) {
        return topic.equals(broker.topicOf(broker.sn())) || topic.equals(broker.topicOf(broker.otherSn()));
    }

    private Payload written(String topic) {
        Payload payload = broadcasts.next();
        sent.put(payload, topic);
        return payload;
    }

    private PublisherLink server() {
        if (server.isEmpty()) {
            server = Optional.of(broker.customerServer());
        }
        return server.get();
    }

    /** What a device has got up to the last message for it. */
    Got of(DeviceLink device, String serialNumber) {
        String topic = broker.topicOf(serialNumber);
        Payload sentinel = last.getOrDefault(topic, Payload.of(new byte[0]));
        List<Delivery> arrived = device.inbox()
                .takeUntil(
                        one -> one.payload().equals(sentinel), broker.limits().mustArrive());
        boolean complete = arrived.stream().map(Delivery::payload).anyMatch(sentinel::equals);
        if (!complete) {
            throw broker.notServed(serialNumber);
        }
        return new Got(topic, arrived);
    }

    /** What arrived at one device. */
    final class Got {
        private final String topic;
        private final List<Delivery> arrived;

        private Got(String topic, List<Delivery> arrived) {
            this.topic = topic;
            this.arrived = arrived;
        }

        /** None of it was published to another topic. */
        void isItsOwnAlone() {
            arrived.stream()
                    .map(Delivery::payload)
                    .filter(payload -> !sent.getOrDefault(payload, topic).equals(topic))
                    .findFirst()
                    .ifPresent(foreign -> {
                        throw new Discrepancy(
                                "messages to "
                                        + String.join(
                                                ", ",
                                                sent.values().stream()
                                                        .distinct()
                                                        .toList()),
                                "the device of " + topic + " gets those to " + topic + " alone",
                                "it got one that was published to " + sent.get(foreign) + ": " + foreign.text());
                    });
        }
    }
}
