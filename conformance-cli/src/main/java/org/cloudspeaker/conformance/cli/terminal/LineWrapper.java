package org.cloudspeaker.conformance.cli.terminal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks long lines at blanks, with a hanging indent. */
final class LineWrapper {
    /** A fact ({@code sent      : }), or what goes on with one. */
    private static final Pattern FACT = Pattern.compile("\\s*(\\S.{0,30}?\\s*: (?=\\S)|\\s{2,})");

    private static final int LEAST = 20;

    private LineWrapper() {}

    /** Facts, one a line, none wider than this where it has blanks. */
    static String facts(String text, int width) {
        StringBuilder all = new StringBuilder();
        for (String line : text.split("\\R", -1)) {
            Matcher fact = FACT.matcher(line);
            int indent = fact.lookingAt() && fact.end() <= 16 ? fact.end() : indentOf(line);
            append(all, line, indent, width);
        }
        return all.substring(0, all.length() - 1);
    }

    /** One paragraph whose further lines have this indent. */
    static String hanging(String line, int indent, int width) {
        StringBuilder all = new StringBuilder();
        append(all, line, indent, width);
        return all.substring(0, all.length() - 1);
    }

    private static int indentOf(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static void append(StringBuilder all, String line, int indent, int width) {
        String rest = line;
        int from = indent;
        while (rest.length() > width) {
            int blank = rest.lastIndexOf(' ', width);
            int at = blank > Math.max(from, width - Math.max(LEAST, width / 2)) ? blank : rest.indexOf(' ', width);
            if (at < 0) {
                break;
            }
            all.append(rest.substring(0, at).stripTrailing()).append('\n');
            rest = " ".repeat(indent) + rest.substring(at).stripLeading();
        }
        all.append(rest).append('\n');
    }
}
