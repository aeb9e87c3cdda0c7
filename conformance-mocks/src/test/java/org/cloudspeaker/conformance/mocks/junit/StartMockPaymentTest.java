package org.cloudspeaker.conformance.mocks.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.client.tls.TrustManagers;
import org.cloudspeaker.conformance.message.DeviceIdentity;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.mocks.broker.MockBroker;
import org.cloudspeaker.conformance.mocks.payment.BookedSale;
import org.cloudspeaker.conformance.mocks.payment.http.MockPaymentServer;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a device's own tests get of it. */
@StartMockPayment
@Execution(ExecutionMode.CONCURRENT)
class StartMockPaymentTest {
    private static final FormatProfile GUIDE = new FormatProfileLoader().guide();

    private static HttpResponse<String> sell(MockPaymentServer server, long amount) throws Exception {
        return sell(HttpClient.newHttpClient(), server.at("/sale"), amount, StartMockPayment.KEY);
    }

    private static HttpResponse<String> sell(HttpClient client, URI address, long amount, String key) throws Exception {
        LocalDateTime at = LocalDateTime.of(2026, 11, 23, 15, 50, 0);
        Sale sale = new Sale(DeviceIdentity.ds50("TEST000000000001"), Card.guide(), amount, "000123", "000001", at);
        byte[] body = GUIDE.newCodec().encode(sale.toMessage(GUIDE.mask()));
        return client.send(
                HttpRequest.newBuilder(address)
                        .header("X-API-Key", key)
                        .timeout(Duration.ofSeconds(10))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void eachTestHasAServerOfItsOwn(MockPaymentServer server) throws Exception {
        assertThat(sell(server, 66_66).body()).contains("\"acqResponseCode\":\"00\"");
        assertThat(server.bookedSales()).extracting(BookedSale::amount).containsExactly(66_66L);
    }

    @Test
    void soHasThisOne(MockPaymentServer server) throws Exception {
        assertThat(server.bookedSales()).isEmpty();
        assertThat(sell(server, 12_34).statusCode()).isEqualTo(200);
        assertThat(server.bookedSales()).extracting(BookedSale::amount).containsExactly(12_34L);
    }

    @Test
    @StartMockPayment(declined = 51_00, apiKey = "another-key", salePath = "/pay")
    void aMethodHasItsOwnSettings(MockPaymentServer server) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        assertThat(sell(client, server.at("/pay"), 51_00, "another-key").body()).contains("\"acqResponseCode\":\"05\"");
        assertThat(sell(client, server.at("/pay"), 51_00, StartMockPayment.KEY).statusCode())
                .isEqualTo(401);
    }

    @Test
    @StartMockPayment(tls = true)
    void overTlsItSaysWhomToTrust(MockPaymentServer server, TestAuthority authority) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(TrustManagers.clientContext(TrustManagers.trustManager(List.of(authority.certificate()))))
                .build();
        assertThat(sell(client, server.at("/sale"), 66_66, StartMockPayment.KEY).statusCode())
                .isEqualTo(200);
    }

    @Test
    @StartMockPayment(outcomesByAmount = true, faults = "BOOKS_REPETITIONS")
    void amountsDecideAndFaultsAreMadeWhereTheyAreAskedFor(MockPaymentServer server) throws Exception {
        assertThat(sell(server, 54_00).body()).contains("\"acqResponseCode\":\"54\"");
        sell(server, 1_00);
        sell(server, 1_00);
        assertThat(server.bookedSales()).filteredOn(BookedSale::approved).hasSize(2);
    }

    @Test
    @StartMockBroker
    void itGoesTogetherWithABroker(MockPaymentServer server, MockBroker broker) {
        assertThat(server.port()).isNotEqualTo(broker.port());
    }

    @Nested
    class Inside {
        @Test
        void whatIsInsideHasOneToo(MockPaymentServer server) {
            assertThat(server.bookedSales()).isEmpty();
        }
    }

    /** One for a whole class. */
    @Nested
    class Shared {
        private static int port;

        @BeforeAll
        static void whoAsksBeforeAllSharesIt(MockPaymentServer server) {
            port = server.port();
        }

        @Test
        void itIsTheSameForOne(MockPaymentServer server) {
            assertThat(server.port()).isEqualTo(port);
        }

        @Test
        void itIsTheSameForAnother(MockPaymentServer server) {
            assertThat(server.port()).isEqualTo(port);
        }
    }
}
