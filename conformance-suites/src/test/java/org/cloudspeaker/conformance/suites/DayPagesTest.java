package org.cloudspeaker.conformance.suites;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.format.FormatProfiles;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.target.Limits;
import org.cloudspeaker.conformance.target.Secret;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.QueryFault;
import org.cloudspeaker.conformance.wire.Redaction;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.PaymentAddress;
import org.cloudspeaker.conformance.wire.device.PaymentLink;
import org.cloudspeaker.conformance.wire.device.TraceNumbers;
import org.cloudspeaker.conformance.wire.payment.MockPaymentServer;
import org.cloudspeaker.conformance.wire.payment.Settings;
import org.cloudspeaker.conformance.wire.tls.Trust;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page costs a request, and a day in a sandbox grows long. */
class DayPagesTest {
    private static final int SALES = 21;
    private static final Secret KEY = new Secret("sk_test_day_pages");

    private final Clock clock = Clock.systemUTC();
    private final Evidence evidence = new Evidence(new Transcript(clock, new Redaction()));

    @AutoClose
    private MockPaymentServer server = start();

    @Test
    void aNewSaleIsFoundWithTwoRequests() {
        MockDevice device = device();
        List<Sale> sales = sales(device);

        int before = requests();
        assertThat(Bookkeeping.of(device, sales.get(SALES - 1))
                        .find(sales.get(SALES - 1))
                        .records())
                .hasSize(1);
        assertThat(requests() - before).isEqualTo(2);
        assertThat(Bookkeeping.of(device, sales.get(9)).find(sales.get(9)).records())
                .as("one in the middle")
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"TOTAL_AS_FLAG", "TOTAL_OF_THE_PAGE"})
    void theLastPageIsFoundWithFewRequestsWhereTotalDoesNotSay(QueryFault fault) {
        over(fault);
        MockDevice device = device();
        Sale newest = sales(device).get(SALES - 1);

        int before = requests();
        assertThat(pages(device, newest).last()).isEqualTo(SALES);
        assertThat(requests() - before).isLessThanOrEqualTo(16);
        assertThat(Bookkeeping.of(device, newest).find(newest).records()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"TOTAL_AS_FLAG", "TOTAL_COUNTS_DOWN", "REPEATS_LAST_PAGE", "FAILS_PAST_THE_LAST"})
    void everyPageIsReadOnce(QueryFault fault) {
        over(fault);
        MockDevice device = device();
        Sale newest = sales(device).get(SALES - 1);

        int before = requests();
        assertThat(Bookkeeping.of(device, newest).all()).hasSize(SALES);
        assertThat(requests() - before).as("with the one past the last").isEqualTo(SALES + 1);
    }

    @Test
    void anEmptyDayCostsOneRequest() {
        MockDevice device = device();
        var longAgo = Bookkeeping.of(device, device.sn(), device.today().minusDays(9));
        Sale never = device.newSale(1);

        assertThat(longAgo.findNone(never).records()).isEmpty();
        assertThat(longAgo.findAtTheEnds(never).records()).isEmpty();
        assertThat(requests()).isEqualTo(2);
    }

    private MockPaymentServer start(PaymentFault... faults) {
        return MockPaymentServer.start(
                Settings.of(new FormatProfiles().guide(), KEY, new Transcript(clock, new Redaction()), clock)
                        .with(faults));
    }

    private void over(QueryFault fault) {
        server.close();
        server = start(fault);
    }

    private DayPages pages(MockDevice device, Sale sale) {
        return new DayPages(device, device.sn(), sale.at().toLocalDate(), 500);
    }

    private static List<Sale> sales(MockDevice device) {
        return Stream.generate(() -> Sold.one(device)).limit(SALES).toList();
    }

    private int requests() {
        return evidence.ids().size();
    }

    private MockDevice device() {
        String root = server.endpoint() + ":" + server.port();
        PaymentAddress address = new PaymentAddress(
                URI.create(root + "/sale"),
                URI.create(root + "/details"),
                new PaymentAddress.Key("X-API-Key", "", KEY),
                Trust.clientContext(Trust.none()),
                false,
                Limits.defaults());
        return new MockDevice(
                "TEST000000000001",
                new FormatProfiles().guide().newCodec(),
                new PaymentLink(address, evidence),
                evidence,
                new TraceNumbers(Instant.EPOCH, 2 * SALES),
                clock);
    }
}
