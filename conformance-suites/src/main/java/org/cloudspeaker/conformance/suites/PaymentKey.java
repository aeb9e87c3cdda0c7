package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import java.util.Optional;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.format.TransactionQuery;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Fleet;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.wire.device.HttpCall;
import org.cloudspeaker.conformance.wire.device.MockDevice;

/** KEY: nobody sells or looks without the API key, and the key stays a secret. */
@ConformanceChapter("KEY")
public class PaymentKey {
    @Verifies(value = "KEY-01", needs = "QRY-06")
    void noKeyIsRefusedAndNothingIsBooked(Fleet fleet) {
        MockDevice device = fleet.quiet();
        Sale sale = device.newSale();
        assertThat(device.sell(device.draft(sale), sale + " without an API key", Optional.empty()))
                .isUnauthorized();
        assertThat(Bookkeeping.of(device, sale).findNone(sale)).isNotThere();
    }

    @Verifies(value = "KEY-02", needs = "SAL-06")
    void aWrongKeyIsRefused(MockDevice device, Cases cases) {
        cases.each(WrongKeys.of(device.key()).unlike(), wrong -> {
            Sale sale = device.newSale();
            assertThat(device.sell(device.draft(sale), sale + " with " + wrong, wrong.shown()))
                    .isRefused();
            var query = TransactionQuery.page(device.sn(), device.today(), 1);
            assertThat(device.ask(query.draft(), query + " with " + wrong, wrong.shown()))
                    .isRefused();
        });
        RightKey.of(device).stillSells();
    }

    @Verifies(
            value = "KEY-03",
            needs = {"SAL-06", "KEY-02"})
    void aKeyThatIsNearlyRightIsRefused(MockDevice device, Cases cases) {
        cases.each(WrongKeys.of(device.key()).nearlyRight(), wrong -> {
            Sale sale = device.newSale();
            assertThat(device.sell(device.draft(sale), sale + " with " + wrong, wrong.shown()))
                    .isRefused();
        });
        RightKey.of(device).stillSells();
    }

    @Verifies(
            value = "KEY-04",
            needs = {"SAL-06", "KEY-02"})
    void anExpiredKeyIsRefused(MockDevice device, Target target) {
        var expired = WrongKeys.of(device.key()).expired(target.payment());
        Sale sale = device.newSale();
        assertThat(device.sell(device.draft(sale), sale + " with " + expired, expired.shown()))
                .isRefused();
        var query = TransactionQuery.page(device.sn(), device.today(), 1);
        assertThat(device.ask(query.draft(), query + " with " + expired, expired.shown()))
                .isRefused();
    }

    @Verifies(value = "KEY-05", needs = "KEY-01")
    void aKeyInTheQueryStringIsNotTaken(MockDevice device) {
        Sale sale = device.newSale();
        HttpCall call = UrlKey.of(device.key()).moved(device.call(sale));
        assertThat(device.sell(call, sale + " with the API key in the URL alone"))
                .isRefused();
        RightKey.of(device).stillSells();
    }

    @Verifies(value = "KEY-06", needs = "SAL-06")
    void theKeyNeverComesBack(MockDevice device, Cases cases) {
        var wrong = WrongKeys.of(device.key()).madeUp();
        Leaks leaks = Leaks.of(device.key(), wrong.key());
        cases.each(KeyAnswers.of(device).all(wrong), Answered::to, answer -> leaks.noneIn(answer.to(), answer.http()));
    }

    @Verifies(value = "KEY-07", needs = "QRY-01")
    void theQueryDemandsTheKeyToo(MockDevice device) {
        assertThat(device.sell(device.newSale())).isApproved();
        var query = TransactionQuery.page(device.sn(), device.today(), 1);
        assertThat(device.ask(query.draft(), query + " without an API key", Optional.empty()))
                .isRefused();
    }
}
