package org.cloudspeaker.conformance.client.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.cloudspeaker.conformance.config.RequestRate;
import org.cloudspeaker.conformance.evidence.Monitor;
import org.cloudspeaker.conformance.evidence.RateLimitedException;

/**
 * Keeps the requests of a run within the rate of a payment server: evenly spread where the target names a rate, and later
 * where the server says so (HTTP 429, {@code Retry-After}; RFC 6585, clause 4, and RFC 9110, clause 10.2.3). After an
 * HTTP 429 it goes on more slowly than before. All its pauses together are bounded. Thread-safe.
 */
public final class RequestPacer {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final Duration MOST_IN_ALL = Duration.ofMinutes(10);
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(1);
    private static final Duration FIRST_INTERVAL = Duration.ofMillis(100);
    private static final Duration LONGEST_INTERVAL = Duration.ofSeconds(2);

    private final Monitor monitor = new Monitor();
    private final Clock clock;
    private Duration interval;
    private Duration paused = Duration.ZERO;
    private long nextFree = System.nanoTime();

    /**
     * A pacer of one run.
     *
     * @param rate what the target says; empty: no pause until the server asks for one
     * @param clock to read dates in {@code Retry-After} by
     */
    public RequestPacer(Optional<RequestRate> rate, Clock clock) {
        this.clock = clock;
        interval = rate.map(RequestRate::interval).orElse(Duration.ZERO);
    }

    /** One that pauses only where a server asks for it. */
    public static RequestPacer unlimited() {
        return new RequestPacer(Optional.empty(), Clock.systemUTC());
    }

    /** Waits until the next request may go out. */
    void awaitTurn() {
        long turn = monitor.changeAndGet(() -> {
            long now = System.nanoTime();
            long free = nextFree - now > 0 ? nextFree : now;
            nextFree = free + interval.toNanos();
            return free;
        });
        monitor.await(Optional::empty, Duration.ofNanos(turn - System.nanoTime()));
    }

    /**
     * Whether the same request is to be sent again later, since a rate limit refused it; the pause that this takes is
     * observed by every request of the run.
     */
    boolean defers(HttpReply refused) {
        Optional<String> retryAfter = refused.header("Retry-After");
        boolean limited = refused.status() == TOO_MANY_REQUESTS
                || (RateLimitedException.isRateLimitStatus(refused.status()) && retryAfter.isPresent());
        if (!limited) {
            return false;
        }
        Duration pause = retryAfter.flatMap(this::pause).orElse(USUAL_PAUSE);
        return monitor.changeAndGet(() -> {
            if (pause.compareTo(LONGEST_PAUSE) > 0 || paused.plus(pause).compareTo(MOST_IN_ALL) > 0) {
                return false;
            }
            long begin = System.nanoTime() + pause.toNanos();
            if (begin - nextFree > 0) {
                paused = paused.plus(pause);
                nextFree = begin;
            }
            interval = slower(interval);
            return true;
        });
    }

    private static Duration slower(Duration before) {
        Duration doubled = before.isZero() ? FIRST_INTERVAL : before.multipliedBy(2);
        return doubled.compareTo(LONGEST_INTERVAL) > 0 ? LONGEST_INTERVAL : doubled;
    }

    /** Seconds or a date; empty where it is neither. */
    private Optional<Duration> pause(String retryAfter) {
        String text = retryAfter.trim();
        try {
            if (text.matches("\\d{1,6}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
            }
            ZonedDateTime until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration left = Duration.between(clock.instant(), until.toInstant());
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
