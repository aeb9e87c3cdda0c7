package org.cloudspeaker.conformance.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.catalogue.TargetRole;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.result.Exchange;

/**
 * The part of a transcript that one check made: what it rests on. Thread-safe.
 *
 * <p>A side counts as met once it has shown that it is what the target says: a broker by a CONNACK, a payment server by
 * an answer in its format or by a refusal of a key.
 */
public final class Evidence {
    private static final String UNKEPT = "not kept";

    private final Transcript transcript;
    private final Retention keeping;
    private final List<Exchange> exchanges = new ArrayList<>();
    private final Set<TargetRole> met = EnumSet.noneOf(TargetRole.class);
    private final List<String> notes = new ArrayList<>();
    private long bytesSent;

    /** Evidence that goes into this transcript too. */
    public Evidence(Transcript transcript) {
        this(transcript, Retention.HERE_TOO);
    }

    private Evidence(Transcript transcript, Retention keeping) {
        this.transcript = transcript;
        this.keeping = keeping;
    }

    private enum Retention {
        NOWHERE,
        IN_THE_TRANSCRIPT,
        HERE_TOO
    }

    /** For one of many that do the same: nothing of what it says and hears is kept. */
    public Evidence withoutRecording() {
        return new Evidence(transcript, Retention.NOWHERE);
    }

    /** For a role that judges nobody and may run for days: what it says and hears goes into the transcript alone. */
    public static Evidence transcriptOnly(Transcript transcript) {
        return new Evidence(transcript, Retention.IN_THE_TRANSCRIPT);
    }

    /** The time by the transcript's clock, to be given to {@link #record}. */
    public Instant now() {
        return transcript.now();
    }

    /** What keeps secrets and card data out. */
    public Redaction redaction() {
        return transcript.redaction();
    }

    /** Records an exchange that began at {@code at} and ends now. */
    public Exchange record(
            Exchange.ExchangeKind kind,
            Instant at,
            Exchange.ExchangeMessage request,
            Optional<Exchange.ExchangeMessage> response) {
        if (keeping == Retention.NOWHERE) {
            return new Exchange(UNKEPT, kind, at, Duration.ZERO, Exchange.ExchangeMessage.of(UNKEPT), Optional.empty());
        }
        Exchange exchange = transcript.record(kind, at, request, response);
        if (keeping == Retention.HERE_TOO) {
            synchronized (this) {
                exchanges.add(exchange);
            }
        }
        return exchange;
    }

    /** Takes in what was recorded elsewhere, beside this check, for it. */
    public void adopt(Evidence beside) {
        List<Exchange> others = beside.exchanges();
        Set<TargetRole> shown = beside.met();
        synchronized (this) {
            exchanges.addAll(others);
            met.addAll(shown);
        }
    }

    /** Takes in what a role of the run's own recorded beside this check, for it. */
    public synchronized void adopt(List<Exchange> others) {
        exchanges.addAll(others);
    }

    /** Notes that a side has shown itself. */
    public synchronized void met(TargetRole role) {
        met.add(role);
    }

    /** The sides that have shown themselves. */
    public synchronized Set<TargetRole> met() {
        return Set.copyOf(met);
    }

    /** The ids of all exchanges, in order. */
    public synchronized List<String> ids() {
        return exchanges.stream().map(Exchange::id).toList();
    }

    /** All exchanges, in order. */
    public synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** How many exchanges brought something back. */
    public synchronized int observations() {
        return (int) exchanges.stream().filter(x -> x.response().isPresent()).count();
    }

    /** Counts the bytes of a body that went out. */
    public synchronized void addBytesSent(long bytes) {
        bytesSent += bytes;
    }

    /** How many bytes went out in bodies, over HTTP. */
    public synchronized long bytesSent() {
        return bytesSent;
    }

    /** Keeps a sentence for the report of a check that passes: what was measured, what it cost. No secrets. */
    public synchronized void note(String sentence) {
        notes.add(sentence);
    }

    /** The sentences for the report, in order. */
    public synchronized List<String> notes() {
        return List.copyOf(notes);
    }
}
