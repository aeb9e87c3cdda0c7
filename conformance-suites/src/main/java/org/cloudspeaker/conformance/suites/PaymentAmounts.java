package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import java.util.List;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldRule;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Fleet;
import org.cloudspeaker.conformance.junit.Seed;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.opentest4j.TestAbortedException;

/** AMT: every cent that was paid is in the books, and nothing else is taken for money. */
@ConformanceChapter("AMT")
public class PaymentAmounts {
    /** The guide's example, which no ordinary sale is of. */
    private static final long AMOUNT = 6666;
    /** A cent more, a cent less, and the units that another reading of the same digits has. */
    private static final List<Long> ON_ANOTHER_CHIP = List.of(AMOUNT + 1, AMOUNT - 1, AMOUNT * 100);

    @Verifies(value = "AMT-01", needs = "QRY-06")
    void aSaleIsRecordedInCents(MockDevice device) {
        var sale = device.newSale(AMOUNT);
        assertThat(device.sell(sale)).isApproved();
        assertThat(Bookkeeping.of(device, sale).find(sale)).hasAmount(AMOUNT);
    }

    @Verifies(value = "AMT-02", needs = "AMT-01")
    void amountsThatFloatingPointCannotHoldAreExact(Fleet fleet, Seed seed, Target target, Cases cases) {
        var takings = Takings.of(
                fleet.quiet(), cases.evidence(), Amounts.of(seed, target).traps());
        cases.each(takings.observed(), Takings.One::toString, Takings.One::exchanges, Takings.One::isRecordedExactly);
        takings.demandAnyNamed();
    }

    @Verifies(value = "AMT-03", needs = "AMT-01")
    void theSmallestAndTheLargestAmountAreExact(Fleet fleet, Seed seed, Target target, Cases cases) {
        var takings = Takings.of(
                fleet.quiet(), cases.evidence(), Amounts.of(seed, target).extremes());
        cases.each(takings.observed(), Takings.One::toString, Takings.One::exchanges, Takings.One::isRecordedExactly);
        takings.demandEveryNamed();
    }

    @Verifies(value = "AMT-04", needs = "SAL-06")
    void whatIsNoAmountIsNotApproved(MockDevice device, FormatProfile profile, Cases cases) {
        FieldRule rule = profile.rule(MessageType.SALE, Field.AMOUNT);
        cases.each(BadAmounts.of(rule), bad -> {
            var draft = device.draft(device.newSale(bad.meant())).raw(Field.AMOUNT, rule.type(), bad.text());
            assertThat(device.sell(draft, "a sale of " + bad)).isNotApproved();
        });
        BadAmounts.demandThatAGoodOneIsApproved(device);
    }

    @Verifies(value = "AMT-05", needs = "SAL-06")
    void anAmountThatTheCardDidNotSignIsNotApproved(MockDevice device, FormatProfile profile, Cases cases) {
        FieldRule chip = profile.find(MessageType.SALE, Field.EMV_DATA)
                .orElseThrow(() -> new TestAbortedException("the format profile has no EMV data in a sale"));
        cases.each(ON_ANOTHER_CHIP, cents -> "tag 9F02 of " + Amount.other(cents), cents -> {
            var signed = device.newSale(cents);
            var draft = device.draft(signed).with(Field.AMOUNT, Long.toString(AMOUNT));
            String sent = signed.of(AMOUNT) + " with tag 9F02 of " + signed.amountShown() + " in " + chip.wireName();
            assertThat(device.sell(draft, sent)).isNotApproved();
        });
    }
}
