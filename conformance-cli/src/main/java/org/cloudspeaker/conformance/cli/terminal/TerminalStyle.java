package org.cloudspeaker.conformance.cli.terminal;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Map;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.reports.text.CodePointEscaper;
import org.cloudspeaker.conformance.result.CiCommands;

/**
 * How text may look where it goes.
 *
 * @param live whether it is a terminal that takes escape sequences, for colours and a status line
 * @param width columns before a line is broken
 * @param charset what can be shown
 */
public record TerminalStyle(boolean live, int width, Charset charset) {
    private static final int DEFAULT_WIDTH = 100;
    /** Narrower than this, help cannot be laid out. */
    private static final int NARROWEST = 60;

    private static final int WIDEST = 160;
    private static final Pattern COLUMNS = Pattern.compile("[1-9]\\d{0,3}");

    /**
     * As the environment wants it: {@code NO_COLOR} (if not empty) and {@code TERM=dumb} forbid escape sequences,
     * {@code COLUMNS} is the width.
     *
     * @param terminal whether the output is a terminal
     */
    public static TerminalStyle of(boolean terminal, Charset charset, Map<String, String> environment) {
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        String columns = environment.getOrDefault("COLUMNS", "");
        int width = COLUMNS.matcher(columns).matches() ? Integer.parseInt(columns) : DEFAULT_WIDTH;
        return new TerminalStyle(terminal && !plain, Math.max(NARROWEST, Math.min(WIDEST, width)), charset);
    }

    /** The text in a colour, where there are colours. */
    public String paint(TerminalColour colour, String text) {
        return live ? "\u001b[" + colour.code() + "m" + text + "\u001b[0m" : text;
    }

    /** The first text, or the second where the first cannot be shown. */
    public String symbolOrFallback(String nice, String plain) {
        return charset.newEncoder().canEncode(nice) ? nice : plain;
    }

    /**
     * The text without control characters: each of them, and each that is not in the character set, is replaced by its
     * number.
     */
    public String escape(String text) {
        CharsetEncoder encoder = charset.newEncoder();
        return CodePointEscaper.escape(
                CiCommands.defuse(text),
                point -> point == '\n' || (shows(point) && encoder.canEncode(Character.toString(point))));
    }

    /** The same as one line, so that nothing in it begins a line. */
    public String escapeLine(String text) {
        return escape(CiCommands.defuseLine(text));
    }

    private static boolean shows(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** A colour of a terminal. */
    public enum TerminalColour {
        /** Broken. */
        RED("31"),
        /** Met. */
        GREEN("32"),
        /** To be looked at. */
        YELLOW("33"),
        /** Beside the point. */
        GREY("90"),
        /** A heading. */
        BOLD("1");

        private final String code;

        TerminalColour(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
