package org.cloudspeaker.conformance.mocks.payment.fault;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cloudspeaker.conformance.mocks.payment.SaleKey;

/** Has sales with the same numbers wait for each other between looking and booking. Thread-safe. */
final class DuplicateBarrier {
    private static final int RUNNERS = 2;
    /** The most that one waits for another that may never come. */
    private static final int SECONDS = 5;

    private final Map<SaleKey, CountDownLatch> starts = new ConcurrentHashMap<>();

    /** Whether another sale with these numbers came in time. */
    boolean awaitDuplicate(SaleKey key) {
        CountDownLatch start = starts.computeIfAbsent(key, unused -> new CountDownLatch(RUNNERS));
        start.countDown();
        try {
            return start.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
