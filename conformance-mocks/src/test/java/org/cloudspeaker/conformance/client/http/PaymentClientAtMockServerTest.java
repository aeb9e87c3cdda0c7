package org.cloudspeaker.conformance.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.client.TraceNumbers;
import org.cloudspeaker.conformance.client.tls.TrustManagers;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.mocks.payment.PaymentServerConfig;
import org.cloudspeaker.conformance.mocks.payment.http.MockPaymentServer;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;
import org.cloudspeaker.conformance.result.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the device does beyond one sale and one answer, at a server that keeps books. */
@Timeout(30)
class PaymentClientAtMockServerTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final RunLimits LIMITS = RunLimits.defaults().waiting(Duration.ofSeconds(5), Duration.ofSeconds(2));
    private static final String KEY = "canary-key-0123456789";

    private final TestAuthority authority = TestAuthority.create(CLOCK);
    private final Evidence evidence = new Evidence(new Transcript(CLOCK, new Redaction()));

    private MockPaymentServer server(boolean tls) {
        PaymentServerConfig settings = PaymentServerConfig.of(
                new FormatProfileLoader().guide(), new Secret(KEY), new Transcript(CLOCK, new Redaction()), CLOCK);
        return MockPaymentServer.start(tls ? settings.tls(authority) : settings);
    }

    private PaymentClient device(URI sale, URI details) {
        PaymentServerAddress address = new PaymentServerAddress(
                sale,
                details,
                new PaymentServerAddress.AuthenticationHeader("X-API-Key", "", new Secret(KEY)),
                TrustManagers.clientContext(TrustManagers.trustManager(List.of(authority.certificate()))),
                true,
                LIMITS);
        return new PaymentClient(
                "TEST000000000001",
                new FormatProfileLoader().guide().newCodec(),
                new HttpPaymentClient(address, evidence),
                evidence,
                new TraceNumbers(Instant.EPOCH, 100),
                CLOCK.withZone(ZoneOffset.UTC));
    }

    private PaymentClient device(MockPaymentServer server) {
        return device(server.at("/sale"), server.at("/details"));
    }

    private static OptionalInt total(PaymentClient device) {
        return device.ask(TransactionQuery.page(device.sn(), device.today(), 1))
                .answer()
                .total();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSaleWhoseAnswerIsLostIsInTheBooks(boolean tls) {
        try (MockPaymentServer server = server(tls)) {
            PaymentClient device = device(server);
            Sale sale = device.newSale(66_66);

            device.sellAndLoseTheAnswer(sale, ConnectionLossPoint.ONCE_ANSWERED);

            assertThat(total(device)).hasValue(1);
            assertThat(device.sell(sale).answer().approved()).isTrue();
            assertThat(total(device)).hasValue(1);
            Exchange lost = evidence.exchanges().get(0);
            assertThat(lost.request().summary())
                    .isEqualTo("POST " + server.at("/sale") + " (the connection is cut before the answer is read)");
            assertThat(lost.request().body()).contains(sale.traceNo());
            assertThat(lost.response()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSaleThatIsCutOffWhenItIsSentIsSentWhole(boolean tls) throws InterruptedException {
        try (MockPaymentServer server = server(tls)) {
            PaymentClient device = device(server);
            Sale sale = device.newSale(66_66);

            device.sellAndLoseTheAnswer(sale, ConnectionLossPoint.ONCE_SENT);

            assertThat(server.awaitSale(Duration.ofSeconds(5))).isPresent();
            assertThat(evidence.exchanges().get(0).response()).isEmpty();
            assertThat(device.sell(sale).answer().approved()).isTrue();
            assertThat(total(device)).hasValue(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void fiftySalesAtOnceAreAnsweredInTheirOrder(boolean tls) {
        try (MockPaymentServer server = server(tls)) {
            PaymentClient device = device(server);
            List<Sale> sales =
                    Stream.generate(() -> device.newSale(66_66)).limit(50).toList();

            List<SaleOutcome> outcomes = device.sellTogether(sales);

            assertThat(outcomes).extracting(SaleOutcome::sale).isEqualTo(sales);
            assertThat(outcomes)
                    .allSatisfy(outcome -> assertThat(outcome.reply().sent())
                            .isEqualTo(outcome.sale().toString()));
            assertThat(outcomes).allMatch(outcome -> outcome.reply().answer().approved());
            assertThat(total(device)).hasValue(50);
        }
    }

    @Test
    void theSameSaleThreeTimesAtOnceIsOneSaleForAGoodServer() {
        try (MockPaymentServer server = server(false)) {
            PaymentClient device = device(server);

            List<SaleOutcome> outcomes = device.sellTogether(Collections.nCopies(3, device.newSale(66_66)));

            assertThat(outcomes)
                    .hasSize(3)
                    .allMatch(outcome -> outcome.reply().answer().approved());
            assertThat(total(device)).hasValue(1);
        }
    }

    @Test
    void aBodyOfAMebibyteIsSentAndItsRefusalRead() {
        try (MockPaymentServer server = server(true)) {
            PaymentClient device = device(server);
            HttpCall call = device.call(device.newSale(1)).withBody("application/json", new byte[1 << 20]);
            assertThat(device.send(call).status()).isEqualTo(413);
        }
    }
}
