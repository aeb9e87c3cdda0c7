package org.cloudspeaker.conformance.suites;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.junit.BrokerSide;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.target.Limits;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.device.Delivery;
import org.cloudspeaker.conformance.wire.device.DeviceLink;

/** What arrives at a device, and what is said of it. */
final class Arrivals {
    /** Without an error, for MQTT 3.1.1 knows none. */
    private static final String DROPPED =
            "it was published with the devices' own login, which a careful broker does not"
                    + " let publish: set mqtt.customer-server in the target";

    private final DeviceLink device;
    private final Limits limits;
    private final String hint;

    private Arrivals(DeviceLink device, Limits limits, String hint) {
        this.device = device;
        this.limits = limits;
        this.hint = hint;
    }

    static Arrivals of(DeviceLink device, BrokerSide broker) {
        return new Arrivals(device, broker.limits(), broker.publishesAsDevice() ? DROPPED : "");
    }

    /**
     * The first message at all.
     *
     * @throws InconclusiveException if none comes and the login that published it may be to blame
     */
    Arrival first() {
        Optional<Arrival> arrival = arrival();
        if (arrival.isEmpty() && !hint.isEmpty()) {
            throw new InconclusiveException("a message did not arrive " + within() + "; " + hint);
        }
        return arrival.orElseThrow(this::nothing);
    }

    /** The next message. */
    Arrival next() {
        return arrival().orElseThrow(this::nothing);
    }

    /** The next message of a device that the broker may not serve, if the target never promised it. */
    Arrival nextOf(BrokerSide broker, String sn) {
        return arrival().orElseThrow(() -> broker.notServed(sn));
    }

    /** What a broker had retained from before is nothing that was sent now. */
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
    Burst until(List<Payload> burst) {
        Set<Payload> missing = new HashSet<>(burst);
        Predicate<Delivery> last = delivery -> missing.remove(delivery.payload()) && missing.isEmpty();
        List<Payload> arrived =
                device
                        .inbox()
                        .takeUntil(
                                last, limits.mustArrive(), limits.mustArrive().plus(limits.answer()))
                        .stream()
                        .map(Delivery::payload)
                        .filter(burst::contains)
                        .toList();
        return new Burst(burst, arrived);
    }

    /** One message that arrived. */
    record Arrival(Delivery delivery) {
        /** Its payload is what was sent. */
        void isByteForByte(Payload sent) {
            Payload found = delivery.payload();
            if (!found.equals(sent)) {
                throw new Discrepancy(
                        "a message of " + sent,
                        "the same bytes",
                        found + ", different from byte " + sent.mismatch(found) + " on: " + found.text());
            }
        }

        /** It is what was published last, to this device's own topic; before it, only others got one. */
        void isTheOneFor(String topic, Payload sent) {
            if (!delivery.payload().equals(sent)) {
                throw new Discrepancy(
                        "a message to another device, then one to " + topic,
                        "the one to " + topic + " alone: " + sent.text(),
                        "a message that was published to another topic: "
                                + delivery.payload().text());
            }
        }

        /** It came with this quality of service. */
        void hasQos(int qos) {
            if (delivery.qos() != qos) {
                throw new Discrepancy("a message, published with QoS " + qos, "QoS " + qos, "QoS " + delivery.qos());
            }
        }
    }

    /** A burst and what arrived of it. */
    record Burst(List<Payload> sent, List<Payload> arrived) {
        /** What arrived, arrived in the order in which it was sent; a message may come twice with QoS 1. */
        void areInOrder() {
            List<Integer> order = arrived.stream().distinct().map(sent::indexOf).toList();
            if (order.size() < 2) {
                throw new Discrepancy(description(), "all of them", order.size() + " arrived");
            }
            for (int i = 1; i < order.size(); i++) {
                if (order.get(i) < order.get(i - 1)) {
                    String found = "message " + (order.get(i) + 1) + " after message " + (order.get(i - 1) + 1);
                    throw new Discrepancy(description(), "in the order in which they were sent", found);
                }
            }
        }

        /** All of it arrived. */
        void areComplete() {
            List<Payload> missing =
                    sent.stream().filter(one -> !arrived.contains(one)).toList();
            if (!missing.isEmpty()) {
                String which = missing.stream()
                        .limit(10)
                        .map(one -> Integer.toString(sent.indexOf(one) + 1))
                        .collect(Collectors.joining(", "));
                String are = missing.size() == 1 ? " is" : " are";
                throw new Discrepancy(
                        description(), "all of them", missing.size() + are + " missing (number " + which + ")");
            }
        }

        private String description() {
            return "a burst of " + sent.size() + " messages, published with QoS 1";
        }
    }
}
