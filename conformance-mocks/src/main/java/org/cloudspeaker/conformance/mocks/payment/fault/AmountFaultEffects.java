package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.message.DecodedField;
import org.cloudspeaker.conformance.message.DecodedField.FieldState;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.cloudspeaker.conformance.mocks.fault.AmountFault;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;

/** The faults in reading and recording an amount. */
final class AmountFaultEffects {
    private static final int UNIT = 100;
    private static final int TEN_CENTS = 10;
    private static final long LARGEST_IN_A_COLUMN = 9_999_999_999L;

    Map<PaymentFault, FaultEffect<?>> byFault() {
        Map<PaymentFault, FaultEffect<?>> all = new HashMap<>();
        all.putAll(inComputing());
        all.putAll(inKeeping());
        inReading()
                .forEach((fault, reader) -> all.put(fault, at(PaymentFaultPoints.SALE, sale -> readBy(reader, sale))));
        all.put(AmountFault.TAKES_ZERO, at(PaymentFaultPoints.LEAST_AMOUNT, least -> 0L));
        all.put(AmountFault.IGNORES_THE_CHIP, at(PaymentFaultPoints.SALE, AmountFaultEffects::withoutChip));
        all.put(AmountFault.SHOWS_UNITS, at(PaymentFaultPoints.RECORD, AmountFaultEffects::withPoint));
        return all;
    }

    private static Map<PaymentFault, FaultEffect<?>> inComputing() {
        return Map.ofEntries(
                recording(AmountFault.CENTS_BY_PARTS, FaultyCentConversions::byParts),
                recording(AmountFault.CENTS_BY_DOUBLE, FaultyCentConversions::cut),
                recording(AmountFault.CENTS_ROUNDED_UP, FaultyCentConversions::roundedUp),
                recording(AmountFault.EXACT_DOUBLE_ROUNDED_UP, FaultyCentConversions::exactRoundedUp),
                recording(AmountFault.CENTS_BY_THOUSANDTHS, FaultyCentConversions::byThousandths),
                recording(AmountFault.CENTS_BY_FLOAT, FaultyCentConversions::byFloat),
                recording(AmountFault.CENTS_BY_FLOAT_CUT, FaultyCentConversions::byFloatCut),
                recording(AmountFault.LOSES_THE_LAST_ZERO, FaultyCentConversions::withoutLastZero),
                recording(AmountFault.LOSES_THE_ZERO_OF_CENTS, FaultyCentConversions::withoutZeroOfCents),
                recording(AmountFault.PRINTS_SCIENTIFICALLY, FaultyCentConversions::printedScientifically));
    }

    private static Map<PaymentFault, FaultEffect<?>> inKeeping() {
        return Map.ofEntries(
                recording(AmountFault.RECORDS_WHOLE_UNITS, amount -> amount / UNIT),
                recording(AmountFault.CENTS_IN_32_BITS, amount -> (long) amount.intValue()),
                recording(AmountFault.CENTS_IN_UNSIGNED_32_BITS, amount -> Integer.toUnsignedLong(amount.intValue())),
                recording(AmountFault.CLAMPS_TO_32_BITS, amount -> Math.min(amount, Integer.MAX_VALUE)),
                recording(AmountFault.CLAMPS_TO_A_COLUMN, amount -> Math.min(amount, LARGEST_IN_A_COLUMN)),
                recording(AmountFault.LOSES_THE_SMALLEST, amount -> amount < TEN_CENTS ? 0 : amount));
    }

    private static Map.Entry<PaymentFault, FaultEffect<?>> recording(AmountFault fault, UnaryOperator<Long> change) {
        return Map.entry(fault, at(PaymentFaultPoints.AMOUNT, change));
    }

    private static Map<PaymentFault, Function<String, Optional<Long>>> inReading() {
        return Map.ofEntries(
                Map.entry(AmountFault.TAKES_EXPONENTS, LenientAmountParser::withExponent),
                Map.entry(AmountFault.PARSES_A_PREFIX, LenientAmountParser::prefix),
                Map.entry(AmountFault.PARSES_DOUBLES, LenientAmountParser::asDouble),
                Map.entry(AmountFault.DROPS_THE_SIGN, LenientAmountParser::withoutSign),
                Map.entry(AmountFault.TRIMS_BLANKS, text -> LenientAmountParser.plain(text.strip())),
                Map.entry(AmountFault.DROPS_SEPARATORS, LenientAmountParser::withoutSeparators),
                Map.entry(AmountFault.TAKES_A_COMMA, text -> LenientAmountParser.plain(text.replace(',', '.'))),
                Map.entry(AmountFault.ROUNDS_DECIMALS, LenientAmountParser::rounded));
    }

    /** A sale whose amount is none, with what this reader makes of it; others stay as they are. */
    private static DecodedMessage readBy(Function<String, Optional<Long>> reader, DecodedMessage sale) {
        DecodedField amount = sale.field(MessageField.AMOUNT);
        if (amount.state() == FieldState.OK || amount.state() == FieldState.ABSENT) {
            return sale;
        }
        return reader.apply(LenientAmountParser.unescaped(DecodedMessageEditor.text(amount)))
                .map(cents -> DecodedMessageEditor.with(
                        sale, MessageField.AMOUNT, FieldState.OK, Optional.of(Long.toString(cents))))
                .orElse(sale);
    }

    /** Still there, and nothing in it. */
    private static DecodedMessage withoutChip(DecodedMessage sale) {
        boolean readable = sale.field(MessageField.EMV_DATA).state() == FieldState.OK;
        return readable ? DecodedMessageEditor.with(sale, MessageField.EMV_DATA, FieldState.OK, Optional.of("")) : sale;
    }

    private static OutgoingMessage withPoint(OutgoingMessage entry) {
        long cents = Long.parseLong(entry.values().getOrDefault(MessageField.AMOUNT, "0"));
        return entry.withRaw(MessageField.AMOUNT, WireType.STRING, FaultyCentConversions.units(cents));
    }
}
