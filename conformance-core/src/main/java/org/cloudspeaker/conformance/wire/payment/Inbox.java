package org.cloudspeaker.conformance.wire.payment;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cloudspeaker.conformance.format.MessageType;

/** What came in, the newest {@value #MOST}, and waiting for it. Thread-safe. */
final class Inbox {
    private static final int MOST = 10_000;

    private final List<Follower> followers = new CopyOnWriteArrayList<>();
    private final Deque<Received> all = new ArrayDeque<>();
    private final BlockingQueue<Received> sales = new LinkedBlockingQueue<>(MOST);
    private final BlockingQueue<Received> queries = new LinkedBlockingQueue<>(MOST);

    void follow(Follower follower) {
        followers.add(follower);
    }

    void add(Misdirected misdirected) {
        followers.forEach(follower -> follower.misdirected(misdirected));
    }

    void add(Received received) {
        synchronized (all) {
            if (all.size() == MOST) {
                all.removeFirst();
            }
            all.addLast(received);
        }
        BlockingQueue<Received> waiting = queue(received.type());
        while (!waiting.offer(received)) {
            waiting.poll();
        }
        followers.forEach(follower -> follower.received(received));
    }

    List<Received> all() {
        synchronized (all) {
            return List.copyOf(all);
        }
    }

    /** The next of this type that was not given out before. */
    Optional<Received> await(MessageType type, Duration limit) throws InterruptedException {
        return Optional.ofNullable(queue(type).poll(limit.toNanos(), TimeUnit.NANOSECONDS));
    }

    private BlockingQueue<Received> queue(MessageType type) {
        return type == MessageType.SALE ? sales : queries;
    }
}
