package org.cloudspeaker.conformance.client;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.cloudspeaker.conformance.evidence.SaleLimitReachedException;

/**
 * The trace numbers of all devices of a run: six digits, one higher for every sale of a device, as the firmware counts.
 * Each device begins further on by as many as the run may sell, so that a record tells whose it is.
 * The batch number comes from the clock, so that two runs never repeat each other's sales. With them go the amounts of
 * sales for which any will do. Thread-safe.
 */
public final class TraceNumbers {
    private static final int LIMIT = 1_000_000;
    private static final int LEAST_APART = 1_000;

    private final String batchNo;
    private final int mostSales;
    private final OrdinaryAmounts amounts;
    private final AtomicInteger sales = new AtomicInteger();
    private final Map<String, NumberSeries> series = new ConcurrentHashMap<>();
    private final AtomicInteger devices = new AtomicInteger();

    /** Trace numbers of a run whose server declines no amount. */
    public TraceNumbers(Instant now, int mostSales) {
        this(now, mostSales, new OrdinaryAmounts(OptionalLong.empty()));
    }

    /**
     * Trace numbers of a run.
     *
     * @param now when it starts
     * @param mostSales how many sales it may make
     * @param amounts of its ordinary sales
     */
    public TraceNumbers(Instant now, int mostSales, OrdinaryAmounts amounts) {
        this.mostSales = mostSales;
        this.amounts = amounts;
        batchNo = sixDigits(Math.toIntExact(Math.floorMod(now.getEpochSecond(), (long) LIMIT)));
    }

    /** The batch number of the run. */
    public String batchNo() {
        return batchNo;
    }

    /**
     * The trace number of a device's next sale.
     *
     * @throws SaleLimitReachedException if the run has made all the sales that it may make
     */
    public String ofNextSale(String sn) {
        if (sales.incrementAndGet() > mostSales) {
            throw new SaleLimitReachedException(mostSales);
        }
        return next(sn);
    }

    /** The amount of the next ordinary sale of any device, in minor units. */
    public long ordinaryAmount() {
        return amounts.next();
    }

    /** How many sales the run has made so far. */
    public int sales() {
        return Math.min(sales.get(), mostSales);
    }

    /** The next number in a series; 000001 comes after 999999. */
    public String next(String name) {
        NumberSeries numbers = series.computeIfAbsent(name, unused -> new NumberSeries(begin(), new AtomicInteger()));
        return sixDigits(1 + (numbers.begin() + numbers.given().getAndIncrement()) % (LIMIT - 1));
    }

    /** How many numbers of a series were given so far. */
    public int given(String name) {
        NumberSeries numbers = series.get(name);
        return numbers == null ? 0 : numbers.given().get();
    }

    private int begin() {
        long apart = Math.max(LEAST_APART, mostSales);
        return Math.toIntExact(apart * devices.getAndIncrement() % LIMIT);
    }

    private record NumberSeries(int begin, AtomicInteger given) {}

    private static String sixDigits(int number) {
        return String.format(Locale.ROOT, "%06d", number);
    }
}
