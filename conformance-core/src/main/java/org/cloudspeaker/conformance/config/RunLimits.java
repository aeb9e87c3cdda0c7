package org.cloudspeaker.conformance.config;

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
 * @param devices how many devices are at the broker at once
 */
public record RunLimits(
        Duration connect,
        Duration answer,
        Duration mustArrive,
        Duration mustNotArrive,
        Duration broadcastLatency,
        Duration saleLatency,
        int sales,
        int amounts,
        int devices) {
    /** What holds where a target says nothing. */
    public static RunLimits defaults() {
        return new RunLimits(
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(2),
                Duration.ofMillis(300),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                2000,
                100,
                100);
    }

    /** The same with so many generated amounts. */
    public RunLimits generating(int otherAmounts) {
        return with(broadcastLatency, saleLatency, sales, otherAmounts, devices);
    }

    /** The same with so many sales at the most. */
    public RunLimits selling(int otherSales) {
        return with(broadcastLatency, saleLatency, otherSales, amounts, devices);
    }

    /** The same with another bound for the time of a sale (95th percentile). */
    public RunLimits sellingWithin(Duration otherSaleLatency) {
        return with(broadcastLatency, otherSaleLatency, sales, amounts, devices);
    }

    /** The same with another bound for the time of a broadcast (95th percentile). */
    public RunLimits broadcastingWithin(Duration otherBroadcastLatency) {
        return with(otherBroadcastLatency, saleLatency, sales, amounts, devices);
    }

    /** The same with so many devices at the broker at once. */
    public RunLimits connecting(int otherDevices) {
        return with(broadcastLatency, saleLatency, sales, amounts, otherDevices);
    }

    private RunLimits with(Duration broadcast, Duration sale, int mostSales, int generated, int atOnce) {
        return new RunLimits(connect, answer, mustArrive, mustNotArrive, broadcast, sale, mostSales, generated, atOnce);
    }

    /** The same with other bounds for opening a connection and for an answer. */
    public RunLimits waiting(Duration otherConnect, Duration otherAnswer) {
        return waiting(otherConnect, otherAnswer, mustArrive, mustNotArrive);
    }

    /** The same with other bounds for every wait. */
    public RunLimits waiting(
            Duration otherConnect, Duration otherAnswer, Duration otherArrival, Duration otherAbsence) {
        return new RunLimits(
                otherConnect,
                otherAnswer,
                otherArrival,
                otherAbsence,
                broadcastLatency,
                saleLatency,
                sales,
                amounts,
                devices);
    }
}
