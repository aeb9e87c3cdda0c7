package org.cloudspeaker.conformance.suites.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A payment server that would harm whoever listens without bounds gets its finding, and the run its end. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class HostileServersTest {
    private static final String UNANSWERED = "expected an answer within 1500 ms, but ";

    static Stream<Hostile> servers() {
        return Stream.of(
                new Hostile(
                        "100 MB", "http", HostileManners::huge, UNANSWERED + "the answer has more than 1048576 bytes"),
                new Hostile(
                        "100 MB in chunks",
                        "http",
                        HostileManners::hugeInChunks,
                        UNANSWERED + "the answer has more than 1048576 bytes"),
                new Hostile(
                        "trickle",
                        "http",
                        HostileManners::trickle,
                        UNANSWERED + "it was still going on at the end of its time limit"),
                new Hostile(
                        "headers without end",
                        "http",
                        HostileManners::headersWithoutEnd,
                        UNANSWERED + "what came has more than 200 header"),
                new Hostile(
                        "a header without end",
                        "http",
                        HostileManners::aHeaderWithoutEnd,
                        UNANSWERED + "what came has more than 200 header"),
                new Hostile(
                        "broken chunks",
                        "http",
                        HostileManners::brokenChunks,
                        UNANSWERED + "the chunks of its body are broken"),
                new Hostile("no UTF-8", "http", HostileManners::noUtf8, "HTTP 200 with hex 7b22fffe"),
                new Hostile(
                        "a compressed bomb",
                        "http",
                        HostileManners::bomb,
                        "HTTP 200 (Content-Encoding: gzip, which no device asks for) with hex 1f8b"),
                new Hostile("a redirect loop", "http", HostileManners::redirect, "HTTP 302 with an empty body\n"),
                new Hostile("HTTP/0.9", "http", HostileManners::http09, UNANSWERED + "what came is not HTTP/1.1"),
                new Hostile(
                        "hangs up",
                        "http",
                        HostileManners::hangUp,
                        "the connection ended before a whole answer was there, 3 times in a row"),
                new Hostile(
                        "hangs up in the handshake",
                        "https",
                        HostileManners::hangUp,
                        "the connection ended in the handshake, 3 times in a row"),
                new Hostile(
                        "trickles the handshake",
                        "https",
                        HostileManners::trickleTls,
                        "the handshake was not over within 1 s"));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void theRunSaysWhatCameAndGoesOnToItsEnd(Hostile hostile) {
        hostile.isToldBy("SAL-01");
    }

    @Test
    void noRedirectIsFollowed() {
        Queue<String> heads = new ConcurrentLinkedQueue<>();
        NullServer.Manner redirecting = connection -> heads.add(HostileManners.redirect(connection));
        try (NullServer server = NullServer.start(redirecting, null)) {
            SmallHeap.run("http", server.port());
        }
        assertThat(heads)
                .anyMatch(head -> head.startsWith("POST /sale "))
                .noneMatch(head -> head.startsWith("POST /elsewhere "));
    }

    @Test
    void noneOfThemTakesMuchMemory() throws Exception {
        Hostile.takeLittleMemory(servers().toList());
    }
}
