package org.cloudspeaker.conformance.wire.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TlsProbeTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration SLACK = Duration.ofSeconds(2);

    private final Clock clock = Clock.systemUTC();
    private final TestAuthority authority = TestAuthority.create(clock);
    private final Identity identity = authority.issue(Leaf.forLoopback(clock));

    @Test
    void aHandshakeShowsVersionCipherAndChain() throws IOException {
        try (Peer peer = Peer.tls(identity.serverContext(), false)) {
            ProbeResult result = TlsProbe.probe("localhost", peer.port(), LIMIT);
            assertThat(result)
                    .isEqualTo(new ProbeResult.Handshake("TLSv1.3", "TLS_AES_256_GCM_SHA384", identity.chain()));
        }
    }

    @Test
    void tls12Does() throws IOException {
        try (Peer peer = Peer.tls(identity.serverContext(), false, "TLSv1.2")) {
            assertThat(TlsProbe.probe("127.0.0.1", peer.port(), LIMIT))
                    .isInstanceOfSatisfying(
                            ProbeResult.Handshake.class,
                            agreed -> assertThat(agreed.protocol()).isEqualTo("TLSv1.2"));
        }
    }

    @Test
    void certificatesAreCollectedUnverified() throws IOException {
        Identity bad = authority.selfSigned(
                Leaf.forLoopback(clock).forHost("other.example").expired());
        try (Peer peer = Peer.tls(bad.serverContext(), false)) {
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT))
                    .isInstanceOfSatisfying(
                            ProbeResult.Handshake.class,
                            agreed -> assertThat(agreed.chain()).isEqualTo(bad.chain()));
        }
    }

    @Test
    void aServerThatWantsACertificateRefusesAProbeWithoutOneAndItsChainIsKept() throws IOException {
        try (Peer peer = Peer.tls(identity.serverContext(List.of(authority.certificate())), true, "TLSv1.2")) {
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT))
                    .isInstanceOfSatisfying(ProbeResult.WantsCertificate.class, wants -> {
                        assertThat(wants.protocol()).isEqualTo("TLSv1.2");
                        assertThat(wants.reason()).isEqualTo("Received fatal alert: bad_certificate");
                        assertThat(wants.chain()).isEqualTo(identity.chain());
                    });
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT, authority.issue(Leaf.forLoopback(clock))))
                    .isInstanceOf(ProbeResult.Handshake.class);
        }
    }

    @Test
    void aServerOfTls11AloneSpeaksTlsButDoesNotAgree() throws IOException {
        try (OldTlsServer server = OldTlsServer.start(OldVersion.TLS_1_1)) {
            assertThat(TlsProbe.probe("localhost", server.port(), LIMIT))
                    .isInstanceOfSatisfying(
                            ProbeResult.Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo("it chose TLS 1.1 instead"));
        }
    }

    @Test
    void anOldVersionIsTakenByAServerThatKnowsIt() throws IOException {
        try (OldTlsServer server = OldTlsServer.start(OldVersion.TLS_1_1)) {
            assertThat(TlsProbe.probe("localhost", server.port(), LIMIT, OldVersion.TLS_1_1))
                    .isEqualTo(new ProbeResult.Handshake("TLS 1.1", "0x002f", List.of()));
            assertThat(TlsProbe.probe("localhost", server.port(), LIMIT, OldVersion.TLS_1_0))
                    .isEqualTo(new ProbeResult.Refused("alert protocol_version", List.of()));
        }
    }

    @Test
    void aWarningBeforeTheServersHelloIsNoRefusal() throws IOException {
        byte[] hello = HexFormat.of()
                .parseHex("15030200020170" + "160302002a" + "020000260302" + "00".repeat(32) + "00002f00");
        try (Peer peer = Peer.start(Peer.says(hello))) {
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT, OldVersion.TLS_1_1))
                    .isEqualTo(new ProbeResult.Handshake("TLS 1.1", "0x002f", List.of()));
        }
    }

    @Test
    void anOldVersionIsRefusedByAServerOfToday() throws IOException {
        try (Peer peer = Peer.tls(identity.serverContext(), false)) {
            for (OldVersion old : OldVersion.values()) {
                assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT, old))
                        .isEqualTo(new ProbeResult.Refused("alert protocol_version", List.of()));
            }
        }
    }

    @Test
    void aPlainServerIsShownWithItsFirstBytes() throws IOException {
        try (Peer peer =
                Peer.start(Peer.says("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))) {
            ProbeResult expected = new ProbeResult.NotTls(
                    "what answers a ClientHello is no TLS record",
                    "48 54 54 50 2f 31 2e 31 20 34 30 30 20 42 61 64 (\"HTTP/1.1 400 Bad\")");
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT)).isEqualTo(expected);
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT, OldVersion.TLS_1_1))
                    .isInstanceOf(ProbeResult.NotTls.class);
        }
    }

    @Test
    void aPlainServerThatHangsUpIsSaidToHaveEnded() throws IOException {
        try (Peer peer = Peer.start((client, closed) -> client.getInputStream().read(new byte[64]))) {
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT))
                    .isEqualTo(
                            new ProbeResult.Ended(false, "it ended the connection on a ClientHello without an answer"));
        }
    }

    @Test
    void twoLostConnectionsDoNotChangeTheResult() throws IOException {
        SSLSocketFactory tls = identity.serverContext().getSocketFactory();
        for (Peer.Manner lost : List.of(Peer.resets(), Peer.closes())) {
            try (Peer peer = Peer.start(Peer.after(2, lost, Peer.handshake(tls)))) {
                assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT)).isInstanceOf(ProbeResult.Handshake.class);
                assertThat(peer.connections()).isEqualTo(3);
            }
        }
    }

    @Test
    void threeLostConnectionsAreAnEnd() throws IOException {
        try (Peer peer = Peer.start(Peer.resets())) {
            ProbeResult.Ended end =
                    new ProbeResult.Ended(false, "it ended the connection on a ClientHello without an answer");
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT)).isEqualTo(end);
            assertThat(peer.connections()).isEqualTo(3);
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT, OldVersion.TLS_1_0))
                    .isEqualTo(end);
            assertThat(peer.connections()).isEqualTo(6);
        }
    }

    @Test
    void anEndInTheMiddleIsTriedAgainToo() throws IOException {
        try (Peer peer = Peer.start((client, closed) -> {
            client.getInputStream().read(new byte[64]);
            client.getOutputStream().write(new byte[] {22, 3, 3, 0, 80, 2});
        })) {
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT)).isInstanceOf(ProbeResult.Ended.class);
            assertThat(peer.connections()).isEqualTo(3);
        }
    }

    @Test
    void anOldServerOfSsl30IsFound() throws IOException {
        byte[] hello = HexFormat.of().parseHex("160300002a" + "020000260300" + "00".repeat(32) + "00000a00");
        try (Peer peer = Peer.start(Peer.says(hello))) {
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT, OldVersion.TLS_1_0))
                    .isEqualTo(new ProbeResult.Handshake("SSL 3.0", "0x000a", List.of()));
        }
    }

    @Test
    void garbageIsNoTls() throws IOException {
        byte[] garbage = new byte[4096];
        new Random(7).nextBytes(garbage);
        garbage[0] = 0x5a;
        try (Peer peer = Peer.start(Peer.says(garbage))) {
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT)).isInstanceOf(ProbeResult.NotTls.class);
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT, OldVersion.TLS_1_0))
                    .isInstanceOf(ProbeResult.NotTls.class);
        }
    }

    @Test
    void garbageInRecordsOfTlsIsARefusal() throws IOException {
        byte[] garbage = new byte[600];
        new Random(7).nextBytes(garbage);
        System.arraycopy(new byte[] {22, 3, 3, 2, 0}, 0, garbage, 0, 5);
        try (Peer peer = Peer.start(Peer.says(garbage))) {
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT)).isInstanceOf(ProbeResult.Refused.class);
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT, OldVersion.TLS_1_0))
                    .isInstanceOf(ProbeResult.Refused.class);
        }
    }

    @Test
    void aCertificateThatTheJdkWouldNotTakeIsSeenAllTheSame() throws IOException {
        X509Certificate weak = WeakCertificate.withKey("EC", "secp224r1", Leaf.forLoopback(clock));
        try (Peer peer = Peer.start(Peer.says(FlightOf.tls12(weak)))) {
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT))
                    .isEqualTo(new ProbeResult.Handshake("TLSv1.2", "0xc02b", List.of(weak)));
        }
    }

    @Test
    void aServerThatNeedsANameGetsIt() throws IOException {
        try (Peer peer = Peer.tls(NamedKeys.of(identity).context(), false)) {
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT))
                    .isInstanceOfSatisfying(
                            ProbeResult.Handshake.class,
                            agreed -> assertThat(agreed.chain()).isEqualTo(identity.chain()));
            // An address is no name (RFC 6066, 3), and so this server has nothing to show.
            assertThat(TlsProbe.names("127.0.0.1")).isFalse();
            assertThat(TlsProbe.probe("127.0.0.1", peer.port(), LIMIT))
                    .isInstanceOfSatisfying(
                            ProbeResult.Refused.class,
                            refused -> assertThat(refused.reason()).contains("handshake_failure"));
        }
    }

    @Test
    void aServerThatShowsAnotherCertificateWithoutANameIsAskedByName() throws IOException {
        Identity other = authority.issue(Leaf.forLoopback(clock).forHost("default.example"));
        try (Peer peer = Peer.tls(NamedKeys.of(identity).otherwise(other).context(), false)) {
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT))
                    .isInstanceOfSatisfying(
                            ProbeResult.Handshake.class,
                            agreed -> assertThat(agreed.chain()).isEqualTo(identity.chain()));
            assertThat(TlsProbe.probe("127.0.0.1", peer.port(), LIMIT))
                    .isInstanceOfSatisfying(
                            ProbeResult.Handshake.class,
                            agreed -> assertThat(agreed.chain()).isEqualTo(other.chain()));
        }
    }

    @Test
    void aSilentPortIsBounded() throws IOException {
        try (Peer peer = Peer.start(Peer.silent())) {
            assertBounded(peer.port(), "connected, but no answer to a ClientHello within 300 ms");
        }
    }

    @Test
    void aPortThatTricklesIsBounded() throws IOException {
        // A handshake record that claims 16 KiB and never gets there.
        try (Peer peer = Peer.start(Peer.trickles(new byte[] {22, 3, 3, 0x40, 0, 2, 0, 0x3f, (byte) 0xfc, 3, 3, 0}))) {
            assertBounded(peer.port(), "a handshake began, but did not end within 300 ms");
        }
    }

    @Test
    void aClosedPortIsSaidToRefuse() throws IOException {
        int port = closedPort();
        assertThat(TlsProbe.probe("127.0.0.1", port, LIMIT))
                .isEqualTo(new ProbeResult.Unreachable(false, "127.0.0.1:" + port + " refused the connection"));
    }

    @Test
    void aBlackHoleIsBounded() throws IOException {
        // A full backlog of one that nobody empties: further connections get no answer.
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            try (Socket one = connect(full);
                    Socket two = connect(full)) {
                assertThat(one.isConnected() && two.isConnected()).isTrue();
                long before = System.nanoTime();
                assertThat(TlsProbe.probe("127.0.0.1", full.getLocalPort(), SHORT))
                        .isEqualTo(new ProbeResult.Unreachable(
                                false, "no answer from 127.0.0.1:" + full.getLocalPort() + " within 300 ms"));
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SLACK);
            }
        }
    }

    @Test
    void anUnknownHostIsNamed() {
        assertThat(TlsProbe.probe("no-such-host.invalid", 8883, LIMIT)).isInstanceOf(ProbeResult.Unreachable.class);
    }

    @Test
    void aServerIsToldTheHostsName() throws Exception {
        CountDownLatch named = new CountDownLatch(1);
        Peer.Manner reads = (client, closed) -> {
            String hello = new String(client.getInputStream().readNBytes(300), StandardCharsets.ISO_8859_1);
            if (hello.contains("localhost")) {
                named.countDown();
            }
        };
        try (Peer peer = Peer.start(reads)) {
            TlsProbe.probe("localhost", peer.port(), SHORT);
            assertThat(named.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void assertBounded(int port, String reason) {
        long before = System.nanoTime();
        assertThat(TlsProbe.probe("127.0.0.1", port, SHORT)).isEqualTo(new ProbeResult.Unreachable(true, reason));
        assertThat(TlsProbe.probe("127.0.0.1", port, SHORT, OldVersion.TLS_1_0))
                .isEqualTo(new ProbeResult.Unreachable(true, reason));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SLACK);
    }

    private static Socket connect(ServerSocket to) throws IOException {
        return new Socket(to.getInetAddress(), to.getLocalPort());
    }

    private static int closedPort() throws IOException {
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return once.getLocalPort();
        }
    }
}
