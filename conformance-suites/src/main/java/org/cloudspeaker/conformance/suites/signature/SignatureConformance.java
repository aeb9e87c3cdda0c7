package org.cloudspeaker.conformance.suites.signature;

import static org.cloudspeaker.conformance.suites.payment.PaymentAssertions.assertThat;

import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.engine.role.FormatWitness;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.message.FormatDeviation;
import org.cloudspeaker.conformance.message.WireChanges.SignatureChange;

/** SIG: a message that is signed is believed if its signature is right and new, and not otherwise. */
@ConformanceChapter("SIG")
public class SignatureConformance {
    @Verifies(FormatDeviation.SIGNATURE)
    void everyMessageIsSigned(FormatWitness witness, CaseRunner cases) {
        SignedSales.requireAnySignature(witness.profile());
        cases.each(witness.judgedBy(FormatDeviation.SIGNATURE), SignedSales::requireSignature);
    }

    @Verifies(value = "SIG-02", needs = "SAL-06")
    void aWrongSignatureIsRefused(PaymentClient device) {
        var sales = SignedSales.of(device);
        assertThat(sales.sell(SignatureChange.WRONG)).isNotApproved();
    }

    @Verifies(value = "SIG-03", needs = "SAL-06")
    void aMissingSignatureIsRefused(PaymentClient device) {
        var sales = SignedSales.of(device);
        assertThat(sales.sell(SignatureChange.MISSING)).isNotApproved();
    }

    @Verifies(value = "SIG-04", needs = "SAL-06")
    void theSignatureOfAnotherMessageIsRefused(PaymentClient device) {
        var sales = SignedSales.of(device);
        assertThat(sales.sell(SignatureChange.OF_ANOTHER_MESSAGE)).isNotApproved();
    }

    @Verifies(value = "SIG-05", needs = "SAL-06")
    void anOldTimeIsRefused(PaymentClient device) {
        assertThat(SignedSales.of(device).sellLongAgo()).isNotApproved();
    }

    @Verifies(value = "SIG-06", needs = "SAL-06")
    void aNonceThatWasUsedBeforeIsRefused(PaymentClient device) {
        var sales = SignedSales.of(device);
        assertThat(sales.sellWithNonce()).isApproved();
        assertThat(sales.sellWithNonce()).isNotApproved();
    }

    @Verifies(value = "SIG-07", needs = "SAL-01")
    void theSecretIsNotShown(PaymentClient device, CaseRunner cases) {
        var sales = SignedSales.of(device);
        cases.each(sales.answers(), SignedSales.AnsweredSale::name, sales::requireNoSecret);
    }
}
