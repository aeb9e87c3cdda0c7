package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.message.DecodedField;
import org.cloudspeaker.conformance.message.DecodedField.FieldState;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.fault.SaleFault;

/** The faults in taking a sale: good ones that are refused, and bad ones that are taken. */
final class SaleRequestFaultEffects {
    private static final String REFUND = "REFUND";

    private final FormatProfile profile;
    private final Clock clock;
    private final AtomicLong traces = new AtomicLong();

    SaleRequestFaultEffects(FormatProfile profile, Clock clock) {
        this.profile = profile;
        this.clock = clock;
    }

    Map<PaymentFault, FaultEffect<?>> byFault() {
        return Map.ofEntries(
                Map.entry(
                        SaleFault.DEMANDS_A_PIN,
                        sales(sale -> found(sale, MessageField.PIN, FieldState.ABSENT)
                                ? DecodedMessageEditor.with(sale, MessageField.PIN, FieldState.NULL, Optional.empty())
                                : sale)),
                Map.entry(
                        SaleFault.REFUSES_UNKNOWN_FIELDS,
                        sales(sale -> found(sale, MessageField.CARD_SN, FieldState.OK)
                                ? DecodedMessageEditor.with(
                                        sale, MessageField.CARD_SN, FieldState.WRONG_FORM, Optional.empty())
                                : sale)),
                Map.entry(SaleFault.APPROVES_INCOMPLETE_SALES, sales(this::completed)),
                Map.entry(
                        SaleFault.FILLS_DATES_IN,
                        sales(sale -> found(sale, MessageField.DATE, FieldState.ABSENT)
                                ? set(
                                        sale,
                                        MessageField.DATE,
                                        LocalDate.now(clock).toString())
                                : sale)),
                Map.entry(SaleFault.ROLLS_DATES_OVER, sales(this::rolledOver)),
                Map.entry(
                        SaleFault.TAKES_ANY_EMV_DATA,
                        sales(sale -> found(sale, MessageField.EMV_DATA, FieldState.WRONG_FORM)
                                ? set(sale, MessageField.EMV_DATA, "")
                                : sale)),
                Map.entry(
                        SaleFault.BOOKS_REFUNDS_AS_SALES,
                        sales(sale -> sale.value(MessageField.TRANS_TYPE)
                                .filter(REFUND::equals)
                                .map(refund -> set(sale, MessageField.TRANS_TYPE, "SALE"))
                                .orElse(sale))),
                Map.entry(SaleFault.TAKES_ANY_PAY_TYPE, sales(SaleRequestFaultEffects::paidByCard)));
    }

    private static FaultEffect<DecodedMessage> sales(UnaryOperator<DecodedMessage> change) {
        return at(PaymentFaultPoints.SALE, change);
    }

    private static boolean found(DecodedMessage sale, MessageField field, FieldState state) {
        return sale.field(field).state() == state;
    }

    private static DecodedMessage set(DecodedMessage sale, MessageField field, String value) {
        return DecodedMessageEditor.with(sale, field, FieldState.OK, Optional.of(value));
    }

    private DecodedMessage completed(DecodedMessage sale) {
        return found(sale, MessageField.TRACE_NO, FieldState.ABSENT)
                ? set(sale, MessageField.TRACE_NO, String.format(Locale.ROOT, "9%05d", traces.incrementAndGet()))
                : sale;
    }

    private DecodedMessage rolledOver(DecodedMessage sale) {
        DecodedField date = sale.field(MessageField.DATE);
        if (date.state() != FieldState.WRONG_FORM) {
            return sale;
        }
        return profile.find(MessageType.SALE, MessageField.DATE)
                .flatMap(rule -> lenient(rule, DecodedMessageEditor.text(date)))
                .map(day -> set(sale, MessageField.DATE, day.toString()))
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

    private static DecodedMessage paidByCard(DecodedMessage sale) {
        boolean otherwise = found(sale, MessageField.PAY_TYPE, FieldState.WRONG_FORM)
                && sale.value(MessageField.PAY_TYPE)
                        .filter(word -> !word.isEmpty())
                        .isPresent();
        return otherwise ? set(sale, MessageField.PAY_TYPE, "CARD") : sale;
    }
}
