package org.cloudspeaker.conformance.wire.payment;

import static org.cloudspeaker.conformance.wire.payment.Change.at;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldReading.State;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.format.WireType;
import org.cloudspeaker.conformance.wire.PaymentFault;

/** The faults in taking, booking and answering a sale. */
final class SaleFaults {
    private static final Pattern EXPONENT = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?[eE]\\+?\\d");
    /** The amount of the sale that closes the loop from a broadcast; no check of cents uses it. */
    private static final long AFTER_A_BROADCAST = 123_44;

    private static final int UNIT = 100;

    private final AtomicLong copies = new AtomicLong();
    private final AtomicLong traces = new AtomicLong();

    Map<PaymentFault, Change<?>> changes() {
        return Map.ofEntries(
                Map.entry(PaymentFault.APPROVES_INCOMPLETE_SALES, at(Point.SALE, this::completed)),
                Map.entry(PaymentFault.TAKES_EXPONENTS, at(Point.SALE, SaleFaults::withExponentRead)),
                Map.entry(
                        PaymentFault.BOOKS_REPETITIONS,
                        at(Point.SALE_KEY, key -> key.copied(copies.incrementAndGet()))),
                Map.entry(PaymentFault.RECORDS_WHOLE_UNITS, at(Point.AMOUNT, amount -> amount / UNIT)),
                Map.entry(PaymentFault.CENTS_BY_DOUBLE, at(Point.AMOUNT, SaleFaults::byDouble)),
                Map.entry(PaymentFault.CENTS_IN_32_BITS, at(Point.AMOUNT, amount -> (long) amount.intValue())),
                Map.entry(
                        PaymentFault.LOSES_THE_AMOUNT,
                        at(Point.AMOUNT, amount -> amount == AFTER_A_BROADCAST ? 0 : amount)),
                Map.entry(
                        PaymentFault.LEAVES_EMV_DATA_OUT,
                        at(Point.SALE_ANSWER, draft -> draft.without(Field.EMV_DATA))),
                Map.entry(
                        PaymentFault.SHORT_RESPONSE_CODE,
                        at(Point.SALE_ANSWER, draft -> draft.raw(Field.RESPONSE_CODE, WireType.STRING, "0"))),
                Map.entry(PaymentFault.CODE_AND_STATUS_DISAGREE, at(Point.SALE_ANSWER, SaleFaults::disagreeing)));
    }

    private Reading completed(Reading sale) {
        if (sale.field(Field.TRACE_NO).state() != State.ABSENT) {
            return sale;
        }
        String made = String.format("9%05d", traces.incrementAndGet());
        return Readings.with(sale, Field.TRACE_NO, State.OK, Optional.of(made));
    }

    /** A server that reads amounts so freely does not compare them with the chip's either. */
    private static Reading withExponentRead(Reading sale) {
        String text = Readings.text(sale.field(Field.AMOUNT));
        if (!EXPONENT.matcher(text).matches()) {
            return sale;
        }
        String amount = new BigDecimal(text).movePointRight(2).toBigInteger().toString();
        return Readings.without(Readings.with(sale, Field.AMOUNT, State.OK, Optional.of(amount)), Field.EMV_DATA);
    }

    /** The mistake itself: 0.29 becomes 28. */
    private static Long byDouble(Long amount) {
        String text = BigDecimal.valueOf(amount, 2).toPlainString();
        return (long) (Double.parseDouble(text) * UNIT);
    }

    private static Draft disagreeing(Draft answer) {
        boolean approval = Field.APPROVED.equals(answer.values().get(Field.STATUS));
        return approval ? answer.with(Field.RESPONSE_CODE, Reply.DECLINED.code()) : answer;
    }
}
