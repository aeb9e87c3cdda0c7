package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

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
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.fault.RobustnessFault;
import org.cloudspeaker.conformance.mocks.payment.LedgerEntry;
import org.cloudspeaker.conformance.mocks.payment.SaleKey;
import org.cloudspeaker.conformance.mocks.payment.fault.PaymentFaultPoints.AnsweredRequest;
import org.cloudspeaker.conformance.mocks.payment.fault.PaymentFaultPoints.LedgerBooking;

/**
 * The faults of a server that is slow, or that makes the account of a device with its first sale and does not bear two
 * of those at once.
 */
final class ConcurrencyFaultEffects {
    /** How long a first sale waits for another one, so that two at once do meet. */
    private static final Duration MEETING = Duration.ofMillis(100);

    private static final Duration SLOW = Duration.ofMillis(400);
    /** One sale of so many is slow: more than five of a hundred, and few enough to wait for. */
    private static final int SLOW_ONES = 8;

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Exchanger<SaleKey> first = new Exchanger<>();
    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicInteger sales = new AtomicInteger();

    Map<PaymentFault, FaultEffect<?>> byFault() {
        return Map.of(
                RobustnessFault.LOSES_ONE_OF_TWO_AT_ONCE,
                at(
                        PaymentFaultPoints.BOOKED,
                        booked -> collideOnce(booked, entry -> booked.ledger().forget(entry.key()))),
                RobustnessFault.BOOKS_ONE_OF_TWO_AT_ONCE_TWICE,
                at(
                        PaymentFaultPoints.BOOKED,
                        booked -> collideOnce(
                                booked,
                                entry -> booked.ledger().book(entry.key().copied(1), entry, UnaryOperator.identity()))),
                RobustnessFault.SLOW_SALES,
                at(PaymentFaultPoints.ANSWERED, this::delayEveryEighth));
    }

    /** Of two first sales that meet, one is dealt with so; once in a server's life. */
    private LedgerBooking collideOnce(LedgerBooking booked, Consumer<LedgerEntry> fault) {
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

    private AnsweredRequest delayEveryEighth(AnsweredRequest answered) {
        if (answered.message().type() == MessageType.SALE && sales.incrementAndGet() % SLOW_ONES == 0) {
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, SLOW.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }
        return answered;
    }
}
