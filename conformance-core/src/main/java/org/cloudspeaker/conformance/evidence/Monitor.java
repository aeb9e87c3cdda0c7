package org.cloudspeaker.conformance.evidence;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Guards a state that some threads change and others wait for: what is given to it runs under one lock, alone. Every wait
 * has a limit, and a thread that is interrupted stops waiting as if the time were over, and stays interrupted.
 */
public final class Monitor {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** What the state says now. */
    public <T> T read(Supplier<T> look) {
        lock.lock();
        try {
            return look.get();
        } finally {
            lock.unlock();
        }
    }

    /** Changes the state, and has those who wait look again. */
    public void change(Runnable change) {
        changeAndGet(() -> {
            change.run();
            return true;
        });
    }

    /** The same for a change that says what came of it. */
    public <T> T changeAndGet(Supplier<T> change) {
        lock.lock();
        try {
            T outcome = change.get();
            changed.signalAll();
            return outcome;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Looks at the state, now and after every change, until there is something to see or the time is over; who looks may
     * take what is seen. A limit of zero or less looks once.
     */
    public <T> Optional<T> await(Supplier<Optional<T>> look, Duration limit) {
        long left = limit.toNanos();
        lock.lock();
        try {
            Optional<T> seen = look.get();
            while (seen.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
                seen = look.get();
            }
            return seen;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }
}
