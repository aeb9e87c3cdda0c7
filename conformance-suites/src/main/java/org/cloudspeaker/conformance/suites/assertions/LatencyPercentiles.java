package org.cloudspeaker.conformance.suites.assertions;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.SaleReply;
import org.cloudspeaker.conformance.client.mqtt.MqttBackendClient;
import org.cloudspeaker.conformance.client.mqtt.MqttDeviceClient;
import org.cloudspeaker.conformance.engine.role.BroadcastFactory;
import org.cloudspeaker.conformance.engine.role.BrokerClients;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.Durations;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.message.syntax.Payload;

/**
 * How long things took, one after the other.
 *
 * @param what what was done, in the plural: {@code sales}
 * @param sorted from the shortest to the longest; not empty
 */
public record LatencyPercentiles(String what, List<Duration> sorted) {
    private static final int SALES = 20;
    private static final int MESSAGES = 30;
    private static final long AMOUNT = 6666;
    private static final int MEDIAN = 50;
    private static final int MOST = 95;
    private static final int ALL = 100;

    /** Sorts. */
    public LatencyPercentiles {
        sorted = sorted.stream().sorted().toList();
    }

    /**
     * Makes sales, each with a connection of its own as the device makes it.
     *
     * @throws InconclusiveException if one is not approved, for a refusal may be quicker than a sale
     */
    public static LatencyPercentiles of(PaymentClient device) {
        return of(Stream.generate(() -> device.sell(device.newSale(AMOUNT)))
                .limit(SALES)
                .toList());
    }

    /**
     * What these answers say, in any order; not empty.
     *
     * @throws InconclusiveException if one is no approval, for a refusal may be quicker than a sale
     */
    static LatencyPercentiles of(List<SaleReply> replies) {
        long refused =
                replies.stream().filter(reply -> !reply.answer().approved()).count();
        if (refused > 0) {
            throw new InconclusiveException(refused + " of " + replies.size() + " sales one after the other were not"
                    + " approved, and a refusal may be quicker than a sale: see in the exchanges what was refused, such"
                    + " as many sales of one card in a short time, and lift that for the harness");
        }
        return new LatencyPercentiles(
                "sales", replies.stream().map(reply -> reply.http().took()).toList());
    }

    /** Publishes messages to the target's own device, each as soon as the one before it has arrived. */
    public static LatencyPercentiles of(BrokerClients broker, BroadcastFactory broadcasts) {
        MqttDeviceClient device = broker.subscribedDevice();
        MqttBackendClient server = broker.backendClient();
        return new LatencyPercentiles(
                "messages",
                broadcasts.burst(MESSAGES).stream()
                        .map(payload -> delivery(payload, broker, server, device))
                        .toList());
    }

    private static Duration delivery(
            Payload payload, BrokerClients broker, MqttBackendClient server, MqttDeviceClient device) {
        long published = System.nanoTime();
        server.publish(broker.topicOf(broker.sn()), payload);
        Duration most = broker.limits().mustArrive().plus(broker.limits().broadcastLatency());
        OptionalLong arrived =
                device.inbox().arrivalOf(delivery -> delivery.payload().equals(payload), most);
        return Duration.ofNanos(arrived.orElseThrow(() -> broker.missingDelivery(broker.sn())) - published);
    }

    /** The time within which so many of a hundred were over, by the nearest rank. */
    Duration percentile(int percent) {
        int rank = (sorted.size() * percent + ALL - 1) / ALL;
        return sorted.get(Math.max(rank, 1) - 1);
    }

    /** The 95th percentile is under this. */
    public void requireUnder(Duration limit) {
        if (percentile(MOST).compareTo(limit) >= 0) {
            throw new Discrepancy(
                    sorted.size() + " " + what + ", one after the other",
                    "a 95th percentile under " + Durations.format(limit),
                    toString());
        }
    }

    /** {@code 95th percentile 140 ms, median 90 ms, longest 150 ms of 20 sales}. */
    @Override
    public String toString() {
        return "95th percentile " + percentile(MOST).toMillis() + " ms, median "
                + percentile(MEDIAN).toMillis() + " ms, longest "
                + percentile(ALL).toMillis() + " ms of "
                + sorted.size() + " " + what;
    }
}
