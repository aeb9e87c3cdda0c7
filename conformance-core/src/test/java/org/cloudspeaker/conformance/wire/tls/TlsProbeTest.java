package org.cloudspeaker.conformance.wire.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
                    .isInstanceOfSatisfying(ProbeResult.Refused.class, refused -> {
                        assertThat(refused.reason()).isEqualTo("Received fatal alert: bad_certificate");
                        assertThat(refused.chain()).isEqualTo(identity.chain());
                    });
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT, authority.issue(Leaf.forLoopback(clock))))
                    .isInstanceOf(ProbeResult.Handshake.class);
        }
    }

    @Test
    void aServerOfTls11AloneSpeaksTlsButDoesNotAgree() throws IOException {
        try (Tls11OnlyServer server = Tls11OnlyServer.start()) {
            assertThat(TlsProbe.probe("localhost", server.port(), LIMIT))
                    .isInstanceOfSatisfying(
                            ProbeResult.Refused.class,
                            refused -> assertThat(refused.reason()).contains("TLS11"));
        }
    }

    @Test
    void anOldVersionIsTakenByAServerThatKnowsIt() throws IOException {
        try (Tls11OnlyServer server = Tls11OnlyServer.start()) {
            assertThat(TlsProbe.probe("localhost", server.port(), LIMIT, OldVersion.TLS_1_1))
                    .isEqualTo(new ProbeResult.Handshake("TLSv1.1", "0x002f", List.of()));
            assertThat(TlsProbe.probe("localhost", server.port(), LIMIT, OldVersion.TLS_1_0))
                    .isEqualTo(new ProbeResult.Refused("fatal alert protocol_version on a hello of TLSv1", List.of()));
        }
    }

    @Test
    void aWarningBeforeTheServersHelloIsNoRefusal() throws IOException {
        byte[] hello = HexFormat.of()
                .parseHex("15030200020170" + "160302002a" + "020000260302" + "00".repeat(32) + "00002f00");
        try (Peer peer = Peer.start(Peer.says(hello))) {
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT, OldVersion.TLS_1_1))
                    .isEqualTo(new ProbeResult.Handshake("TLSv1.1", "0x002f", List.of()));
        }
    }

    @Test
    void anOldVersionIsRefusedByAServerOfToday() throws IOException {
        try (Peer peer = Peer.tls(identity.serverContext(), false)) {
            for (OldVersion old : OldVersion.values()) {
                assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT, old))
                        .isEqualTo(new ProbeResult.Refused(
                                "fatal alert protocol_version on a hello of " + old.protocol(), List.of()));
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
    void aPlainServerThatHangsUpIsNotTls() throws IOException {
        try (Peer peer = Peer.start((client, closed) -> client.getInputStream().read(new byte[64]))) {
            assertThat(TlsProbe.probe("localhost", peer.port(), LIMIT))
                    .isEqualTo(new ProbeResult.NotTls(
                            "the peer ended the connection on a ClientHello without an answer", "nothing"));
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
                .isEqualTo(new ProbeResult.Unreachable("127.0.0.1:" + port + " refused the connection"));
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
                                "no answer from 127.0.0.1:" + full.getLocalPort() + " within 300 ms"));
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
        assertThat(TlsProbe.probe("127.0.0.1", port, SHORT)).isEqualTo(new ProbeResult.Unreachable(reason));
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
