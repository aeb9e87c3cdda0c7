package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldRule;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.wire.device.MockDevice;

/** AMT: every cent that was paid is in the books, and nothing else is taken for money. */
@ConformanceChapter("AMT")
public class PaymentAmounts {
    /** Cents that no binary fraction holds, so that a multiplication by 100 misses them. */
    private static final List<Long> FLOAT_TRAPS =
            List.of(29L, 115L, 435L, 820L, 1608L, 1999L, 6410L, 100_110L, 53_953_158_080L);

    private static final List<Long> EXTREMES = List.of(1L, 99_999_999_999L);

    @Verifies(value = "AMT-01", needs = "QRY-06")
    void aSaleIsRecordedInCents(MockDevice device) {
        recordedAs(device, 6666);
    }

    @Verifies(value = "AMT-02", needs = "AMT-01")
    void amountsThatFloatingPointCannotHoldAreExact(MockDevice device, Cases cases) {
        cases.each(FLOAT_TRAPS, PaymentAmounts::shown, amount -> recordedAs(device, amount));
    }

    @Verifies(value = "AMT-03", needs = "AMT-01")
    void theSmallestAndTheLargestAmountAreExact(MockDevice device, Cases cases) {
        cases.each(EXTREMES, PaymentAmounts::shown, amount -> recordedAs(device, amount));
    }

    @Verifies(value = "AMT-04", needs = "SAL-06")
    void whatIsNoAmountIsNotApproved(MockDevice device, FormatProfile profile, Cases cases) {
        FieldRule rule = profile.rule(MessageType.SALE, Field.AMOUNT);
        cases.each(BadAmounts.of(rule), text -> "\"" + text + "\"", text -> {
            var sale = device.newSale(100);
            var draft = device.draft(sale).raw(Field.AMOUNT, rule.type(), text);
            assertThat(device.sell(draft, "a sale of \"" + text + "\"")).isNotApproved();
        });
    }

    private static void recordedAs(MockDevice device, long amount) {
        var sale = device.newSale(amount);
        assertThat(device.sell(sale)).isApproved();
        assertThat(Bookkeeping.of(device, sale).find(sale)).hasAmount(amount);
    }

    private static String shown(long amount) {
        return BigDecimal.valueOf(amount, 2).toPlainString();
    }
}
