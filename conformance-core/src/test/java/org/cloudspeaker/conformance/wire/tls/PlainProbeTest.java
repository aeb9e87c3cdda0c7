package org.cloudspeaker.conformance.wire.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PlainProbeTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration SLACK = Duration.ofSeconds(2);
    private static final byte[] REQUEST = "POST / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ANSWER = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void anAnswerIsReadUntilItIsWhole() throws IOException {
        try (Peer peer = Peer.start(Peer.says(ANSWER))) {
            PlainProbe.Heard heard = say(peer, LIMIT);
            assertThat(heard.end()).isEqualTo(PlainProbe.End.WHOLE);
            assertThat(heard.bytes()).isEqualTo(ANSWER);
        }
    }

    @Test
    void aTlsServerAnswersWithAnAlertOrHangsUp() throws IOException {
        Clock clock = Clock.systemUTC();
        Identity identity = TestAuthority.create(clock).issue(Leaf.forLoopback(clock));
        try (Peer peer = Peer.tls(identity.serverContext(), false)) {
            PlainProbe.Heard heard = say(peer, LIMIT);
            assertThat(heard.end()).isEqualTo(PlainProbe.End.CLOSED);
            assertThat(heard.alert() || heard.bytes().length == 0).isTrue();
        }
    }

    @Test
    void aLostConnectionIsTriedAgain() throws IOException {
        try (Peer peer = Peer.start(Peer.after(2, Peer.resets(), Peer.says(ANSWER)))) {
            assertThat(say(peer, LIMIT).bytes()).isEqualTo(ANSWER);
        }
        try (Peer peer = Peer.start(Peer.resets())) {
            assertThat(say(peer, LIMIT).end()).isEqualTo(PlainProbe.End.CLOSED);
            assertThat(peer.connections()).isEqualTo(3);
        }
    }

    @Test
    void silenceAndTricklesAreBounded() throws IOException {
        for (Peer.Manner manner : new Peer.Manner[] {Peer.silent(), Peer.trickles(new byte[] {'H', 'T'})}) {
            try (Peer peer = Peer.start(manner)) {
                long before = System.nanoTime();
                assertThat(say(peer, SHORT).end()).isEqualTo(PlainProbe.End.LIMIT);
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SLACK);
            }
        }
    }

    private static PlainProbe.Heard say(Peer peer, Duration limit) {
        return new PlainProbe("127.0.0.1", peer.port(), limit)
                .say(
                        REQUEST,
                        bytes -> bytes.length >= ANSWER.length && bytes[0] == 'H' && bytes[bytes.length - 1] == '\n');
    }
}
