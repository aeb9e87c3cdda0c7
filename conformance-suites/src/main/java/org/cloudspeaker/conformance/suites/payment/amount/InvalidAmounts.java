package org.cloudspeaker.conformance.suites.payment.amount;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.message.syntax.WireType;

/**
 * Texts that are not an amount of money in a sale. Those that decimal readers take too and that leave no doubt, such as
 * {@code .50}, {@code 5.}, {@code 0001.00} and the digits of other scripts, are not among them.
 */
final class InvalidAmounts {
    private static final List<InvalidAmount> WITH_POINT = List.of(
            new InvalidAmount("0.00", 0),
            new InvalidAmount("-1.00", 100),
            new InvalidAmount("+1.00", 100),
            new InvalidAmount("1.001", 100),
            new InvalidAmount("1.005", 100),
            new InvalidAmount("1e3", 1000_00),
            new InvalidAmount("1E+2", 100_00),
            new InvalidAmount("1,00", 100),
            new InvalidAmount("1,000.00", 1000_00),
            new InvalidAmount("1 000.00", 1000_00),
            new InvalidAmount("1_000.00", 1000_00),
            new InvalidAmount(" 1.00", 100),
            new InvalidAmount("1.00 ", 100),
            new InvalidAmount("1.00\n", 100),
            new InvalidAmount("", 100),
            new InvalidAmount("abc", 100),
            new InvalidAmount("1.00abc", 100),
            new InvalidAmount("1.00d", 100),
            new InvalidAmount("0x1p3", 8_00),
            new InvalidAmount("NaN", 100),
            new InvalidAmount("Infinity", 100));

    private static final List<InvalidAmount> WITHOUT_POINT = List.of(
            new InvalidAmount("0", 0),
            new InvalidAmount("-100", 100),
            new InvalidAmount("+100", 100),
            new InvalidAmount("1.5", 1),
            new InvalidAmount("1e3", 1000),
            new InvalidAmount("1,00", 100),
            new InvalidAmount("1_000", 1000),
            new InvalidAmount(" 100", 100),
            new InvalidAmount("100\n", 100),
            new InvalidAmount("", 100),
            new InvalidAmount("abc", 100),
            new InvalidAmount("100abc", 100),
            new InvalidAmount("0x64", 100),
            new InvalidAmount("NaN", 100));

    /** A number knows no comma, sign or blank, and 1e3 is only another way to write 1000. */
    private static final List<InvalidAmount> AS_NUMBER = List.of(
            new InvalidAmount("0", 0),
            new InvalidAmount("-1", 100),
            new InvalidAmount("1.001", 100),
            new InvalidAmount("1.005", 100));

    /** As small as most of them are meant; AMT-03 sells 1.00 itself, and a guard against duplicates declines it again. */
    private static final long GOOD = 101;

    private InvalidAmounts() {}

    /**
     * Sells an amount that is right and as small as the bad ones: one may be refused for its size alone.
     *
     * @throws InconclusiveException if it is not approved
     */
    static void requireValidAmountApproved(PaymentClient device) {
        if (!device.sell(device.newSale(GOOD)).answer().approved()) {
            throw new InconclusiveException(
                    "every bad amount was refused, but so was a good one of " + AmountSample.other(GOOD)
                            + ", and for the same reason perhaps: let the sandbox approve small amounts");
        }
    }

    /**
     * A text that is not an amount.
     *
     * @param text as it is sent
     * @param meant minor units that a careless reader takes it for; the chip says these, so that nothing else is wrong
     */
    record InvalidAmount(String text, long meant) {
        /** In quotes, what is not printable ASCII as its code. */
        @Override
        public String toString() {
            return text.chars()
                    .mapToObj(c ->
                            c >= ' ' && c <= '~' ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04x", c))
                    .collect(Collectors.joining("", "\"", "\""));
        }
    }

    static List<InvalidAmount> of(FieldRule rule) {
        if (rule.type() == WireType.NUMBER) {
            return AS_NUMBER;
        }
        return rule.decimals() > 0 ? WITH_POINT : WITHOUT_POINT;
    }
}
