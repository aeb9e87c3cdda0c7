package org.cloudspeaker.conformance.target;

import java.time.Duration;

/**
 * Bounds of a run. Every wait of the harness is one of these.
 *
 * @param connect the most that opening a connection may take, handshake and login included
 * @param answer the most that an answer may take
 * @param mustArrive how long to wait for what must arrive
 * @param mustNotArrive how long to wait for what must not arrive
 * @param broadcastLatency the most that a broadcast may take (95th percentile)
 * @param saleLatency the most that a sale may take (95th percentile)
 * @param sales the most sales that one run may make
 * @param amounts how many amounts a run generates beside those that it always tries; a hundred have every fraction
 */
public record Limits(
        Duration connect,
        Duration answer,
        Duration mustArrive,
        Duration mustNotArrive,
        Duration broadcastLatency,
        Duration saleLatency,
        int sales,
        int amounts) {
    /** What holds where a target says nothing. */
    public static Limits defaults() {
        return new Limits(
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(2),
                Duration.ofMillis(300),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                2000,
                100);
    }

    /** The same with so many generated amounts. */
    public Limits generating(int otherAmounts) {
        return new Limits(
                connect, answer, mustArrive, mustNotArrive, broadcastLatency, saleLatency, sales, otherAmounts);
    }

    /** The same with so many sales at the most. */
    public Limits selling(int otherSales) {
        return new Limits(
                connect, answer, mustArrive, mustNotArrive, broadcastLatency, saleLatency, otherSales, amounts);
    }

    /** The same with another bound for the time of a sale (95th percentile). */
    public Limits sellingWithin(Duration otherSaleLatency) {
        return new Limits(
                connect, answer, mustArrive, mustNotArrive, broadcastLatency, otherSaleLatency, sales, amounts);
    }

    /** The same with other bounds for opening a connection and for an answer. */
    public Limits waiting(Duration otherConnect, Duration otherAnswer) {
        return new Limits(
                otherConnect, otherAnswer, mustArrive, mustNotArrive, broadcastLatency, saleLatency, sales, amounts);
    }
}
