package org.cloudspeaker.conformance.wire.payment;

import static org.cloudspeaker.conformance.wire.payment.Change.at;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldReading;
import org.cloudspeaker.conformance.format.FieldReading.State;
import org.cloudspeaker.conformance.format.FieldRule;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.SaleFault;

/** The faults in taking a sale: good ones that are refused, and bad ones that are taken. */
final class SaleRequestFaults {
    private static final String REFUND = "REFUND";

    private final FormatProfile profile;
    private final Clock clock;
    private final AtomicLong traces = new AtomicLong();

    SaleRequestFaults(FormatProfile profile, Clock clock) {
        this.profile = profile;
        this.clock = clock;
    }

    Map<PaymentFault, Change<?>> changes() {
        return Map.ofEntries(
                Map.entry(
                        SaleFault.DEMANDS_A_PIN,
                        sales(sale -> found(sale, Field.PIN, State.ABSENT)
                                ? Readings.with(sale, Field.PIN, State.NULL, Optional.empty())
                                : sale)),
                Map.entry(
                        SaleFault.REFUSES_UNKNOWN_FIELDS,
                        sales(sale -> found(sale, Field.CARD_SN, State.OK)
                                ? Readings.with(sale, Field.CARD_SN, State.WRONG_FORM, Optional.empty())
                                : sale)),
                Map.entry(SaleFault.APPROVES_INCOMPLETE_SALES, sales(this::completed)),
                Map.entry(
                        SaleFault.FILLS_DATES_IN,
                        sales(sale -> found(sale, Field.DATE, State.ABSENT)
                                ? set(sale, Field.DATE, LocalDate.now(clock).toString())
                                : sale)),
                Map.entry(SaleFault.ROLLS_DATES_OVER, sales(this::rolledOver)),
                Map.entry(
                        SaleFault.TAKES_ANY_EMV_DATA,
                        sales(sale ->
                                found(sale, Field.EMV_DATA, State.WRONG_FORM) ? set(sale, Field.EMV_DATA, "") : sale)),
                Map.entry(
                        SaleFault.BOOKS_REFUNDS_AS_SALES,
                        sales(sale -> sale.value(Field.TRANS_TYPE)
                                .filter(REFUND::equals)
                                .map(refund -> set(sale, Field.TRANS_TYPE, "SALE"))
                                .orElse(sale))),
                Map.entry(SaleFault.TAKES_ANY_PAY_TYPE, sales(SaleRequestFaults::paidByCard)));
    }

    private static Change<Reading> sales(UnaryOperator<Reading> change) {
        return at(Point.SALE, change);
    }

    private static boolean found(Reading sale, Field field, State state) {
        return sale.field(field).state() == state;
    }

    private static Reading set(Reading sale, Field field, String value) {
        return Readings.with(sale, field, State.OK, Optional.of(value));
    }

    private Reading completed(Reading sale) {
        return found(sale, Field.TRACE_NO, State.ABSENT)
                ? set(sale, Field.TRACE_NO, String.format("9%05d", traces.incrementAndGet()))
                : sale;
    }

    private Reading rolledOver(Reading sale) {
        FieldReading date = sale.field(Field.DATE);
        if (date.state() != State.WRONG_FORM) {
            return sale;
        }
        return profile.find(MessageType.SALE, Field.DATE)
                .flatMap(rule -> lenient(rule, Readings.text(date)))
                .map(day -> set(sale, Field.DATE, day.toString()))
                .orElse(sale);
    }

    /** The mistake itself: month 13 is January of the next year. */
    private static Optional<LocalDate> lenient(FieldRule rule, String text) {
        try {
            return Optional.of(DateTimeFormatter.ofPattern(rule.pattern().replace("yyyy", "uuuu"))
                    .withResolverStyle(ResolverStyle.LENIENT)
                    .parse(text, LocalDate::from));
        } catch (DateTimeException noDateAtAll) {
            return Optional.empty();
        }
    }

    private static Reading paidByCard(Reading sale) {
        boolean otherwise = found(sale, Field.PAY_TYPE, State.WRONG_FORM)
                && sale.value(Field.PAY_TYPE).filter(word -> !word.isEmpty()).isPresent();
        return otherwise ? set(sale, Field.PAY_TYPE, "CARD") : sale;
    }
}
