package org.cloudspeaker.conformance.suites.broker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.client.mqtt.MqttDelivery;
import org.cloudspeaker.conformance.client.mqtt.MqttDeviceClient;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.engine.role.BrokerClients;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.Durations;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.message.syntax.Payload;

/** What arrives at a device, and what is said of it. */
final class ReceivedMessages {
    /** Without an error, for MQTT 3.1.1 knows none. */
    private static final String DROPPED =
            "it was published with the devices' own login, which a careful broker does not"
                    + " let publish: set mqtt.customer-server in the target";

    private final MqttDeviceClient device;
    private final RunLimits limits;
    private final String hint;

    private ReceivedMessages(MqttDeviceClient device, RunLimits limits, String hint) {
        this.device = device;
        this.limits = limits;
        this.hint = hint;
    }

    static ReceivedMessages of(MqttDeviceClient device, BrokerClients broker) {
        return new ReceivedMessages(device, broker.limits(), broker.publishesAsDevice() ? DROPPED : "");
    }

    /**
     * The first message at all.
     *
     * @throws InconclusiveException if none comes and the login that published it may be to blame
     */
    Arrival awaitFirst() {
        Optional<Arrival> arrival = arrival();
        if (arrival.isEmpty() && !hint.isEmpty()) {
            throw new InconclusiveException("a message did not arrive " + within() + "; " + hint);
        }
        return arrival.orElseThrow(this::nothing);
    }

    Arrival awaitNext() {
        return arrival().orElseThrow(this::nothing);
    }

    /** What was sent before and not acknowledged, when it is sent again; MQTT 3.1.1 does not say how soon. */
    Redelivery awaitRedelivery() {
        return device.inbox()
                .await(delivery -> !delivery.retained(), limits.answer())
                .map(Redelivery::new)
                .orElseThrow(() -> new Discrepancy(
                        Redelivery.SENT,
                        "it is sent again within " + Durations.format(limits.answer()) + " of the CONNACK",
                        "nothing arrived"));
    }

    /**
     * Everything up to a message that was published after all else, it not included.
     *
     * @throws Discrepancy if that does not come
     */
    EarlierMessages takeBefore(Payload sentinel) {
        List<MqttDelivery> arrived =
                device.inbox().takeUntil(one -> one.payload().equals(sentinel), limits.mustArrive());
        if (arrived.stream().noneMatch(one -> one.payload().equals(sentinel))) {
            throw nothing();
        }
        return new EarlierMessages(arrived.subList(0, arrived.size() - 1));
    }

    /**
     * The message that was published before a shorter one, whichever of the two arrives first.
     *
     * @throws Discrepancy if the shorter one arrives alone, or neither does
     */
    Arrival awaitBeside(Payload shorter) {
        List<MqttDelivery> arrived = new ArrayList<>(takeBefore(shorter).deliveries());
        if (arrived.stream().allMatch(MqttDelivery::retained)) {
            arrived.addAll(device.inbox().takeUntil(one -> !one.retained(), limits.mustNotArrive()));
        }
        return arrived.stream()
                .filter(one -> !one.retained())
                .findFirst()
                .map(Arrival::new)
                .orElseThrow(() -> new Discrepancy(
                        "a long message, then a shorter one", "both arrive", "the shorter one alone arrived"));
    }

    /** What a broker had retained was not sent now. */
    private Optional<Arrival> arrival() {
        return device.inbox()
                .await(delivery -> !delivery.retained(), limits.mustArrive())
                .map(Arrival::new);
    }

    private Discrepancy nothing() {
        return new Discrepancy(
                "a message, published with QoS 1",
                "it arrives " + within(),
                "nothing arrived" + (hint.isEmpty() ? "" : "\n" + hint));
    }

    private String within() {
        return "within " + limits.mustArrive().toMillis() + " ms";
    }

    /** Everything until the whole burst is there, or its time is over. */
    Burst awaitBurst(List<Payload> burst) {
        Set<Payload> missing = new HashSet<>(burst);
        Predicate<MqttDelivery> last = delivery -> missing.remove(delivery.payload()) && missing.isEmpty();
        List<Payload> arrived =
                device
                        .inbox()
                        .takeUntil(
                                last, limits.mustArrive(), limits.mustArrive().plus(limits.answer()))
                        .stream()
                        .map(MqttDelivery::payload)
                        .filter(burst::contains)
                        .toList();
        return new Burst("a burst of " + burst.size() + " messages, published with QoS 1", burst, arrived);
    }

    record Arrival(MqttDelivery delivery) {
        void requirePayload(Payload sent) {
            Payload found = delivery.payload();
            if (!found.equals(sent)) {
                throw new Discrepancy(
                        "a message of " + sent,
                        "the same bytes",
                        found + ", different from byte " + sent.mismatch(found) + " on: " + found.text());
            }
        }

        void requireQos(int qos) {
            if (delivery.qos() != qos) {
                throw new Discrepancy("a message, published with QoS " + qos, "QoS " + qos, "QoS " + delivery.qos());
            }
        }
    }

    record Redelivery(MqttDelivery delivery) {
        private static final String SENT =
                "a message, not acknowledged by the device, which lost its connection and came back";
        private static final String NO_DUP =
                "the message came again with DUP 0, where MQTT 3.3.1-1 asks for 1; the device does not look at it";

        /** It is the message that was not acknowledged; a missing DUP flag harms no device, and is noted. */
        void requireSameMessage(Payload sent, Evidence evidence) {
            new Arrival(delivery).requirePayload(sent);
            if (!delivery.duplicate()) {
                evidence.note(NO_DUP);
            }
        }
    }

    /** What arrived before a message that was published after all of it. */
    record EarlierMessages(List<MqttDelivery> deliveries) {
        /** It was not published again, retained or not. */
        void requireAbsence(Payload early) {
            deliveries.stream()
                    .filter(one -> one.payload().equals(early))
                    .findFirst()
                    .ifPresent(one -> {
                        throw new Discrepancy(
                                "a message with RETAIN 0 to a topic that nobody had subscribed to, then SUBSCRIBE",
                                "nothing of before",
                                "that message, with RETAIN " + (one.retained() ? 1 : 0) + ": " + early.text());
                    });
        }
    }

    /**
     * A burst and what arrived of it.
     *
     * @param what how it was sent
     */
    record Burst(String what, List<Payload> sent, List<Payload> arrived) {
        Burst describedAs(String other) {
            return new Burst(other, sent, arrived);
        }

        /** What arrived, arrived in the order in which it was sent; a message may come twice with QoS 1. */
        void requireOrder() {
            List<Integer> order = arrived.stream().distinct().map(sent::indexOf).toList();
            if (order.size() < 2) {
                throw new Discrepancy(what, "all of them", order.size() + " arrived");
            }
            for (int i = 1; i < order.size(); i++) {
                if (order.get(i) < order.get(i - 1)) {
                    String found = "message " + (order.get(i) + 1) + " after message " + (order.get(i - 1) + 1);
                    throw new Discrepancy(what, "in the order in which they were sent", found);
                }
            }
        }

        void requireAll() {
            List<Payload> missing =
                    sent.stream().filter(one -> !arrived.contains(one)).toList();
            if (!missing.isEmpty()) {
                String which = missing.stream()
                        .limit(10)
                        .map(one -> Integer.toString(sent.indexOf(one) + 1))
                        .collect(Collectors.joining(", "));
                String are = missing.size() == 1 ? " is" : " are";
                throw new Discrepancy(what, "all of them", missing.size() + are + " missing (number " + which + ")");
            }
        }
    }
}
