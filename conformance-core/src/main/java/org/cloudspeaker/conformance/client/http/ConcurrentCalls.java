package org.cloudspeaker.conformance.client.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.cloudspeaker.conformance.evidence.InconclusiveException;

/** Does the same with several things at the same moment, each on a thread of its own. */
final class ConcurrentCalls {
    private static final int MOST = 100;

    private ConcurrentCalls() {}

    /**
     * The results, in order.
     *
     * @param start the most that starting all threads may take; after it they go ahead as they are
     * @param what bounded by itself
     */
    static <A, B> List<B> callEach(List<A> all, Duration start, Function<A, B> what) {
        if (all.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " at once, not " + all.size());
        }
        CountDownLatch gate = new CountDownLatch(all.size());
        List<Callable<B>> tasks = new ArrayList<>();
        for (A one : all) {
            tasks.add(() -> {
                gate.countDown();
                gate.await(start.toMillis(), TimeUnit.MILLISECONDS);
                return what.apply(one);
            });
        }
        return results(tasks);
    }

    private static <B> List<B> results(List<Callable<B>> tasks) {
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, tasks.size()), ConcurrentCalls::daemon);
        try {
            List<B> results = new ArrayList<>();
            for (Future<B> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InconclusiveException("the run was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "mock device");
        thread.setDaemon(true);
        return thread;
    }
}
