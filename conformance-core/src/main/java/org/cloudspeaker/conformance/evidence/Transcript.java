package org.cloudspeaker.conformance.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.result.Exchange;

/**
 * Everything that was spoken in a run, redacted on entry. Thread-safe and bounded: of a body, the first {@value
 * #MAX_BODY} characters are kept.
 */
public final class Transcript {
    private static final int MAX_BODY = 8192;

    private final Clock clock;
    private final Redaction redaction;
    private final int most;
    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<Consumer<Exchange>> followers = new CopyOnWriteArrayList<>();
    private int dropped;

    /** An empty transcript that takes its times from this clock, and keeps everything. */
    public Transcript(Clock clock, Redaction redaction) {
        this(clock, redaction, Integer.MAX_VALUE);
    }

    /** The same for a role that runs for days: beyond this number of exchanges the oldest half is let go. */
    public Transcript(Clock clock, Redaction redaction, int most) {
        this.clock = clock;
        this.redaction = redaction;
        this.most = most;
    }

    /** What stands at the entrance; tell it of every secret before it is used. */
    public Redaction redaction() {
        return redaction;
    }

    /** The time by the transcript's clock, to be given to {@link #record}. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Records an exchange that began at {@code at} and ends now.
     *
     * @return what was recorded: with its id and without secrets
     */
    public Exchange record(
            Exchange.ExchangeKind kind,
            Instant at,
            Exchange.ExchangeMessage request,
            Optional<Exchange.ExchangeMessage> response) {
        Exchange.ExchangeMessage cleanRequest = clean(request);
        Optional<Exchange.ExchangeMessage> cleanResponse = response.map(this::clean);
        Duration took = Duration.between(at, clock.instant());
        Exchange exchange;
        synchronized (exchanges) {
            if (exchanges.size() >= most) {
                int old = (exchanges.size() + 1) / 2;
                exchanges.subList(0, old).clear();
                dropped += old;
            }
            String id = String.format(Locale.ROOT, "x-%04d", dropped + exchanges.size() + 1);
            exchange = new Exchange(id, kind, at, took, cleanRequest, cleanResponse);
            exchanges.add(exchange);
        }
        followers.forEach(follower -> follower.accept(exchange));
        return exchange;
    }

    /** Has this one hear of every exchange from now on, on the thread that records it; it is quick and does not throw. */
    public void follow(Consumer<Exchange> follower) {
        followers.add(follower);
    }

    /** All exchanges that are kept, in the order of their ids. */
    public List<Exchange> exchanges() {
        synchronized (exchanges) {
            return List.copyOf(exchanges);
        }
    }

    /** The exchanges after the first so many. */
    public List<Exchange> after(int count) {
        synchronized (exchanges) {
            return List.copyOf(exchanges.subList(Math.min(count, exchanges.size()), exchanges.size()));
        }
    }

    private Exchange.ExchangeMessage clean(Exchange.ExchangeMessage message) {
        Exchange.ExchangeMessage redacted = redaction.apply(message);
        String body = redacted.body();
        return body.length() <= MAX_BODY
                ? redacted
                : new Exchange.ExchangeMessage(
                        redacted.summary(),
                        redacted.headers(),
                        body.substring(0, MAX_BODY) + "... (" + body.length() + " characters)");
    }
}
