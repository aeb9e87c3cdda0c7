package org.cloudspeaker.conformance.suites.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.client.TraceNumbers;
import org.cloudspeaker.conformance.client.http.HttpPaymentClient;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.PaymentServerAddress;
import org.cloudspeaker.conformance.client.tls.TrustManagers;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.fault.QueryFault;
import org.cloudspeaker.conformance.mocks.payment.PaymentServerConfig;
import org.cloudspeaker.conformance.mocks.payment.http.MockPaymentServer;
import org.cloudspeaker.conformance.suites.payment.query.ApprovedSales;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page costs a request, and a day in a sandbox grows long. */
class HistoryPagesTest {
    private static final int SALES = 21;
    private static final Secret KEY = new Secret("sk_test_day_pages");

    private final Clock clock = Clock.systemUTC();
    private final Evidence evidence = new Evidence(new Transcript(clock, new Redaction()));

    private MockPaymentServer server = start();

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void aNewSaleIsFoundWithTwoRequests() {
        PaymentClient device = device();
        List<Sale> sales = sales(device);

        int before = requests();
        assertThat(TransactionHistory.of(device, sales.get(SALES - 1))
                        .find(sales.get(SALES - 1))
                        .records())
                .hasSize(1);
        assertThat(requests() - before).isEqualTo(2);
        assertThat(TransactionHistory.of(device, sales.get(9))
                        .find(sales.get(9))
                        .records())
                .as("one in the middle")
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"TOTAL_AS_FLAG", "TOTAL_OF_THE_PAGE"})
    void theLastPageIsFoundWithFewRequestsWhereTotalDoesNotSay(QueryFault fault) {
        over(fault);
        PaymentClient device = device();
        Sale newest = sales(device).get(SALES - 1);

        int before = requests();
        assertThat(pages(device, newest).last()).isEqualTo(SALES);
        assertThat(requests() - before).isLessThanOrEqualTo(16);
        assertThat(TransactionHistory.of(device, newest).find(newest).records()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"TOTAL_AS_FLAG", "TOTAL_COUNTS_DOWN", "REPEATS_LAST_PAGE", "FAILS_PAST_THE_LAST"})
    void everyPageIsReadOnce(QueryFault fault) {
        over(fault);
        PaymentClient device = device();
        Sale newest = sales(device).get(SALES - 1);

        int before = requests();
        assertThat(TransactionHistory.of(device, newest).readAll()).hasSize(SALES);
        assertThat(requests() - before).as("with the one past the last").isEqualTo(SALES + 1);
    }

    @Test
    void anEmptyDayCostsOneRequest() {
        PaymentClient device = device();
        var longAgo = TransactionHistory.of(device, device.sn(), device.today().minusDays(9));
        Sale never = device.newSale(1);

        assertThat(longAgo.findNone(never).records()).isEmpty();
        assertThat(longAgo.findAtTheEnds(never).records()).isEmpty();
        assertThat(requests()).isEqualTo(2);
    }

    private MockPaymentServer start(PaymentFault... faults) {
        return MockPaymentServer.start(PaymentServerConfig.of(
                        new FormatProfileLoader().guide(), KEY, new Transcript(clock, new Redaction()), clock)
                .with(faults));
    }

    private void over(QueryFault fault) {
        server.close();
        server = start(fault);
    }

    private HistoryPages pages(PaymentClient device, Sale sale) {
        return new HistoryPages(device, device.sn(), sale.at().toLocalDate(), 500);
    }

    private static List<Sale> sales(PaymentClient device) {
        return Stream.generate(() -> ApprovedSales.sellOne(device)).limit(SALES).toList();
    }

    private int requests() {
        return evidence.ids().size();
    }

    private PaymentClient device() {
        String root = server.endpoint() + ":" + server.port();
        PaymentServerAddress address = new PaymentServerAddress(
                URI.create(root + "/sale"),
                URI.create(root + "/details"),
                new PaymentServerAddress.AuthenticationHeader("X-API-Key", "", KEY),
                TrustManagers.clientContext(TrustManagers.trustAll()),
                false,
                RunLimits.defaults());
        return new PaymentClient(
                "TEST000000000001",
                new FormatProfileLoader().guide().newCodec(),
                new HttpPaymentClient(address, evidence),
                evidence,
                new TraceNumbers(Instant.EPOCH, 2 * SALES),
                clock);
    }
}
