package org.cloudspeaker.conformance.cli.mock.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Reads commands from a stream, one a line, until it is closed; its end does not end the mocks. */
public final class ConsoleReader {
    private static final int LONGEST_LINE = 1000;

    private final Reader reader;
    private final Consumer<List<String>> listener;

    /**
     * Commands from here.
     *
     * @param listener hears each command with its arguments, one after the other
     */
    public ConsoleReader(InputStream in, Consumer<List<String>> listener) {
        this.reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        this.listener = listener;
    }

    /** Reads on a thread of its own, which does not keep the process alive. */
    public void start() {
        Thread thread = new Thread(this::read, "typed-commands");
        thread.setDaemon(true);
        thread.start();
    }

    private void read() {
        StringBuilder line = new StringBuilder();
        try {
            for (int next = reader.read(); next >= 0; next = reader.read()) {
                if (next == '\n') {
                    parse(line);
                } else if (line.length() < LONGEST_LINE) {
                    line.append((char) next);
                }
            }
            parse(line);
        } catch (IOException closed) {
            // Standard input was closed.
        }
    }

    private void parse(StringBuilder line) {
        List<String> words = List.of(line.toString().strip().split("\\s+"));
        line.setLength(0);
        if (!words.get(0).isEmpty()) {
            listener.accept(words);
        }
    }
}
