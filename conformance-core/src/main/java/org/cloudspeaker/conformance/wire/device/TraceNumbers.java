package org.cloudspeaker.conformance.wire.device;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The trace numbers of all devices of a run: six digits, one higher for every sale of a device, as the firmware counts.
 * The batch number comes from the clock, so that two runs never repeat each other's sales. Thread-safe.
 */
public final class TraceNumbers {
    private static final int LIMIT = 1_000_000;

    private final String batchNo;
    private final Map<String, AtomicInteger> last = new ConcurrentHashMap<>();

    /** Trace numbers of a run that starts now. */
    public TraceNumbers(Instant now) {
        batchNo = sixDigits(Math.toIntExact(Math.floorMod(now.getEpochSecond(), (long) LIMIT)));
    }

    /** The batch number of the run. */
    public String batchNo() {
        return batchNo;
    }

    /** The next trace number of a device; 000001 comes after 999999. */
    public String next(String sn) {
        int number =
                last.computeIfAbsent(sn, unused -> new AtomicInteger()).updateAndGet(n -> n == LIMIT - 1 ? 1 : n + 1);
        return sixDigits(number);
    }

    private static String sixDigits(int number) {
        return String.format("%06d", number);
    }
}
