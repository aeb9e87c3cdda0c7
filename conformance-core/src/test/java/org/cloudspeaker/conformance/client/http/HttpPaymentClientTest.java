package org.cloudspeaker.conformance.client.http;

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
import java.util.concurrent.TimeUnit;
import org.cloudspeaker.conformance.client.mqtt.FixedAnswerServer;
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

@Timeout(20)
class HttpPaymentClientTest {
    private static final RunLimits LIMITS = RunLimits.defaults().waiting(Duration.ofSeconds(1), Duration.ofSeconds(2));
    private static final String KEY = "canary-key-0123456789";

    private final Evidence evidence = new Evidence(new Transcript(Clock.systemUTC(), new Redaction()));

    @Test
    void sendsTheBodyAsItIsAndTheKeyInItsHeader() throws IOException {
        try (FixedAnswerServer server = FixedAnswerServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")) {
            byte[] notUtf8 = {'{', (byte) 0xff, (byte) 0xfe, '}'};
            HttpReply reply = post(server.port(), notUtf8);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.body().text()).isEqualTo("{}");
            assertThat(server.received())
                    .contains("POST /sale HTTP/1.1", "Content-Type: application/json\r\n", "Content-Length: 4\r\n")
                    .contains("X-API-Key: Key " + KEY)
                    .endsWith("{\u00ff\u00fe}");
        }
    }

    @Test
    void recordsBothSidesWithoutTheKey() throws IOException {
        String echo = "HTTP/1.1 400 Bad\r\nX-Echo: " + KEY + "\r\nContent-Length: " + KEY.length() + "\r\n\r\n" + KEY;
        try (FixedAnswerServer server = FixedAnswerServer.saying(echo)) {
            post(server.port(), "{}".getBytes(StandardCharsets.UTF_8));
            Exchange exchange = evidence.exchanges().get(0);
            assertThat(exchange.toString()).doesNotContain(KEY).contains("Key [API key]", "HTTP 400");
            assertThat(exchange.response().orElseThrow().body()).isEqualTo("[redacted]");
        }
    }

    @Test
    void followsNoRedirect() throws IOException {
        String away = "HTTP/1.1 302 Found\r\nLocation: http://192.0.2.1/\r\nContent-Length: 0\r\n\r\n";
        try (FixedAnswerServer server = FixedAnswerServer.saying(away)) {
            assertThat(post(server.port(), new byte[] {'{', '}'}).status()).isEqualTo(302);
        }
    }

    @Test
    void saysWhatToCheckWhereNothingListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThatThrownBy(() -> post(free, new byte[0]))
                .isInstanceOf(UnreachableException.class)
                .hasMessage("the payment server at 127.0.0.1:" + free
                        + " cannot be reached: check that it runs, and pgw_endpoint and pgw_port");
        assertThat(evidence.observations()).isZero();
    }

    /** TCP has no way to a broadcast address: the kernel says so at once, and nothing is sent. */
    @Test
    void aNetworkThatLeadsNowhereIsNoBrokenAnswer() {
        assertThatThrownBy(() -> post("127.255.255.255", 9, new byte[0]))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("cannot be reached");
        assertThat(evidence.exchanges()).hasSize(1);
    }

    @Test
    void waitsNoLongerThanItsLimitForASilentServer() throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        try (FixedAnswerServer server = FixedAnswerServer.doing(out -> over.await())) {
            assertThatThrownBy(() -> post(server.port(), new byte[] {'{', '}'}))
                    .isInstanceOf(NoAnswerException.class)
                    .hasMessage("expected an answer within 2 s, but nothing came in that time");
            over.countDown();
        }
    }

    @Test
    void waitsNoLongerThanItsLimitForATricklingServer() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        try (FixedAnswerServer server = FixedAnswerServer.doing(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            while (!never.await(50, TimeUnit.MILLISECONDS)) {
                out.write(' ');
                out.flush();
            }
        })) {
            assertThatThrownBy(() -> post(server.port(), new byte[] {'{', '}'}))
                    .isInstanceOf(NoAnswerException.class)
                    .hasMessageContaining("still going on at the end of its time limit");
        }
    }

    @Test
    void waitsNoLongerThanItsLimitForHeadersWithoutEnd() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        try (FixedAnswerServer server = FixedAnswerServer.doing(out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.ISO_8859_1));
            while (!never.await(50, TimeUnit.MILLISECONDS)) {
                out.write("X-More: and more\r\n".getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
        })) {
            assertThatThrownBy(() -> post(server.port(), new byte[] {'{', '}'}))
                    .isInstanceOf(NoAnswerException.class)
                    .hasMessageContaining("still going on at the end of its time limit");
        }
    }

    @Test
    void readsNoMoreThanItsBound() throws IOException {
        try (FixedAnswerServer server = FixedAnswerServer.doing(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            byte[] block = new byte[65536];
            for (int i = 0; i < 1600; i++) {
                out.write(block);
            }
        })) {
            assertThatThrownBy(() -> post(server.port(), new byte[] {'{', '}'}))
                    .isInstanceOf(NoAnswerException.class)
                    .hasMessageContaining("the answer has more than 1048576 bytes");
        }
    }

    @Test
    void tellsAClosedConnectionFromAnAnswer() throws IOException {
        try (FixedAnswerServer server = FixedAnswerServer.doing(out -> {})) {
            assertThatThrownBy(() -> post(server.port(), new byte[] {'{', '}'}))
                    .isInstanceOf(NoAnswerException.class)
                    .hasMessageContaining("the connection ended");
        }
    }

    private HttpReply post(int port, byte[] body) {
        return post("127.0.0.1", port, body);
    }

    private HttpReply post(String host, int port, byte[] body) {
        URI sale = URI.create("http://" + host + ":" + port + "/sale");
        PaymentServerAddress.AuthenticationHeader key =
                new PaymentServerAddress.AuthenticationHeader("X-API-Key", "Key ", new Secret(KEY));
        PaymentServerAddress address = new PaymentServerAddress(
                sale, sale, key, TrustManagers.clientContext(TrustManagers.trustAll()), false, LIMITS);
        return new HttpPaymentClient(address, evidence).post(sale, "application/json", body, Optional.of(key));
    }
}
