package org.cloudspeaker.conformance.client.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.ServerTlsContexts;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PlaintextProbeTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration SLACK = Duration.ofSeconds(2);
    private static final byte[] REQUEST = "POST / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ANSWER = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void anAnswerIsReadUntilItIsWhole() throws IOException {
        try (LoopbackPeer peer = LoopbackPeer.start(LoopbackPeer.says(ANSWER))) {
            PlaintextProbe.PlaintextReply heard = say(peer, LIMIT);
            assertThat(heard.end()).isEqualTo(PlaintextProbe.ReplyEnd.WHOLE);
            assertThat(heard.bytes()).isEqualTo(ANSWER);
        }
    }

    @Test
    void aTlsServerAnswersWithAnAlertOrHangsUp() throws IOException {
        Clock clock = Clock.systemUTC();
        KeyAndChain identity = TestAuthority.create(clock).issue(CertificateSpec.forLoopback(clock));
        try (LoopbackPeer peer = LoopbackPeer.tls(ServerTlsContexts.of(identity), false)) {
            PlaintextProbe.PlaintextReply heard = say(peer, LIMIT);
            assertThat(heard.end()).isEqualTo(PlaintextProbe.ReplyEnd.CLOSED);
            assertThat(heard.isTlsAlert() || heard.bytes().length == 0).isTrue();
        }
    }

    @Test
    void aLostConnectionIsTriedAgain() throws IOException {
        try (LoopbackPeer peer =
                LoopbackPeer.start(LoopbackPeer.after(2, LoopbackPeer.resets(), LoopbackPeer.says(ANSWER)))) {
            assertThat(say(peer, LIMIT).bytes()).isEqualTo(ANSWER);
        }
        try (LoopbackPeer peer = LoopbackPeer.start(LoopbackPeer.resets())) {
            assertThat(say(peer, LIMIT).end()).isEqualTo(PlaintextProbe.ReplyEnd.CLOSED);
            assertThat(peer.connections()).isEqualTo(3);
        }
    }

    @Test
    void silenceAndTricklesAreBounded() throws IOException {
        for (LoopbackPeer.PeerBehaviour manner :
                new LoopbackPeer.PeerBehaviour[] {LoopbackPeer.silent(), LoopbackPeer.trickles(new byte[] {'H', 'T'})
                }) {
            try (LoopbackPeer peer = LoopbackPeer.start(manner)) {
                long before = System.nanoTime();
                assertThat(say(peer, SHORT).end()).isEqualTo(PlaintextProbe.ReplyEnd.LIMIT);
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SLACK);
            }
        }
    }

    private static PlaintextProbe.PlaintextReply say(LoopbackPeer peer, Duration limit) {
        return new PlaintextProbe("127.0.0.1", peer.port(), limit)
                .exchange(
                        REQUEST,
                        bytes -> bytes.length >= ANSWER.length && bytes[0] == 'H' && bytes[bytes.length - 1] == '\n');
    }
}
