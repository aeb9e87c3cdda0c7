package org.cloudspeaker.conformance.client.tls;

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
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.LegacyTlsServer;
import org.cloudspeaker.conformance.mocks.tls.ServerTlsContexts;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TlsProbeTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration SLACK = Duration.ofSeconds(2);

    private final Clock clock = Clock.systemUTC();
    private final TestAuthority authority = TestAuthority.create(clock);
    private final KeyAndChain identity = authority.issue(CertificateSpec.forLoopback(clock));

    @Test
    void aHandshakeShowsVersionCipherAndChain() throws IOException {
        try (LoopbackPeer peer = LoopbackPeer.tls(ServerTlsContexts.of(identity), false)) {
            TlsProbeResult result = TlsProbe.probe("localhost", peer.port(), LIMIT);
            assertThat(result)
                    .isEqualTo(new TlsProbeResult.CompletedHandshake(
                            "TLSv1.3", "TLS_AES_256_GCM_SHA384", identity.chain()));
        }
    }

    @Test
    void tls12Does() throws IOException {
        try (LoopbackPeer peer = LoopbackPeer.tls(ServerTlsContexts.of(identity), false, "TLSv1.2")) {
            assertThat(TlsProbe.probe("127.0.0.1", peer.port(), LIMIT))
                    .isInstanceOfSatisfying(
                            TlsProbeResult.CompletedHandshake.class,
                            agreed -> assertThat(agreed.protocol()).isEqualTo("TLSv1.2"));
        }
    }

    @Test
    void certificatesAreCollectedUnverified() throws IOException {
        KeyAndChain bad = authority.selfSigned(
                CertificateSpec.forLoopback(clock).forHost("other.example").expired());
        try (LoopbackPeer peer = LoopbackPeer.tls(ServerTlsContexts.of(bad), false)) {
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT))
                    .isInstanceOfSatisfying(
                            TlsProbeResult.CompletedHandshake.class,
                            agreed -> assertThat(agreed.chain()).isEqualTo(bad.chain()));
        }
    }

    @Test
    void aServerThatWantsACertificateRefusesAProbeWithoutOneAndItsChainIsKept() throws IOException {
        try (LoopbackPeer peer =
                LoopbackPeer.tls(ServerTlsContexts.of(identity, List.of(authority.certificate())), true, "TLSv1.2")) {
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT))
                    .isInstanceOfSatisfying(TlsProbeResult.CertificateRequired.class, wants -> {
                        assertThat(wants.protocol()).isEqualTo("TLSv1.2");
                        assertThat(wants.reason()).isEqualTo("Received fatal alert: bad_certificate");
                        assertThat(wants.chain()).isEqualTo(identity.chain());
                    });
            assertThat(TlsProbe.probe(
                            "localhost", peer.port(), LIMIT, authority.issue(CertificateSpec.forLoopback(clock))))
                    .isInstanceOf(TlsProbeResult.CompletedHandshake.class);
        }
    }

    @Test
    void aServerOfTls11AloneSpeaksTlsButDoesNotAgree() throws IOException {
        try (LegacyTlsServer server = LegacyTlsServer.start(LegacyTlsVersion.TLS_1_1)) {
            assertThat(TlsProbe.probe("localhost", server.port(), LIMIT))
                    .isInstanceOfSatisfying(
                            TlsProbeResult.HandshakeRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo("it chose TLS 1.1 instead"));
        }
    }

    @Test
    void anOldVersionIsTakenByAServerThatKnowsIt() throws IOException {
        try (LegacyTlsServer server = LegacyTlsServer.start(LegacyTlsVersion.TLS_1_1)) {
            assertThat(TlsProbe.probe("localhost", server.port(), LIMIT, LegacyTlsVersion.TLS_1_1))
                    .isEqualTo(new TlsProbeResult.CompletedHandshake("TLS 1.1", "0x002f", List.of()));
            assertThat(TlsProbe.probe("localhost", server.port(), LIMIT, LegacyTlsVersion.TLS_1_0))
                    .isEqualTo(new TlsProbeResult.HandshakeRefused("alert protocol_version", List.of()));
        }
    }

    @Test
    void aWarningBeforeTheServersHelloIsNoRefusal() throws IOException {
        byte[] hello = HexFormat.of()
                .parseHex("15030200020170" + "160302002a" + "020000260302" + "00".repeat(32) + "00002f00");
        try (LoopbackPeer peer = LoopbackPeer.start(LoopbackPeer.says(hello))) {
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT, LegacyTlsVersion.TLS_1_1))
                    .isEqualTo(new TlsProbeResult.CompletedHandshake("TLS 1.1", "0x002f", List.of()));
        }
    }

    @Test
    void anOldVersionIsRefusedByAServerOfToday() throws IOException {
        try (LoopbackPeer peer = LoopbackPeer.tls(ServerTlsContexts.of(identity), false)) {
            for (LegacyTlsVersion old : LegacyTlsVersion.values()) {
                assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT, old))
                        .isEqualTo(new TlsProbeResult.HandshakeRefused("alert protocol_version", List.of()));
            }
        }
    }

    @Test
    void aPlainServerIsShownWithItsFirstBytes() throws IOException {
        try (LoopbackPeer peer = LoopbackPeer.start(
                LoopbackPeer.says("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))) {
            TlsProbeResult expected = new TlsProbeResult.NonTlsAnswer(
                    "what answers a ClientHello is no TLS record",
                    "48 54 54 50 2f 31 2e 31 20 34 30 30 20 42 61 64 (\"HTTP/1.1 400 Bad\")");
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT)).isEqualTo(expected);
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT, LegacyTlsVersion.TLS_1_1))
                    .isInstanceOf(TlsProbeResult.NonTlsAnswer.class);
        }
    }

    @Test
    void aPlainServerThatHangsUpIsSaidToHaveEnded() throws IOException {
        try (LoopbackPeer peer =
                LoopbackPeer.start((client, closed) -> client.getInputStream().read(new byte[64]))) {
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT))
                    .isEqualTo(new TlsProbeResult.ConnectionEnded(
                            false, "it ended the connection on a ClientHello without an answer"));
        }
    }

    @Test
    void twoLostConnectionsDoNotChangeTheResult() throws IOException {
        SSLSocketFactory tls = ServerTlsContexts.of(identity).getSocketFactory();
        for (LoopbackPeer.PeerBehaviour lost : List.of(LoopbackPeer.resets(), LoopbackPeer.closes())) {
            try (LoopbackPeer peer = LoopbackPeer.start(LoopbackPeer.after(2, lost, LoopbackPeer.handshake(tls)))) {
                assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT))
                        .isInstanceOf(TlsProbeResult.CompletedHandshake.class);
                assertThat(peer.connections()).isEqualTo(3);
            }
        }
    }

    @Test
    void threeLostConnectionsAreAnEnd() throws IOException {
        try (LoopbackPeer peer = LoopbackPeer.start(LoopbackPeer.resets())) {
            TlsProbeResult.ConnectionEnded end = new TlsProbeResult.ConnectionEnded(
                    false, "it ended the connection on a ClientHello without an answer");
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT)).isEqualTo(end);
            assertThat(peer.connections()).isEqualTo(3);
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT, LegacyTlsVersion.TLS_1_0))
                    .isEqualTo(end);
            assertThat(peer.connections()).isEqualTo(6);
        }
    }

    @Test
    void anEndInTheMiddleIsTriedAgainToo() throws IOException {
        try (LoopbackPeer peer = LoopbackPeer.start((client, closed) -> {
            client.getInputStream().read(new byte[64]);
            client.getOutputStream().write(new byte[] {22, 3, 3, 0, 80, 2});
        })) {
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT))
                    .isInstanceOf(TlsProbeResult.ConnectionEnded.class);
            assertThat(peer.connections()).isEqualTo(3);
        }
    }

    @Test
    void anOldServerOfSsl30IsFound() throws IOException {
        byte[] hello = HexFormat.of().parseHex("160300002a" + "020000260300" + "00".repeat(32) + "00000a00");
        try (LoopbackPeer peer = LoopbackPeer.start(LoopbackPeer.says(hello))) {
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT, LegacyTlsVersion.TLS_1_0))
                    .isEqualTo(new TlsProbeResult.CompletedHandshake("SSL 3.0", "0x000a", List.of()));
        }
    }

    @Test
    void garbageIsNoTls() throws IOException {
        byte[] garbage = new byte[4096];
        new Random(7).nextBytes(garbage);
        garbage[0] = 0x5a;
        try (LoopbackPeer peer = LoopbackPeer.start(LoopbackPeer.says(garbage))) {
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT)).isInstanceOf(TlsProbeResult.NonTlsAnswer.class);
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT, LegacyTlsVersion.TLS_1_0))
                    .isInstanceOf(TlsProbeResult.NonTlsAnswer.class);
        }
    }

    @Test
    void garbageInRecordsOfTlsIsARefusal() throws IOException {
        byte[] garbage = new byte[600];
        new Random(7).nextBytes(garbage);
        System.arraycopy(new byte[] {22, 3, 3, 2, 0}, 0, garbage, 0, 5);
        try (LoopbackPeer peer = LoopbackPeer.start(LoopbackPeer.says(garbage))) {
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT))
                    .isInstanceOf(TlsProbeResult.HandshakeRefused.class);
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT, LegacyTlsVersion.TLS_1_0))
                    .isInstanceOf(TlsProbeResult.HandshakeRefused.class);
        }
    }

    @Test
    void aCertificateThatTheJdkWouldNotTakeIsSeenAllTheSame() throws IOException {
        X509Certificate weak = WeakCertificate.withKey("EC", "secp224r1", CertificateSpec.forLoopback(clock));
        try (LoopbackPeer peer = LoopbackPeer.start(LoopbackPeer.says(ServerHelloFlight.tls12(weak)))) {
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT))
                    .isEqualTo(new TlsProbeResult.CompletedHandshake("TLSv1.2", "0xc02b", List.of(weak)));
        }
    }

    @Test
    void aServerThatNeedsANameGetsIt() throws IOException {
        try (LoopbackPeer peer = LoopbackPeer.tls(SniKeyManager.of(identity).context(), false)) {
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT))
                    .isInstanceOfSatisfying(
                            TlsProbeResult.CompletedHandshake.class,
                            agreed -> assertThat(agreed.chain()).isEqualTo(identity.chain()));
            // An address is no name (RFC 6066, 3), and so this server has nothing to show.
            assertThat(TlsProbe.sendsServerName("127.0.0.1")).isFalse();
            assertThat(TlsProbe.probe("127.0.0.1", peer.port(), LIMIT))
                    .isInstanceOfSatisfying(
                            TlsProbeResult.HandshakeRefused.class,
                            refused -> assertThat(refused.reason()).contains("handshake_failure"));
        }
    }

    @Test
    void aServerThatShowsAnotherCertificateWithoutANameIsAskedByName() throws IOException {
        KeyAndChain other = authority.issue(CertificateSpec.forLoopback(clock).forHost("default.example"));
        try (LoopbackPeer peer =
                LoopbackPeer.tls(SniKeyManager.of(identity).otherwise(other).context(), false)) {
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT))
                    .isInstanceOfSatisfying(
                            TlsProbeResult.CompletedHandshake.class,
                            agreed -> assertThat(agreed.chain()).isEqualTo(identity.chain()));
            assertThat(TlsProbe.probe("127.0.0.1", peer.port(), LIMIT))
                    .isInstanceOfSatisfying(
                            TlsProbeResult.CompletedHandshake.class,
                            agreed -> assertThat(agreed.chain()).isEqualTo(other.chain()));
        }
    }

    @Test
    void aSilentPortIsBounded() throws IOException {
        try (LoopbackPeer peer = LoopbackPeer.start(LoopbackPeer.silent())) {
            assertBounded(peer.port(), "connected, but no answer to a ClientHello within 300 ms");
        }
    }

    @Test
    void aPortThatTricklesIsBounded() throws IOException {
        // A handshake record that claims 16 KiB and never gets there.
        try (LoopbackPeer peer = LoopbackPeer.start(
                LoopbackPeer.trickles(new byte[] {22, 3, 3, 0x40, 0, 2, 0, 0x3f, (byte) 0xfc, 3, 3, 0}))) {
            assertBounded(peer.port(), "a handshake began, but did not end within 300 ms");
        }
    }

    @Test
    void aClosedPortIsSaidToRefuse() throws IOException {
        int port = closedPort();
        assertThat(TlsProbe.probe("127.0.0.1", port, LIMIT))
                .isEqualTo(new TlsProbeResult.NoConnection(false, "127.0.0.1:" + port + " refused the connection"));
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
                        .isEqualTo(new TlsProbeResult.NoConnection(
                                false, "no answer from 127.0.0.1:" + full.getLocalPort() + " within 300 ms"));
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SLACK);
            }
        }
    }

    @Test
    void anUnknownHostIsNamed() {
        assertThat(TlsProbe.probe("no-such-host.invalid", 8883, LIMIT)).isInstanceOf(TlsProbeResult.NoConnection.class);
    }

    @Test
    void aServerIsToldTheHostsName() throws Exception {
        CountDownLatch named = new CountDownLatch(1);
        LoopbackPeer.PeerBehaviour reads = (client, closed) -> {
            String hello = new String(client.getInputStream().readNBytes(300), StandardCharsets.ISO_8859_1);
            if (hello.contains("localhost")) {
                named.countDown();
            }
        };
        try (LoopbackPeer peer = LoopbackPeer.start(reads)) {
            TlsProbe.probe("localhost", peer.port(), SHORT);
            assertThat(named.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void assertBounded(int port, String reason) {
        long before = System.nanoTime();
        assertThat(TlsProbe.probe("127.0.0.1", port, SHORT)).isEqualTo(new TlsProbeResult.NoConnection(true, reason));
        assertThat(TlsProbe.probe("127.0.0.1", port, SHORT, LegacyTlsVersion.TLS_1_0))
                .isEqualTo(new TlsProbeResult.NoConnection(true, reason));
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
