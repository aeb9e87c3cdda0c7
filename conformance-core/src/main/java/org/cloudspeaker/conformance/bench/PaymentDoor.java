package org.cloudspeaker.conformance.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.cloudspeaker.conformance.wire.Listening;
import org.cloudspeaker.conformance.wire.payment.MockPaymentServer;
import org.cloudspeaker.conformance.wire.tls.FrontDoor;
import org.cloudspeaker.conformance.wire.tls.FrontDoor.Way;

/** The one port at which the device meets the payment server, or whoever stands in its place for a while. Thread-safe. */
final class PaymentDoor implements AutoCloseable {
    private final MockPaymentServer own;
    private final FrontDoor door;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private int connections;
    private volatile MockPaymentServer shown;

    /** A door at this address, with this server behind it. */
    PaymentDoor(Listening listening, MockPaymentServer own) {
        this.own = own;
        this.shown = own;
        this.door = FrontDoor.before(listening.socket(), List.of(), first -> {
            count();
            return Way.to(shown.port());
        });
    }

    int port() {
        return door.port();
    }

    /** The server that is no impostor. */
    MockPaymentServer own() {
        return own;
    }

    /** From now on, who comes meets this one. */
    void show(MockPaymentServer other) {
        shown = other;
    }

    /** How many connections there were so far. */
    int connections() {
        return awaitMore(-1, Duration.ZERO);
    }

    /** The same, once it is more than this, or the time is over. */
    int awaitMore(int than, Duration limit) {
        long left = limit.toNanos();
        lock.lock();
        try {
            while (connections <= than && left > 0) {
                left = more.awaitNanos(left);
            }
            return connections;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return connections;
        } finally {
            lock.unlock();
        }
    }

    private void count() {
        lock.lock();
        try {
            connections++;
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        door.close();
        own.close();
    }
}
