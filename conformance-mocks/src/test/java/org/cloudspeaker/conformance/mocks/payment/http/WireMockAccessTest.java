package org.cloudspeaker.conformance.mocks.payment.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.cloudspeaker.conformance.mocks.fault.PaymentTlsFault;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The WireMock behind a payment server is its user's too. */
class WireMockAccessTest {
    private final PaymentServiceFixture till = PaymentServiceFixture.guide();
    private final MockPaymentServer server = MockPaymentServer.start(till.settings);
    private final HttpTestClient caller = HttpTestClient.plain();

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> sell(String traceNo) throws IOException, InterruptedException {
        return send(till.bytes(PaymentServiceFixture.sale(66_66, traceNo)));
    }

    private HttpResponse<String> send(byte[] body) throws IOException, InterruptedException {
        return caller.post(server.at("/sale"), body, PaymentServiceFixture.KEY_HEADER, PaymentServiceFixture.KEY);
    }

    private HttpResponse<String> health() throws IOException, InterruptedException {
        return caller.send(HttpTestClient.request(server.at("/health")).GET());
    }

    @Test
    void aStubOfTheUsersOwnAnswersBesideTheBooks() throws Exception {
        server.wireMock().stubFor(get("/health").willReturn(ok("fine")));

        assertThat(health().body()).isEqualTo("fine");
        assertThat(sell("000001").body()).contains("APPROVE");
        assertThat(server.bookedSales()).hasSize(1);
    }

    @Test
    void aStubOfTheUsersOwnComesBeforeTheBooks() throws Exception {
        server.wireMock()
                .stubFor(post("/sale")
                        .withHeader(PaymentServiceFixture.KEY_HEADER, equalTo(PaymentServiceFixture.KEY))
                        .willReturn(aResponse().withStatus(503).withBody("at night we sleep")));

        assertThat(sell("000001").statusCode()).isEqualTo(503);
        assertThat(server.bookedSales()).isEmpty();
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aResetTakesTheUsersStubsAndLeavesTheBooks() throws Exception {
        server.wireMock().stubFor(get("/health").willReturn(ok("fine")));
        server.wireMock().resetAll();

        assertThat(health().statusCode()).isEqualTo(404);
        assertThat(sell("000001").statusCode()).isEqualTo(200);
    }

    @Test
    void theJournalHoldsWhatCame() throws Exception {
        byte[] sale = till.bytes(PaymentServiceFixture.sale(66_66, "000001"));
        send(sale);

        server.wireMock().verify(1, postRequestedFor(urlEqualTo("/sale")));
        LoggedRequest journaled =
                server.wireMock().findAll(postRequestedFor(urlEqualTo("/sale"))).get(0);
        assertThat(journaled.getBody()).isEqualTo(sale);
        assertThat(journaled.getHeader(PaymentServiceFixture.KEY_HEADER)).isEqualTo(PaymentServiceFixture.KEY);
        assertThat(journaled.getAbsoluteUrl()).isEqualTo(server.at("/sale").toString());
    }

    @Test
    void theJournalForgetsTheOldest() throws Exception {
        byte[] large = new byte[3 << 20];
        for (int i = 0; i < 7; i++) {
            large[0] = (byte) i;
            send(large);
        }

        assertThat(server.wireMock().findAll(postRequestedFor(urlEqualTo("/sale"))))
                .extracting(request -> (int) request.getBody()[0])
                .containsExactly(2, 3, 4, 5, 6);
    }

    /** WireMock's own HTTP engine unpacks whatever begins like gzip, to any length. */
    @Test
    void nothingIsUnpacked() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[1 << 20]);
        }

        assertThat(send(packed.toByteArray()).statusCode()).isEqualTo(400);
        assertThat(server.wireMock().getAllServeEvents().get(0).getRequest().getBody())
                .isEqualTo(packed.toByteArray());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void everyFaultOfAStubSpoilsTheAnswer(Fault fault) throws Exception {
        server.wireMock().stubFor(get("/health").willReturn(aResponse().withFault(fault)));

        assertThatThrownBy(this::health).isInstanceOf(IOException.class);
        assertThat(sell("000001").statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerOfAStubCanComeInPieces() throws Exception {
        server.wireMock().stubFor(get("/health").willReturn(ok("piece by piece").withChunkedDribbleDelay(5, 50)));
        long start = System.nanoTime();

        assertThat(health().body()).isEqualTo("piece by piece");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
    }

    @Test
    void overTlsItKnowsItsAddressToo() {
        Clock clock = Clock.systemUTC();
        try (MockPaymentServer over = MockPaymentServer.start(till.settings.tls(TestAuthority.create(clock)))) {
            assertThat(over.wireMock().baseUrl()).isEqualTo("https://localhost:" + over.port());
        }
    }

    @Test
    void whereNoRequestCanComeThereIsNone() {
        try (MockPaymentServer old = MockPaymentServer.start(till.settings.with(PaymentTlsFault.TLS_1_1_ONLY))) {
            assertThatThrownBy(old::wireMock)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("expected a payment server that gets as far as HTTP, found one whose fault ends every"
                            + " handshake");
        }
    }
}
