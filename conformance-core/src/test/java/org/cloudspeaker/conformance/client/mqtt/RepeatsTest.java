package org.cloudspeaker.conformance.client.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.cloudspeaker.conformance.client.http.HttpCall;
import org.cloudspeaker.conformance.client.http.HttpPaymentClient;
import org.cloudspeaker.conformance.client.http.PaymentServerAddress;
import org.cloudspeaker.conformance.client.tls.TrustManagers;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.NoAnswerException;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.UnreachableException;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.result.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The device sends the same body up to three times in all where the connection breaks, and nowhere else. */
@Timeout(20)
class RepeatsTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
    private static final byte[] BODY = "{\"sale\":1}".getBytes(StandardCharsets.UTF_8);

    private final Evidence evidence = new Evidence(new Transcript(Clock.systemUTC(), new Redaction()));
    private final AtomicInteger connections = new AtomicInteger();

    /** The first so many connections get this and end; the ones after them get a whole answer. */
    private FixedAnswerServer breaking(int first, String said) throws IOException {
        return FixedAnswerServer.doing(out ->
                out.write((connections.incrementAndGet() <= first ? said : OK).getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 20",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n",
                "HTTP/1.1 100 Continue\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{}",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n"
            })
    void theSameBodyIsSentUntilAWholeAnswerComes(String cut) throws IOException {
        try (FixedAnswerServer server = breaking(2, cut)) {
            assertThat(link("http", server.port())
                            .exchange(sale("http", server.port()))
                            .body()
                            .text())
                    .isEqualTo("{}");
            assertThat(server.received().split("POST /sale", -1)).hasSize(1 + 3);
            assertThat(server.received().split("\\{\"sale\":1}", -1)).hasSize(1 + 3);
            assertThat(evidence.exchanges())
                    .extracting(Exchange::response)
                    .extracting(Optional::isPresent)
                    .containsExactly(false, false, true);
        }
    }

    @Test
    void aServerThatAlwaysHangsUpIsTriedThreeTimes() throws IOException {
        try (FixedAnswerServer server = breaking(100, "")) {
            assertThatThrownBy(() -> link("http", server.port()).exchange(sale("http", server.port())))
                    .isInstanceOf(NoAnswerException.class)
                    .hasMessage("expected an answer within 2 s, but the connection ended before a whole answer was"
                            + " there, 3 times in a row");
            assertThat(connections).hasValue(3);
            assertThat(evidence.exchanges()).hasSize(3);
        }
    }

    @Test
    void aHandshakeThatIsCutOffIsTriedThreeTimes() throws IOException {
        try (FixedAnswerServer server = breaking(100, "")) {
            assertThatThrownBy(() -> link("https", server.port()).exchange(sale("https", server.port())))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessage("no TLS connection to the payment server at 127.0.0.1:" + server.port()
                            + " (the connection ended in the handshake, 3 times in a row): check its certificate, and"
                            + " payment.trust in the target");
            assertThat(connections).hasValue(3);
        }
    }

    @Test
    void aResetIsACutLikeAnyOther() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread resetting = new Thread(() -> {
                try {
                    for (int i = 0; i < 3; i++) {
                        var connection = server.accept();
                        connections.incrementAndGet();
                        connection.setSoLinger(true, 0);
                        connection.close();
                    }
                } catch (IOException e) {
                    // The test is over.
                }
            });
            resetting.setDaemon(true);
            resetting.start();
            assertThatThrownBy(() -> link("http", server.getLocalPort()).exchange(sale("http", server.getLocalPort())))
                    .hasMessageEndingWith("the connection ended before a whole answer was there, 3 times in a row");
            assertThat(connections).hasValue(3);
        }
    }

    @Test
    void whatMustBeSentOnceIsSentOnce() throws IOException {
        try (FixedAnswerServer server = breaking(100, "")) {
            assertThatThrownBy(() -> link("http", server.port()).once().exchange(sale("http", server.port())))
                    .hasMessageEndingWith("the connection ended before a whole answer was there");
            assertThat(connections).hasValue(1);
        }
    }

    @Test
    void silenceIsNoReasonToRepeat() throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        try (FixedAnswerServer server = FixedAnswerServer.doing(out -> over.await())) {
            assertThatThrownBy(() -> link("http", server.port()).exchange(sale("http", server.port())))
                    .hasMessageEndingWith("nothing came in that time");
            assertThat(evidence.exchanges()).hasSize(1);
            over.countDown();
        }
    }

    @Test
    void aHandshakeThatDragsOnEndsWithItsLimitAndIsNotRepeated() throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        try (FixedAnswerServer server = FixedAnswerServer.doing(out -> over.await())) {
            assertThatThrownBy(() -> link("https", server.port()).exchange(sale("https", server.port())))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("(the handshake was not over within 1 s)");
            assertThat(evidence.exchanges()).hasSize(1);
            over.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"
                        + "|the chunks of its body are broken (RFC 9112, 7.1)",
                "hello|what came is not HTTP/1.1 (RFC 9112)",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n{}|what came is not HTTP/1.1 (RFC 9112)",
                "HTTP/1.1 200 OK\r\nno colon\r\n\r\n{}|what came is not HTTP/1.1 (RFC 9112)",
            })
    void whatIsNoHttpIsSaidOnce(String saidAndWhy) throws IOException {
        String[] parts = saidAndWhy.split("\\|", -1);
        try (FixedAnswerServer server = breaking(100, parts[0])) {
            assertThatThrownBy(() -> link("http", server.port()).exchange(sale("http", server.port())))
                    .isInstanceOf(NoAnswerException.class)
                    .hasMessage("expected an answer within 2 s, but " + parts[1]);
            assertThat(connections).hasValue(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 20_001})
    void aHeaderIsReadUpToItsBounds(int fields) throws IOException {
        String header = fields == 201 ? "X: y\r\n".repeat(fields) : "X: " + "y".repeat(fields) + "\r\n";
        try (FixedAnswerServer server = breaking(100, "HTTP/1.1 200 OK\r\n" + header + "\r\n")) {
            assertThatThrownBy(() -> link("http", server.port()).exchange(sale("http", server.port())))
                    .hasMessageEndingWith(
                            "what came has more than 200 header fields, or a line of more than 16384" + " bytes");
            assertThat(connections).hasValue(1);
        }
    }

    private static HttpCall sale(String scheme, int port) {
        return HttpCall.post(uri(scheme, port), "application/json", BODY, Optional.empty());
    }

    private static URI uri(String scheme, int port) {
        return URI.create(scheme + "://127.0.0.1:" + port + "/sale");
    }

    private HttpPaymentClient link(String scheme, int port) {
        RunLimits limits = RunLimits.defaults().waiting(Duration.ofSeconds(1), Duration.ofSeconds(2));
        PaymentServerAddress.AuthenticationHeader key =
                new PaymentServerAddress.AuthenticationHeader("X-API-Key", "", new Secret("canary-key-0123456789"));
        URI uri = uri(scheme, port);
        return new HttpPaymentClient(
                new PaymentServerAddress(
                        uri, uri, key, TrustManagers.clientContext(TrustManagers.trustAll()), false, limits),
                evidence);
    }
}
