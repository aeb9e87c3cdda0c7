package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import java.util.List;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.TransactionQuery;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Fleet;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.QueryReply;

/** ROB: whatever comes in, the server refuses it quietly and serves the next sale. */
@ConformanceChapter("ROB")
public class PaymentRobustness {
    private static final long AMOUNT = 6666;

    @Verifies(
            value = "ROB-01",
            needs = {"SAL-06", "QRY-01"})
    void aBodyThatIsNotJsonIsAClientError(MockDevice device, Target target, Evidence evidence, Cases cases) {
        var sale = device.call(device.newSale(AMOUNT));
        cases.each(
                NoJson.insteadOf("sale", sale),
                NoJson::name,
                bad -> assertThat(device.sell(bad.call(), bad.name())).isAClientError());
        var query = device.call(TransactionQuery.page(device.sn(), device.today(), 1));
        cases.each(
                NoJson.insteadOf("query", query),
                NoJson::name,
                bad -> assertThat(device.ask(bad.call(), bad.name())).isAClientError());
        Ordeal.of(device, evidence, target).isOver("bodies that are not JSON");
    }

    @Verifies(
            value = "ROB-02",
            needs = {"SAL-06", "QRY-01"})
    void noErrorShowsTheServersInside(MockDevice device, Target target, Evidence evidence, Cases cases) {
        var ordeal = Ordeal.of(device, evidence, target);
        cases.each(BadRequests.sent(device, ordeal), Attempt::sent, Attempt::showsNoInternals);
        ordeal.isOver("requests that nobody can use");
    }

    @Verifies(value = "ROB-03", needs = "SAL-06")
    void hugeBodiesAreRefusedAndTheServerGoesOn(MockDevice device, Target target, Evidence evidence, Cases cases) {
        var ordeal = Ordeal.of(device, evidence, target);
        cases.each(HugeBodies.of(device), HugeBodies.Huge::name, huge -> {
            var attempt = ordeal.attempt(huge.call(), huge.name());
            ordeal.serves(huge.name());
            attempt.isRefused();
        });
        ordeal.report();
    }

    @Verifies(value = "ROB-04", needs = "QRY-06")
    void getDoesNoSale(Fleet fleet, FormatProfile profile, Target target, Evidence evidence, Cases cases) {
        MockDevice device = fleet.quiet();
        var ordeal = Ordeal.of(device, evidence, target);
        var gets = GetRequests.of(device, profile);
        var attempts = gets.stream().map(get -> get.by(ordeal)).toList();
        cases.each(attempts, Attempt::sent, Attempt::isRefused);
        var books = Bookkeeping.of(device, gets.get(0).sale());
        var pages = books.all();
        cases.each(
                gets,
                GetRequests.Get::name,
                get -> assertThat(books.findNone(get.sale(), pages)).isNotThere());
        ordeal.isOver("sales by GET");
    }

    @Verifies(
            value = "ROB-05",
            needs = {"SAL-02", "QRY-02", "QRY-06", "QRY-11"})
    void textIsOnlyText(Fleet fleet, FormatProfile profile, Target target, Evidence evidence, Cases cases) {
        MockDevice device = fleet.quiet();
        var ordeal = Ordeal.of(device, evidence, target);
        var witness = Witness.of(device);
        var strange = StrangeSales.of(device, ordeal, profile);
        cases.each(strange.sell(), Attempt::sent, Attempt::isHarmless);
        cases.each(
                strange.ask(),
                QueryReply::sent,
                reply -> assertThat(reply).showsAtMostOneOf(strange.underStrangeNumbers()));
        cases.each(List.of(witness), Witness::isUnchanged);
        ordeal.isOver("strange texts");
    }
}
