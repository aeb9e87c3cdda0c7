package org.cloudspeaker.conformance.suites.broker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.client.mqtt.MqttBackendClient;
import org.cloudspeaker.conformance.client.mqtt.MqttDelivery;
import org.cloudspeaker.conformance.client.mqtt.MqttDeviceClient;
import org.cloudspeaker.conformance.engine.role.BroadcastFactory;
import org.cloudspeaker.conformance.engine.role.BrokerClients;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.message.syntax.Payload;

/** Messages to several topics, each with its own payload, and the last one to each device after all others. */
final class CrossDeviceTraffic {
    private final BrokerClients broker;
    private final BroadcastFactory broadcasts;
    private final Map<Payload, String> sent = new LinkedHashMap<>();
    private final Map<String, Payload> last = new LinkedHashMap<>();
    private Optional<MqttBackendClient> server = Optional.empty();

    CrossDeviceTraffic(BrokerClients broker, BroadcastFactory broadcasts) {
        this.broker = broker;
        this.broadcasts = broadcasts;
    }

    /** Publishes to topics that are nearly a device's own: what comes there is for nobody. */
    void publishBeside(String sn) {
        String own = broker.topicOf(sn);
        Stream.of(
                        broker.topicOf(sn + "0"),
                        broker.topicOf(sn.substring(0, sn.length() - 1)),
                        broker.topicOf(sn.toLowerCase(Locale.ROOT)),
                        own + "/0")
                .filter(topic -> !topic.equals(own))
                .forEach(this::offer);
    }

    /** Publishes to a topic that the customer's server may have no right to; it goes on if the broker hangs up then. */
    private void offer(String topic) {
        if (!server().tryPublish(topic, written(topic))) {
            server = Optional.empty();
        }
    }

    void publishTo(String sn) {
        String topic = broker.topicOf(sn);
        server().publish(topic, written(topic));
    }

    /** Publishes the last message to each device that got one. */
    void publishSentinels() {
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
        Payload payload = broadcasts.nextPayload();
        sent.put(payload, topic);
        return payload;
    }

    private MqttBackendClient server() {
        if (server.isEmpty()) {
            server = Optional.of(broker.backendClient());
        }
        return server.get();
    }

    /** What a device has got up to the last message for it. */
    Received receivedBy(MqttDeviceClient device, String serialNumber) {
        String topic = broker.topicOf(serialNumber);
        Payload sentinel = last.getOrDefault(topic, Payload.of(new byte[0]));
        List<MqttDelivery> arrived = device.inbox()
                .takeUntil(
                        one -> one.payload().equals(sentinel), broker.limits().mustArrive());
        boolean complete = arrived.stream().map(MqttDelivery::payload).anyMatch(sentinel::equals);
        if (!complete) {
            throw broker.missingDelivery(serialNumber);
        }
        return new Received(topic, arrived);
    }

    final class Received {
        private final String topic;
        private final List<MqttDelivery> arrived;

        private Received(String topic, List<MqttDelivery> arrived) {
            this.topic = topic;
            this.arrived = arrived;
        }

        void requireOwnOnly() {
            arrived.stream()
                    .map(MqttDelivery::payload)
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
