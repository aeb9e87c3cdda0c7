package org.cloudspeaker.conformance.config;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Bounds of a run. Every wait of the harness is one of these.
 *
 * @param waits how long it waits for one thing
 * @param latency what the 95th percentile is held against
 * @param size how much it may do
 * @param rate how often it may ask the payment server; empty: as often as it likes
 */
public record RunLimits(WaitLimits waits, LatencyLimits latency, RunSize size, Optional<RequestRate> rate) {
    /** What holds where a target says nothing. */
    public static RunLimits defaults() {
        return new RunLimits(WaitLimits.defaults(), LatencyLimits.defaults(), RunSize.defaults(), Optional.empty());
    }

    /** The most that opening a connection may take, handshake and login included. */
    public Duration connect() {
        return waits.connect();
    }

    /** The most that an answer may take. */
    public Duration answer() {
        return waits.answer();
    }

    /** How long to wait for what must arrive. */
    public Duration mustArrive() {
        return waits.mustArrive();
    }

    /** How long to wait for what must not arrive. */
    public Duration mustNotArrive() {
        return waits.mustNotArrive();
    }

    /** How long an approved sale may take until a query shows it. */
    public Duration books() {
        return waits.books();
    }

    /** The most that a broadcast may take (95th percentile). */
    public Duration broadcastLatency() {
        return latency.broadcast();
    }

    /** The most that a sale may take (95th percentile). */
    public Duration saleLatency() {
        return latency.sale();
    }

    /** The most sales that one run may make. */
    public int sales() {
        return size.sales();
    }

    /** How many amounts a run generates beside those that it always tries. */
    public int amounts() {
        return size.amounts();
    }

    /** How many devices are at the broker at once. */
    public int devices() {
        return size.devices();
    }

    /** The largest amount that the server sells, in minor units, where the target names one. */
    public OptionalLong largestAmount() {
        return size.largestAmount();
    }

    /** The same with other waits. */
    public RunLimits with(WaitLimits others) {
        return new RunLimits(others, latency, size, rate);
    }

    /** The same with another size. */
    public RunLimits with(RunSize other) {
        return new RunLimits(waits, latency, other, rate);
    }

    /** The same with so many generated amounts. */
    public RunLimits generating(int amounts) {
        return with(new RunSize(sales(), amounts, devices(), largestAmount()));
    }

    /** The same with so many sales at the most. */
    public RunLimits selling(int sales) {
        return with(new RunSize(sales, amounts(), devices(), largestAmount()));
    }

    /** The same with so many devices at the broker at once. */
    public RunLimits connecting(int devices) {
        return with(new RunSize(sales(), amounts(), devices, largestAmount()));
    }

    /** The same with another bound for the time of a sale (95th percentile). */
    public RunLimits sellingWithin(Duration sale) {
        return new RunLimits(waits, new LatencyLimits(broadcastLatency(), sale), size, rate);
    }

    /** The same with another bound for the time of a broadcast (95th percentile). */
    public RunLimits broadcastingWithin(Duration broadcast) {
        return new RunLimits(waits, new LatencyLimits(broadcast, saleLatency()), size, rate);
    }

    /** The same with other bounds for opening a connection and for an answer. */
    public RunLimits waiting(Duration connect, Duration answer) {
        return waiting(connect, answer, mustArrive(), mustNotArrive());
    }

    /** The same with other bounds for every wait but that for the books. */
    public RunLimits waiting(Duration connect, Duration answer, Duration arrival, Duration absence) {
        return with(new WaitLimits(connect, answer, arrival, absence, books()));
    }
}
