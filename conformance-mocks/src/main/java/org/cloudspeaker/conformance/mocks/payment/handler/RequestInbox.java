package org.cloudspeaker.conformance.mocks.payment.handler;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.mocks.payment.PaymentRequestListener;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;
import org.cloudspeaker.conformance.mocks.payment.UnroutedRequest;

/** What came in, the newest {@value #MOST}, and waiting for it. Thread-safe. */
public final class RequestInbox {
    private static final int MOST = 10_000;

    private final List<PaymentRequestListener> followers = new CopyOnWriteArrayList<>();
    private final Deque<ReceivedRequest> all = new ArrayDeque<>();
    private final BlockingQueue<ReceivedRequest> sales = new LinkedBlockingQueue<>(MOST);
    private final BlockingQueue<ReceivedRequest> queries = new LinkedBlockingQueue<>(MOST);

    public void addListener(PaymentRequestListener follower) {
        followers.add(follower);
    }

    void add(UnroutedRequest misdirected) {
        followers.forEach(follower -> follower.onUnroutedRequest(misdirected));
    }

    void add(ReceivedRequest received) {
        synchronized (all) {
            if (all.size() == MOST) {
                all.removeFirst();
            }
            all.addLast(received);
        }
        BlockingQueue<ReceivedRequest> waiting = queue(received.type());
        while (!waiting.offer(received)) {
            waiting.poll();
        }
        followers.forEach(follower -> follower.onRequest(received));
    }

    public List<ReceivedRequest> all() {
        synchronized (all) {
            return List.copyOf(all);
        }
    }

    /** The next of this type that was not given out before. */
    public Optional<ReceivedRequest> await(MessageType type, Duration limit) throws InterruptedException {
        return Optional.ofNullable(queue(type).poll(limit.toNanos(), TimeUnit.NANOSECONDS));
    }

    private BlockingQueue<ReceivedRequest> queue(MessageType type) {
        return type == MessageType.SALE ? sales : queries;
    }
}
