package org.cloudspeaker.conformance.suites.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.suites.faults.NullServer;
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

    static Stream<HostileServer> servers() {
        return Stream.of(
                new HostileServer(
                        "100 MB",
                        "http",
                        HostileHttpBehaviours::huge,
                        UNANSWERED + "the answer has more than 1048576 bytes"),
                new HostileServer(
                        "100 MB in chunks",
                        "http",
                        HostileHttpBehaviours::hugeInChunks,
                        UNANSWERED + "the answer has more than 1048576 bytes"),
                new HostileServer(
                        "trickle",
                        "http",
                        HostileHttpBehaviours::trickle,
                        UNANSWERED + "it was still going on at the end of its time limit"),
                new HostileServer(
                        "headers without end",
                        "http",
                        HostileHttpBehaviours::headersWithoutEnd,
                        UNANSWERED + "what came has more than 200 header"),
                new HostileServer(
                        "a header without end",
                        "http",
                        HostileHttpBehaviours::aHeaderWithoutEnd,
                        UNANSWERED + "what came has more than 200 header"),
                new HostileServer(
                        "broken chunks",
                        "http",
                        HostileHttpBehaviours::brokenChunks,
                        UNANSWERED + "the chunks of its body are broken"),
                new HostileServer("no UTF-8", "http", HostileHttpBehaviours::noUtf8, "HTTP 200 with hex 7b22fffe"),
                new HostileServer(
                        "a compressed bomb",
                        "http",
                        HostileHttpBehaviours::bomb,
                        "HTTP 200 (Content-Encoding: gzip, which no device asks for) with hex 1f8b"),
                new HostileServer(
                        "a redirect loop", "http", HostileHttpBehaviours::redirect, "HTTP 302 with an empty body\n"),
                new HostileServer(
                        "HTTP/0.9", "http", HostileHttpBehaviours::http09, UNANSWERED + "what came is not HTTP/1.1"),
                new HostileServer(
                        "hangs up",
                        "http",
                        HostileHttpBehaviours::hangUp,
                        "the connection ended before a whole answer was there, 3 times in a row"),
                new HostileServer(
                        "hangs up in the handshake",
                        "https",
                        HostileHttpBehaviours::hangUp,
                        "the connection ended in the handshake, 3 times in a row"),
                new HostileServer(
                        "trickles the handshake",
                        "https",
                        HostileHttpBehaviours::trickleTls,
                        "the handshake was not over within 1 s"));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void theRunSaysWhatCameAndGoesOnToItsEnd(HostileServer hostile) {
        hostile.requireReportedBy("SAL-01");
    }

    @Test
    void noRedirectIsFollowed() {
        Queue<String> heads = new ConcurrentLinkedQueue<>();
        NullServer.ConnectionBehaviour redirecting =
                connection -> heads.add(HostileHttpBehaviours.redirect(connection));
        try (NullServer server = NullServer.start(redirecting, null)) {
            SmallHeapRuns.run("http", server.port());
        }
        assertThat(heads)
                .anyMatch(head -> head.startsWith("POST /sale "))
                .noneMatch(head -> head.startsWith("POST /elsewhere "));
    }

    @Test
    void noneOfThemTakesMuchMemory() throws Exception {
        HostileServer.requireLittleMemory(servers().toList());
    }
}
