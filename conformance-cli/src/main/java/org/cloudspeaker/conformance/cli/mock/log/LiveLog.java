package org.cloudspeaker.conformance.cli.mock.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.cloudspeaker.conformance.cli.terminal.TerminalOutput;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;

/**
 * Prints lines from any thread, in order, redacted, and without control characters. A slow terminal never blocks a server:
 * when {@value #MOST_WAITING} blocks wait, further ones are dropped and counted. Times never run backwards.
 */
public final class LiveLog implements AutoCloseable {
    private static final int MOST_WAITING = 20_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int LONGEST_NAME = 40;
    private static final Duration LONGEST_CLOSING = Duration.ofSeconds(5);
    private static final List<LogLine> END = List.of(LogLine.of("end"));

    private final TerminalOutput screen;
    private final Redaction redaction;
    private final Clock clock;
    private final BlockingQueue<List<LogLine>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong leftOut = new AtomicLong();
    /** The latest time that was shown; of the writer alone. */
    private Instant latest = Instant.MIN;

    private final Thread writer = new Thread(this::write, "live-output");

    /** Prints on this screen, with this redaction, with the zone of this clock. */
    public LiveLog(TerminalOutput screen, Redaction redaction, Clock clock) {
        this.screen = screen;
        this.redaction = redaction;
        this.clock = clock;
        writer.setDaemon(true);
    }

    /** Begins to print. */
    public void begin() {
        writer.start();
    }

    /** The line of an event: when, where, who, what. */
    LogLine event(Instant at, String where, String who, String what) {
        String name = who.isEmpty() ? "?" : clipped(redaction.apply(who));
        return LogLine.at(at, String.format(Locale.ROOT, "  %-7s  %-16s  %s", where, name, what));
    }

    /** Lines that stay together. */
    void show(List<LogLine> lines) {
        if (!waiting.offer(lines)) {
            leftOut.incrementAndGet();
        }
    }

    /** Lines of text that stay together. */
    public void say(List<String> texts) {
        show(texts.stream().map(LogLine::of).toList());
    }

    /** A line of text. */
    public void say(String... texts) {
        say(Arrays.asList(texts));
    }

    /** Waits until everything is printed, for at most 5 s. */
    @Override
    public void close() {
        try {
            boolean taken = waiting.offer(END, LONGEST_CLOSING.toMillis(), TimeUnit.MILLISECONDS);
            writer.join(taken ? LONGEST_CLOSING.toMillis() : 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        try {
            for (List<LogLine> next = waiting.take(); next != END; next = waiting.take()) {
                next.forEach(this::write);
                long missing = leftOut.getAndSet(0);
                if (missing > 0) {
                    screen.printLine("(" + missing + " events not shown: the output was read too slowly)");
                }
                screen.out().flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(LogLine line) {
        String before = " ".repeat(line.indent());
        String text = before
                + line.at().map(this::time).orElse("")
                + screen.look().escape(redaction.apply(line.text())).replace("\n", System.lineSeparator() + before);
        screen.printLine(
                line.colour().map(colour -> screen.look().paint(colour, text)).orElse(text));
    }

    /** The time of a line; a late line gets the time of the line before, so that times never run backwards. */
    private String time(Instant at) {
        latest = at.isAfter(latest) ? at : latest;
        return TIME.format(latest.atZone(clock.getZone()));
    }

    /** The beginning of a name that came from outside. */
    public static String clipped(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...";
    }
}
