package org.cloudspeaker.conformance.junit;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.NoAnswerException;
import org.cloudspeaker.conformance.wire.device.Delivery;
import org.cloudspeaker.conformance.wire.device.DeviceLink;

/**
 * Finds out which messages were retained. A broker tells nobody who listens already (MQTT 3.1.1, 3.3.1.3), but gives a
 * retained one to whoever subscribes anew (3.8.4); a message published behind that ends the wait.
 */
final class RetainedProbe {
    private final Certification run;
    private final BrokerSide broker;
    private final DeviceLink device;

    RetainedProbe(Certification run, BrokerSide broker, DeviceLink device) {
        this.run = run;
        this.broker = broker;
        this.device = device;
    }

    /** The same messages, those that were retained marked, with the QoS in which the broker delivers QoS 1. */
    List<Published> marked(List<Published> messages) {
        if (messages.isEmpty()) {
            return messages;
        }
        String topic = broker.topicOf(broker.sn());
        Payload sentinel = new Broadcasts(run.codec(), run.traceNumbers(), run.seed()).next();
        device.subscribe(topic);
        boolean published = publish(topic, sentinel);
        List<Delivery> came = device.inbox()
                .takeUntil(
                        it -> it.payload().equals(sentinel),
                        published
                                ? broker.limits().mustArrive()
                                : broker.limits().mustNotArrive());
        Set<Payload> kept =
                came.stream().filter(Delivery::retained).map(Delivery::payload).collect(Collectors.toSet());
        OptionalInt best = came.stream()
                .filter(it -> it.payload().equals(sentinel))
                .mapToInt(Delivery::qos)
                .findFirst();
        return messages.stream()
                .map(message -> message.found(kept.contains(message.payload()), best))
                .toList();
    }

    /** Whether a message could be published behind the subscription; with a device's own login it may be dropped. */
    private boolean publish(String topic, Payload sentinel) {
        if (broker.publishesAsDevice()) {
            return false;
        }
        try {
            broker.customerServer().publish(topic, sentinel);
            return true;
        } catch (InconclusiveException | NoAnswerException notAllowed) {
            return false;
        }
    }
}
