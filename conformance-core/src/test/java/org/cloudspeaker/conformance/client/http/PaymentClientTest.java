package org.cloudspeaker.conformance.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.cloudspeaker.conformance.client.TraceNumbers;
import org.cloudspeaker.conformance.client.mqtt.FixedAnswerServer;
import org.cloudspeaker.conformance.client.tls.TrustManagers;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.NoAnswerException;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the device does beyond one sale and one answer, whatever it meets. */
@Timeout(30)
class PaymentClientTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final RunLimits LIMITS = RunLimits.defaults().waiting(Duration.ofSeconds(5), Duration.ofSeconds(2));
    private static final String KEY = "canary-key-0123456789";

    private final Evidence evidence = new Evidence(new Transcript(CLOCK, new Redaction()));

    private PaymentClient device(URI sale, URI details) {
        PaymentServerAddress address = new PaymentServerAddress(
                sale,
                details,
                new PaymentServerAddress.AuthenticationHeader("X-API-Key", "", new Secret(KEY)),
                TrustManagers.clientContext(TrustManagers.trustAll()),
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

    @Test
    void anAnswerThatNeverBeginsCannotBeLost() throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        try (FixedAnswerServer server = FixedAnswerServer.doing(out -> over.await())) {
            URI sale = URI.create("http://127.0.0.1:" + server.port() + "/sale");
            PaymentClient device = device(sale, sale);
            assertThatThrownBy(() -> device.sellAndLoseTheAnswer(device.newSale(1), ConnectionLossPoint.ONCE_ANSWERED))
                    .isInstanceOf(NoAnswerException.class)
                    .hasMessage("expected an answer within 2 s, but nothing came in that time");
            over.countDown();
        }
    }

    @Test
    void whatGoesWrongWithOneSaleIsNotTheOthersTrouble() throws IOException {
        AtomicInteger connections = new AtomicInteger();
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
        try (FixedAnswerServer server = FixedAnswerServer.doing(out -> out.write(
                (connections.incrementAndGet() == 1 ? "hello\r\n" : answer).getBytes(StandardCharsets.ISO_8859_1)))) {
            URI sale = URI.create("http://127.0.0.1:" + server.port() + "/sale");
            PaymentClient device = device(sale, sale);

            List<SaleOutcome> outcomes =
                    device.sellTogether(List.of(device.newSale(1), device.newSale(2), device.newSale(3)));

            assertThat(outcomes)
                    .filteredOn(SaleOutcome.Answered.class::isInstance)
                    .hasSize(2);
            assertThat(outcomes)
                    .filteredOn(SaleOutcome.Failed.class::isInstance)
                    .singleElement()
                    .satisfies(failed -> assertThatThrownBy(failed::reply)
                            .hasMessage("expected an answer within 2 s, but what came is not HTTP/1.1 (RFC 9112)"));
        }
    }

    @Test
    void moreThanAHundredAtOnceAreRefused() {
        PaymentClient device = device(URI.create("http://127.0.0.1:1/sale"), URI.create("http://127.0.0.1:1/details"));
        List<Sale> many = Collections.nCopies(101, device.newSale(1));
        assertThatThrownBy(() -> device.sellTogether(many)).hasMessage("at most 100 at once, not 101");
    }

    @Test
    void aRequestCanBeChangedBeforeItIsSent() throws IOException {
        try (FixedAnswerServer server = FixedAnswerServer.saying("HTTP/1.1 405 No\r\nContent-Length: 0\r\n\r\n")) {
            URI sale = URI.create("http://127.0.0.1:" + server.port() + "/sale?shop=1");
            PaymentClient device = device(sale, sale);
            HttpCall call = device.call(device.newSale(1))
                    .withMethod("GET")
                    .withBody("text/plain", new byte[0])
                    .withKey(Optional.empty())
                    .withParameter("X-API-Key", KEY + "/+ ");

            assertThat(device.send(call).status()).isEqualTo(405);

            assertThat(server.received())
                    .isEqualTo("GET /sale?shop=1&X-API-Key=" + KEY + "%2F%2B+ HTTP/1.1\r\nHost: 127.0.0.1:"
                            + server.port() + "\r\n\r\n");
            assertThat(evidence.exchanges().toString())
                    .doesNotContain(KEY)
                    .contains("GET http://127.0.0.1:" + server.port() + "/sale?...");
            assertThat(call).hasToString("GET http://127.0.0.1:" + server.port() + "/sale?...");
        }
    }
}
