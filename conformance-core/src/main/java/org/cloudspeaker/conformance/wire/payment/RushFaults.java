package org.cloudspeaker.conformance.wire.payment;

import static org.cloudspeaker.conformance.wire.payment.Change.at;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.wire.LoadFault;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.payment.Point.Answered;
import org.cloudspeaker.conformance.wire.payment.Point.Booked;

/**
 * The faults of a server that is slow, or that makes the account of a device with its first sale and does not bear two
 * of those at once.
 */
final class RushFaults {
    /** How long a first sale waits for another one, so that two at once do meet. */
    private static final Duration MEETING = Duration.ofMillis(100);

    private static final Duration SLOW = Duration.ofMillis(400);
    /** One sale of so many is slow: more than five of a hundred, and few enough to wait for. */
    private static final int SLOW_ONES = 8;

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Exchanger<SaleKey> first = new Exchanger<>();
    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicInteger sales = new AtomicInteger();

    Map<PaymentFault, Change<?>> changes() {
        return Map.of(
                LoadFault.LOSES_ONE_OF_TWO_AT_ONCE,
                at(
                        Point.BOOKED,
                        booked -> collided(booked, entry -> booked.ledger().forget(entry.key()))),
                LoadFault.BOOKS_ONE_OF_TWO_AT_ONCE_TWICE,
                at(
                        Point.BOOKED,
                        booked -> collided(
                                booked,
                                entry -> booked.ledger().book(entry.key().copied(1), entry, UnaryOperator.identity()))),
                LoadFault.SLOW_SALES,
                at(Point.ANSWERED, this::slowed));
    }

    /** Of two first sales that meet, one is dealt with so; once in a server's life. */
    private Booked collided(Booked booked, Consumer<Booking> fault) {
        SaleKey own = booked.booking().key();
        if (known.add(own.deviceSn()) && !done.get() && isLast(own) && done.compareAndSet(false, true)) {
            fault.accept(booked.booking());
        }
        return booked;
    }

    private boolean isLast(SaleKey own) {
        try {
            SaleKey other = first.exchange(own, MEETING.toMillis(), TimeUnit.MILLISECONDS);
            return own.deviceSn().compareTo(other.deviceSn()) > 0;
        } catch (TimeoutException alone) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Answered slowed(Answered answered) {
        if (answered.reading().type() == MessageType.SALE && sales.incrementAndGet() % SLOW_ONES == 0) {
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, SLOW.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }
        return answered;
    }
}
