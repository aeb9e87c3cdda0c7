package org.cloudspeaker.conformance.wire.payment;

import static org.cloudspeaker.conformance.wire.payment.Change.at;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldReading.State;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.wire.AmountFault;
import org.cloudspeaker.conformance.wire.PaymentFault;

/** The faults in reading and recording an amount. */
final class AmountFaults {
    private static final Pattern EXPONENT = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?[eE]\\+?\\d");
    private static final int UNIT = 100;

    Map<PaymentFault, Change<?>> changes() {
        return Map.ofEntries(
                Map.entry(AmountFault.TAKES_EXPONENTS, at(Point.SALE, AmountFaults::withExponentRead)),
                Map.entry(AmountFault.RECORDS_WHOLE_UNITS, at(Point.AMOUNT, amount -> amount / UNIT)),
                Map.entry(AmountFault.CENTS_BY_DOUBLE, at(Point.AMOUNT, AmountFaults::byDouble)),
                Map.entry(AmountFault.CENTS_IN_32_BITS, at(Point.AMOUNT, amount -> (long) amount.intValue())));
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
}
