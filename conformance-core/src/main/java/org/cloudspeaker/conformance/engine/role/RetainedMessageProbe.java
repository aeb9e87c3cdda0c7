package org.cloudspeaker.conformance.engine.role;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.client.mqtt.MqttDelivery;
import org.cloudspeaker.conformance.client.mqtt.MqttDeviceClient;
import org.cloudspeaker.conformance.engine.run.RunContext;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.evidence.NoAnswerException;
import org.cloudspeaker.conformance.message.syntax.Payload;

/**
 * Finds out which messages were retained. A broker tells nobody who listens already (MQTT 3.1.1, 3.3.1.3), but gives a
 * retained one to whoever subscribes anew (3.8.4); a message published behind that ends the wait.
 */
final class RetainedMessageProbe {
    private final RunContext run;
    private final BrokerClients broker;
    private final MqttDeviceClient device;

    RetainedMessageProbe(RunContext run, BrokerClients broker, MqttDeviceClient device) {
        this.run = run;
        this.broker = broker;
        this.device = device;
    }

    /** The same messages, those that were retained marked, with the QoS in which the broker delivers QoS 1. */
    List<PublishedMessage> markRetained(List<PublishedMessage> messages) {
        if (messages.isEmpty()) {
            return messages;
        }
        String topic = broker.topicOf(broker.sn());
        Payload sentinel = new BroadcastFactory(run.codec(), run.traceNumbers(), run.seed()).nextPayload();
        device.subscribe(topic);
        boolean published = publish(topic, sentinel);
        List<MqttDelivery> came = device.inbox()
                .takeUntil(
                        it -> it.payload().equals(sentinel),
                        published
                                ? broker.limits().mustArrive()
                                : broker.limits().mustNotArrive());
        Set<Payload> kept = came.stream()
                .filter(MqttDelivery::retained)
                .map(MqttDelivery::payload)
                .collect(Collectors.toSet());
        OptionalInt best = came.stream()
                .filter(it -> it.payload().equals(sentinel))
                .mapToInt(MqttDelivery::qos)
                .findFirst();
        return messages.stream()
                .map(message -> message.withDelivery(kept.contains(message.payload()), best))
                .toList();
    }

    /** Whether a message could be published behind the subscription; with a device's own login it may be dropped. */
    private boolean publish(String topic, Payload sentinel) {
        if (broker.publishesAsDevice()) {
            return false;
        }
        try {
            broker.backendClient().publish(topic, sentinel);
            return true;
        } catch (InconclusiveException | NoAnswerException notAllowed) {
            return false;
        }
    }
}
