package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.fault.RetryFault;
import org.cloudspeaker.conformance.mocks.payment.BookingRequest;
import org.cloudspeaker.conformance.mocks.payment.LedgerEntry;
import org.cloudspeaker.conformance.mocks.payment.RepeatedSale;
import org.cloudspeaker.conformance.mocks.payment.SaleKey;

/** The faults in meeting a sale that is sent again. */
final class RetryFaultEffects {
    /** The amount of the sales that are sent three times at once; no other check uses it. */
    private static final long AT_ONCE = 33_33;

    private static final String MADE_UP_CODE = "999999";

    private final AtomicLong copies = new AtomicLong();
    private final LastSaleMemory lastSale = new LastSaleMemory();
    private final DuplicateBarrier race = new DuplicateBarrier();

    Map<PaymentFault, FaultEffect<?>> byFault() {
        return Map.ofEntries(
                onBooking(RetryFault.BOOKS_REPETITIONS, sale -> sale.knownAs(another(sale))),
                onBooking(RetryFault.KNOWS_THE_LAST_SALE_ONLY, sale -> sale.knownAs(lastSale.keyFor(sale.key()))),
                onBooking(RetryFault.RACES, this::awaitRace),
                onBooking(RetryFault.KEYED_BY_TRACE_ALONE, BookingRequest::knownByTraceAlone),
                onBooking(
                        RetryFault.ANSWERS_ANOTHER_DEVICE,
                        sale -> sale.knownByTraceAlone().uncompared()),
                onBooking(
                        RetryFault.BOOKS_CHANGED_SALES,
                        sale -> sale.knownAs(sale.key().copied(sale.amount()))),
                onBooking(RetryFault.ANSWERS_CHANGED_SALES, BookingRequest::uncompared),
                onRepetition(
                        RetryFault.RENEWS_THE_CODE,
                        met -> met.isRepetition() && met.known().approved() ? met.answering(met.asked()) : met),
                onRepetition(RetryFault.APPROVES_A_KNOWN_DECLINE, RetryFaultEffects::approving),
                onRepetition(
                        RetryFault.RACES_FOR_THE_CODE, met -> isAtOnce(met.asked()) ? met.answering(met.asked()) : met),
                onRepetition(
                        RetryFault.OVERWRITES_THE_FIRST,
                        met -> met.isRepetition()
                                ? met
                                : met.keeping(met.asked()).answering(met.asked())));
    }

    private static Map.Entry<PaymentFault, FaultEffect<?>> onBooking(
            RetryFault fault, UnaryOperator<BookingRequest> change) {
        return Map.entry(fault, at(PaymentFaultPoints.ATTEMPT, change));
    }

    private static Map.Entry<PaymentFault, FaultEffect<?>> onRepetition(
            RetryFault fault, UnaryOperator<RepeatedSale> change) {
        return Map.entry(fault, at(PaymentFaultPoints.MEETING, change));
    }

    private SaleKey another(BookingRequest sale) {
        return sale.key().copied(copies.incrementAndGet());
    }

    /** Only the sales that are sent at once wait for each other, so that nothing else becomes slow. */
    private BookingRequest awaitRace(BookingRequest sale) {
        return sale.amount() == AT_ONCE && race.awaitDuplicate(sale.key()) ? sale.knownAs(another(sale)) : sale;
    }

    private static boolean isAtOnce(LedgerEntry booking) {
        return Long.toString(AT_ONCE).equals(booking.shown().get(MessageField.AMOUNT));
    }

    private static RepeatedSale approving(RepeatedSale met) {
        boolean declined = met.isRepetition() && !met.known().approved();
        return declined ? met.answering(met.known().approvedAs(MADE_UP_CODE)) : met;
    }
}
