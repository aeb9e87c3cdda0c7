package org.cloudspeaker.conformance.suites.payment.key;

import static org.cloudspeaker.conformance.suites.payment.PaymentAssertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.client.http.HttpCall;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.PaymentServerAddress;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.engine.role.PaymentClients;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.suites.payment.SearchedAnswer;
import org.cloudspeaker.conformance.suites.payment.SecretLeakScanner;
import org.cloudspeaker.conformance.suites.payment.TransactionHistory;

/** KEY: nobody sells or looks without the API key, and the key stays a secret. */
@ConformanceChapter("KEY")
public class PaymentKey {
    @Verifies(value = "KEY-01", needs = "QRY-06")
    void noKeyIsRefusedAndNothingIsBooked(PaymentClients fleet) {
        PaymentClient device = fleet.lowVolumeDevice();
        Sale sale = device.newSale();
        assertThat(device.sell(device.draft(sale), sale + " without an API key", Optional.empty()))
                .isUnauthorized();
        assertThat(TransactionHistory.of(device, sale).findNone(sale)).isNotThere();
    }

    @Verifies(value = "KEY-02", needs = "SAL-06")
    void aWrongKeyIsRefused(PaymentClient device, CaseRunner cases) {
        cases.each(InvalidApiKeys.of(device.key()).unlike(), wrong -> {
            Sale sale = device.newSale();
            assertThat(device.sell(device.draft(sale), sale + " with " + wrong, wrong.shown()))
                    .isRefused();
            var query = TransactionQuery.page(device.sn(), device.today(), 1);
            assertThat(device.ask(query.toMessage(), query + " with " + wrong, wrong.shown()))
                    .isRefused();
        });
        ValidKeyCheck.of(device).requireSale();
    }

    @Verifies(
            value = "KEY-03",
            needs = {"SAL-06", "KEY-02"})
    void aKeyThatIsNearlyRightIsRefused(PaymentClient device, CaseRunner cases) {
        cases.each(InvalidApiKeys.of(device.key()).nearlyRight(), wrong -> {
            Sale sale = device.newSale();
            assertThat(device.sell(device.draft(sale), sale + " with " + wrong, wrong.shown()))
                    .isRefused();
        });
        ValidKeyCheck.of(device).requireSale();
    }

    @Verifies(
            value = "KEY-04",
            needs = {"SAL-06", "KEY-02"})
    void anExpiredKeyIsRefused(PaymentClient device, Target target) {
        var expired = InvalidApiKeys.of(device.key()).expired(target.payment());
        Sale sale = device.newSale();
        assertThat(device.sell(device.draft(sale), sale + " with " + expired, expired.shown()))
                .isRefused();
        var query = TransactionQuery.page(device.sn(), device.today(), 1);
        assertThat(device.ask(query.toMessage(), query + " with " + expired, expired.shown()))
                .isRefused();
    }

    @Verifies(value = "KEY-05", needs = "KEY-01")
    void aKeyInTheQueryStringIsNotTaken(PaymentClient device) {
        Sale sale = device.newSale();
        HttpCall call = withKeyInQueryString(device.call(sale), device.key());
        assertThat(device.sell(call, sale + " with the API key in the URL alone"))
                .isRefused();
        ValidKeyCheck.of(device).requireSale();
    }

    /** Without the header, and under every usual name at once: what takes the key from one of them takes this. */
    private static HttpCall withKeyInQueryString(HttpCall call, PaymentServerAddress.AuthenticationHeader key) {
        return Stream.of(key.header(), "api_key", "apikey", "apiKey", "key", "access_token", "token")
                .distinct()
                .reduce(
                        call.withKey(Optional.empty()),
                        (so, name) -> so.withParameter(name, key.value().value()),
                        (one, other) -> other);
    }

    @Verifies(value = "KEY-06", needs = "SAL-06")
    void theKeyNeverComesBack(PaymentClient device, CaseRunner cases) {
        var wrong = InvalidApiKeys.of(device.key()).madeUp();
        SecretLeakScanner leaks = SecretLeakScanner.of(device.key(), wrong.key());
        cases.each(
                ApiKeyAnswers.of(device).collect(wrong),
                SearchedAnswer::to,
                answer -> leaks.requireNoneIn(answer.to(), answer.http()));
    }

    @Verifies(value = "KEY-07", needs = "QRY-01")
    void theQueryDemandsTheKeyToo(PaymentClient device) {
        device.prepareSale(device.newSale());
        var query = TransactionQuery.page(device.sn(), device.today(), 1);
        assertThat(device.ask(query.toMessage(), query + " without an API key", Optional.empty()))
                .isRefused();
    }
}
