package org.cloudspeaker.conformance.cli;

import java.io.Writer;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.evidence.Monitor;

/** What a command has printed so far, and waiting for more. */
public final class AwaitableWriter extends Writer {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Monitor monitor = new Monitor();
    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(char[] chars, int from, int length) {
        monitor.change(() -> text.append(chars, from, length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    public String text() {
        return monitor.read(text::toString);
    }

    /** The first place where this stands, past or to come. */
    public Matcher await(String regex) {
        Pattern pattern = Pattern.compile(regex, Pattern.MULTILINE);
        return monitor.await(() -> Optional.of(pattern.matcher(text.toString())).filter(Matcher::find), LIMIT)
                .orElseThrow(() -> new AssertionError("expected " + regex + " within " + LIMIT + ", found\n" + text()));
    }
}
