package org.cloudspeaker.conformance.suites.payment.robustness;

import static org.cloudspeaker.conformance.suites.payment.PaymentAssertions.assertThat;

import java.util.List;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.QueryReply;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.engine.role.PaymentClients;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.suites.payment.TransactionHistory;

/** ROB: whatever comes in, the server refuses it quietly and serves the next sale. */
@ConformanceChapter("ROB")
public class PaymentRobustness {
    private static final long AMOUNT = 6666;

    @Verifies(
            value = "ROB-01",
            needs = {"SAL-06", "QRY-01"})
    void aBodyThatIsNotJsonIsAClientError(PaymentClient device, Target target, Evidence evidence, CaseRunner cases) {
        var sale = device.call(device.newSale(AMOUNT));
        cases.each(
                NonJsonBody.insteadOf(
                        "sale", sale, device.profile().message(MessageType.SALE).syntax()),
                NonJsonBody::name,
                bad -> assertThat(device.sell(bad.call(), bad.name())).isAClientError());
        cases.each(
                NonJsonBody.insteadOfQuery(device),
                NonJsonBody::name,
                bad -> assertThat(device.ask(bad.call(), bad.name())).isAClientError());
        SurvivalCheck.of(device, evidence, target).requireSurvival("bodies that are not JSON");
    }

    @Verifies(
            value = "ROB-02",
            needs = {"SAL-06", "QRY-01"})
    void noErrorShowsTheServersInside(PaymentClient device, Target target, Evidence evidence, CaseRunner cases) {
        var survival = SurvivalCheck.of(device, evidence, target);
        cases.each(MalformedRequests.send(device, survival), RequestOutcome::sent, RequestOutcome::requireNoInternals);
        survival.requireSurvival("requests that nobody can use");
    }

    @Verifies(value = "ROB-03", needs = "SAL-06")
    void hugeBodiesAreRefusedAndTheServerGoesOn(
            PaymentClient device, Target target, Evidence evidence, CaseRunner cases) {
        var survival = SurvivalCheck.of(device, evidence, target);
        cases.each(OversizedBodies.of(device), OversizedBodies.OversizedBody::name, huge -> {
            var attempt = survival.attempt(huge.call(), huge.name());
            survival.requireService(huge.name());
            attempt.requireRefused();
        });
        survival.noteCost();
    }

    @Verifies(value = "ROB-04", needs = "QRY-06")
    void getDoesNoSale(
            PaymentClients fleet, FormatProfile profile, Target target, Evidence evidence, CaseRunner cases) {
        PaymentClient device = fleet.lowVolumeDevice();
        var survival = SurvivalCheck.of(device, evidence, target);
        var gets = HttpGetSales.of(device, profile);
        var attempts = gets.stream().map(get -> get.send(survival)).toList();
        cases.each(attempts, RequestOutcome::sent, RequestOutcome::requireRefused);
        var history = TransactionHistory.of(device, gets.get(0).sale());
        var pages = history.readAll();
        cases.each(
                gets,
                HttpGetSales.GetSale::name,
                get -> assertThat(history.findNone(get.sale(), pages)).isNotThere());
        survival.requireSurvival("sales by GET");
    }

    @Verifies(
            value = "ROB-05",
            needs = {"SAL-02", "QRY-02", "QRY-06", "QRY-11"})
    void textIsOnlyText(
            PaymentClients fleet, FormatProfile profile, Target target, Evidence evidence, CaseRunner cases) {
        PaymentClient device = fleet.lowVolumeDevice();
        var survival = SurvivalCheck.of(device, evidence, target);
        var baseline = BaselineSale.of(device);
        var strange = UnusualTextSales.of(device, survival, profile);
        cases.each(strange.sell(), RequestOutcome::sent, RequestOutcome::requireHarmless);
        cases.each(
                strange.ask(),
                QueryReply::sent,
                reply -> assertThat(reply).showsAtMostOneOf(strange.underUnusualNumbers()));
        cases.each(List.of(baseline), BaselineSale::requireUnchanged);
        survival.requireSurvival("strange texts");
    }
}
