package org.cloudspeaker.conformance.suites.payment.amount;

import static org.cloudspeaker.conformance.suites.payment.PaymentAssertions.assertThat;

import java.util.List;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.engine.role.PaymentClients;
import org.cloudspeaker.conformance.engine.role.RandomSeed;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.suites.payment.TransactionHistory;
import org.opentest4j.TestAbortedException;

/** AMT: every cent that was paid is in the books, and nothing else is taken for money. */
@ConformanceChapter("AMT")
public class PaymentAmounts {
    /** The guide's example, which no ordinary sale is of. */
    private static final long AMOUNT = 6666;
    /** A cent more, a cent less, and the units that another reading of the same digits has. */
    private static final List<Long> ON_ANOTHER_CHIP = List.of(AMOUNT + 1, AMOUNT - 1, AMOUNT * 100);

    @Verifies(value = "AMT-01", needs = "QRY-06")
    void aSaleIsRecordedInCents(PaymentClient device) {
        var sale = device.newSale(AMOUNT);
        assertThat(device.sell(sale)).isApproved();
        assertThat(TransactionHistory.of(device, sale).find(sale)).hasAmount(AMOUNT);
    }

    @Verifies(value = "AMT-02", needs = "AMT-01")
    void amountsThatFloatingPointCannotHoldAreExact(
            PaymentClients fleet, RandomSeed seed, Target target, CaseRunner cases) {
        var batch = AmountBatch.of(
                fleet.lowVolumeDevice(),
                cases.evidence(),
                AmountSamples.of(seed, target).traps());
        requireExactRecords(batch, cases);
        batch.requireAnyNamed();
    }

    @Verifies(value = "AMT-03", needs = "AMT-01")
    void theSmallestAndTheLargestAmountAreExact(
            PaymentClients fleet, RandomSeed seed, Target target, CaseRunner cases) {
        var batch = AmountBatch.of(
                fleet.lowVolumeDevice(),
                cases.evidence(),
                AmountSamples.of(seed, target).extremes());
        requireExactRecords(batch, cases);
        batch.requireEveryNamed();
    }

    private static void requireExactRecords(AmountBatch batch, CaseRunner cases) {
        cases.each(
                batch.observed(),
                AmountBatch.AmountCase::toString,
                AmountBatch.AmountCase::exchanges,
                AmountBatch.AmountCase::requireExactRecord);
    }

    @Verifies(value = "AMT-04", needs = "SAL-06")
    void whatIsNoAmountIsNotApproved(PaymentClient device, FormatProfile profile, CaseRunner cases) {
        FieldRule rule = profile.rule(MessageType.SALE, MessageField.AMOUNT);
        cases.each(InvalidAmounts.of(rule), bad -> {
            var draft = device.draft(device.newSale(bad.meant())).withRaw(MessageField.AMOUNT, rule.type(), bad.text());
            assertThat(device.sell(draft, "a sale of " + bad)).isNotApproved();
        });
        InvalidAmounts.requireValidAmountApproved(device);
    }

    @Verifies(value = "AMT-05", needs = "SAL-06")
    void anAmountThatTheCardDidNotSignIsNotApproved(PaymentClient device, FormatProfile profile, CaseRunner cases) {
        FieldRule chip = profile.find(MessageType.SALE, MessageField.EMV_DATA)
                .orElseThrow(() -> new TestAbortedException("the format profile has no EMV data in a sale"));
        cases.each(ON_ANOTHER_CHIP, cents -> "tag 9F02 of " + AmountSample.other(cents), cents -> {
            var signed = device.newSale(cents);
            var draft = device.draft(signed).with(MessageField.AMOUNT, Long.toString(AMOUNT));
            String sent =
                    signed.withAmount(AMOUNT) + " with tag 9F02 of " + signed.amountShown() + " in " + chip.wireName();
            assertThat(device.sell(draft, sent)).isNotApproved();
        });
    }
}
