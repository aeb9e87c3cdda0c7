package org.cloudspeaker.conformance.wire.payment;

import static org.cloudspeaker.conformance.wire.payment.Change.at;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldReading;
import org.cloudspeaker.conformance.format.FieldReading.State;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.format.WireType;
import org.cloudspeaker.conformance.wire.AmountFault;
import org.cloudspeaker.conformance.wire.PaymentFault;

/** The faults in reading and recording an amount. */
final class AmountFaults {
    private static final int UNIT = 100;
    private static final int TEN_CENTS = 10;
    private static final long LARGEST_IN_A_COLUMN = 9_999_999_999L;

    Map<PaymentFault, Change<?>> changes() {
        Map<PaymentFault, Change<?>> all = new HashMap<>();
        all.putAll(inComputing());
        all.putAll(inKeeping());
        inReading().forEach((fault, reader) -> all.put(fault, at(Point.SALE, sale -> readBy(reader, sale))));
        all.put(AmountFault.TAKES_ZERO, at(Point.LEAST_AMOUNT, least -> 0L));
        all.put(AmountFault.IGNORES_THE_CHIP, at(Point.SALE, AmountFaults::withoutChip));
        all.put(AmountFault.SHOWS_UNITS, at(Point.RECORD, AmountFaults::withPoint));
        return all;
    }

    private static Map<PaymentFault, Change<?>> inComputing() {
        return Map.ofEntries(
                recording(AmountFault.CENTS_BY_PARTS, WrongCents::byParts),
                recording(AmountFault.CENTS_BY_DOUBLE, WrongCents::cut),
                recording(AmountFault.CENTS_ROUNDED_UP, WrongCents::roundedUp),
                recording(AmountFault.EXACT_DOUBLE_ROUNDED_UP, WrongCents::exactRoundedUp),
                recording(AmountFault.CENTS_BY_THOUSANDTHS, WrongCents::byThousandths),
                recording(AmountFault.CENTS_BY_FLOAT, WrongCents::byFloat),
                recording(AmountFault.CENTS_BY_FLOAT_CUT, WrongCents::byFloatCut),
                recording(AmountFault.LOSES_THE_LAST_ZERO, WrongCents::withoutLastZero),
                recording(AmountFault.LOSES_THE_ZERO_OF_CENTS, WrongCents::withoutZeroOfCents),
                recording(AmountFault.PRINTS_SCIENTIFICALLY, WrongCents::printedScientifically));
    }

    private static Map<PaymentFault, Change<?>> inKeeping() {
        return Map.ofEntries(
                recording(AmountFault.RECORDS_WHOLE_UNITS, amount -> amount / UNIT),
                recording(AmountFault.CENTS_IN_32_BITS, amount -> (long) amount.intValue()),
                recording(AmountFault.CENTS_IN_UNSIGNED_32_BITS, amount -> Integer.toUnsignedLong(amount.intValue())),
                recording(AmountFault.CLAMPS_TO_32_BITS, amount -> Math.min(amount, Integer.MAX_VALUE)),
                recording(AmountFault.CLAMPS_TO_A_COLUMN, amount -> Math.min(amount, LARGEST_IN_A_COLUMN)),
                recording(AmountFault.LOSES_THE_SMALLEST, amount -> amount < TEN_CENTS ? 0 : amount));
    }

    private static Map.Entry<PaymentFault, Change<?>> recording(AmountFault fault, UnaryOperator<Long> change) {
        return Map.entry(fault, at(Point.AMOUNT, change));
    }

    private static Map<PaymentFault, Function<String, Optional<Long>>> inReading() {
        return Map.ofEntries(
                Map.entry(AmountFault.TAKES_EXPONENTS, LenientAmount::withExponent),
                Map.entry(AmountFault.PARSES_A_PREFIX, LenientAmount::prefix),
                Map.entry(AmountFault.PARSES_DOUBLES, LenientAmount::asDouble),
                Map.entry(AmountFault.DROPS_THE_SIGN, LenientAmount::withoutSign),
                Map.entry(AmountFault.TRIMS_BLANKS, text -> LenientAmount.plain(text.strip())),
                Map.entry(AmountFault.DROPS_SEPARATORS, LenientAmount::withoutSeparators),
                Map.entry(AmountFault.TAKES_A_COMMA, text -> LenientAmount.plain(text.replace(',', '.'))),
                Map.entry(AmountFault.ROUNDS_DECIMALS, LenientAmount::rounded));
    }

    /** A sale whose amount is none, with what this reader makes of it; others stay as they are. */
    private static Reading readBy(Function<String, Optional<Long>> reader, Reading sale) {
        FieldReading amount = sale.field(Field.AMOUNT);
        if (amount.state() == State.OK || amount.state() == State.ABSENT) {
            return sale;
        }
        return reader.apply(LenientAmount.unescaped(Readings.text(amount)))
                .map(cents -> Readings.with(sale, Field.AMOUNT, State.OK, Optional.of(Long.toString(cents))))
                .orElse(sale);
    }

    /** Still there, and nothing in it. */
    private static Reading withoutChip(Reading sale) {
        boolean readable = sale.field(Field.EMV_DATA).state() == State.OK;
        return readable ? Readings.with(sale, Field.EMV_DATA, State.OK, Optional.of("")) : sale;
    }

    private static Draft withPoint(Draft entry) {
        long cents = Long.parseLong(entry.values().getOrDefault(Field.AMOUNT, "0"));
        return entry.raw(Field.AMOUNT, WireType.STRING, WrongCents.units(cents));
    }
}
