package org.cloudspeaker.conformance.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.config.RequestRate;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestPacerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    @Test
    void requestsAreSpreadEvenlyOverTheRate() {
        RequestPacer pacer = new RequestPacer(Optional.of(new RequestRate(50, Duration.ofSeconds(1))), CLOCK);
        long began = System.nanoTime();
        for (int i = 0; i < 6; i++) {
            pacer.awaitTurn();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(99));
    }

    @ParameterizedTest(name = "HTTP {0}, Retry-After {1}: sent again {2}")
    @CsvSource({
        "429, 0, true",
        "429, , true",
        "429, soon, true",
        "429, 61, false",
        "503, 0, true",
        "503, , false",
        "500, 0, false",
        "200, 0, false"
    })
    void onlyARateLimitDefersARequestAndNotForLong(int status, String retryAfter, boolean deferred) {
        assertThat(RequestPacer.unlimited().defers(reply(status, Optional.ofNullable(retryAfter))))
                .isEqualTo(deferred);
    }

    @Test
    void aDateInRetryAfterIsWaitedFor() {
        RequestPacer pacer = new RequestPacer(Optional.empty(), CLOCK);
        assertThat(pacer.defers(reply(429, Optional.of("Mon, 23 Nov 2026 10:00:01 GMT"))))
                .isTrue();
        long began = System.nanoTime();
        pacer.awaitTurn();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(900));
    }

    @Test
    void allPausesTogetherAreBounded() {
        RequestPacer pacer = new RequestPacer(Optional.empty(), CLOCK);
        int deferred = 0;
        while (deferred < 100 && pacer.defers(reply(429, Optional.of(String.valueOf(deferred % 61))))) {
            deferred++;
        }
        assertThat(deferred).isLessThan(100);
    }

    private static HttpReply reply(int status, Optional<String> retryAfter) {
        Map<String, List<String>> headers =
                retryAfter.map(it -> Map.of("retry-after", List.of(it))).orElse(Map.of());
        return new HttpReply(status, headers, Payload.of(new byte[0]), Duration.ZERO);
    }
}
