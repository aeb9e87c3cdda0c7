package org.cloudspeaker.conformance.wire.payment;

import static org.cloudspeaker.conformance.wire.payment.Change.at;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.RetryFault;

/** The faults in meeting a sale that is sent again. */
final class RetryFaults {
    /** The amount of the sales that are sent three times at once; no other check uses it. */
    private static final long AT_ONCE = 33_33;

    private static final String MADE_UP_CODE = "999999";

    private final AtomicLong copies = new AtomicLong();
    private final LastSale lastSale = new LastSale();
    private final Race race = new Race();

    Map<PaymentFault, Change<?>> changes() {
        return Map.ofEntries(
                arriving(RetryFault.BOOKS_REPETITIONS, sale -> sale.knownAs(another(sale))),
                arriving(RetryFault.KNOWS_THE_LAST_SALE_ONLY, sale -> sale.knownAs(lastSale.known(sale.key()))),
                arriving(RetryFault.RACES, this::racing),
                arriving(RetryFault.KEYED_BY_TRACE_ALONE, Attempt::knownByTraceAlone),
                arriving(
                        RetryFault.ANSWERS_ANOTHER_DEVICE,
                        sale -> sale.knownByTraceAlone().uncompared()),
                arriving(
                        RetryFault.BOOKS_CHANGED_SALES,
                        sale -> sale.knownAs(sale.key().copied(sale.amount()))),
                arriving(RetryFault.ANSWERS_CHANGED_SALES, Attempt::uncompared),
                meeting(
                        RetryFault.RENEWS_THE_CODE,
                        met -> met.repeated() && met.known().approved() ? met.answering(met.asked()) : met),
                meeting(RetryFault.APPROVES_A_KNOWN_DECLINE, RetryFaults::approving),
                meeting(RetryFault.RACES_FOR_THE_CODE, met -> isAtOnce(met.asked()) ? met.answering(met.asked()) : met),
                meeting(
                        RetryFault.OVERWRITES_THE_FIRST,
                        met -> met.repeated() ? met : met.keeping(met.asked()).answering(met.asked())));
    }

    private static Map.Entry<PaymentFault, Change<?>> arriving(RetryFault fault, UnaryOperator<Attempt> change) {
        return Map.entry(fault, at(Point.ATTEMPT, change));
    }

    private static Map.Entry<PaymentFault, Change<?>> meeting(RetryFault fault, UnaryOperator<Meeting> change) {
        return Map.entry(fault, at(Point.MEETING, change));
    }

    private SaleKey another(Attempt sale) {
        return sale.key().copied(copies.incrementAndGet());
    }

    /** Only the sales that are sent at once wait for each other, so that nothing else becomes slow. */
    private Attempt racing(Attempt sale) {
        return sale.amount() == AT_ONCE && race.met(sale.key()) ? sale.knownAs(another(sale)) : sale;
    }

    private static boolean isAtOnce(Booking booking) {
        return Long.toString(AT_ONCE).equals(booking.shown().get(Field.AMOUNT));
    }

    private static Meeting approving(Meeting met) {
        boolean declined = met.repeated() && !met.known().approved();
        return declined ? met.answering(met.known().approvedAs(MADE_UP_CODE)) : met;
    }
}
