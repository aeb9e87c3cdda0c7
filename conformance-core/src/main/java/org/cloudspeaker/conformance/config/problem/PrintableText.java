package org.cloudspeaker.conformance.config.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Text for messages. */
public final class PrintableText {
    /** The most characters of a setting that a problem quotes. */
    public static final int MOST_QUOTED = 60;

    private PrintableText() {}

    /** The text in quotes, control characters escaped, cut after so many characters. */
    public static String quoted(String text, int most) {
        return '"' + clipped(text, most).replace("\"", "\\\"") + '"';
    }

    /** The text with control characters escaped, cut after so many characters. */
    public static String clipped(String text, int most) {
        String cut = text.length() > most ? text.substring(0, most) + "..." : text;
        StringBuilder clean = new StringBuilder();
        for (int i = 0; i < cut.length(); i++) {
            char c = cut.charAt(i);
            boolean invisible = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
            clean.append(invisible ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c));
        }
        return clean.toString();
    }

    /** The choice that is closest to the word, if one is close. */
    public static Optional<String> closest(String word, Collection<String> choices) {
        if (word.length() > 60) {
            return Optional.empty();
        }
        int far = Math.max(2, word.length() / 3);
        return choices.stream()
                .min(Comparator.comparingInt((String choice) -> distance(word, choice))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(choice -> distance(word, choice) <= far);
    }

    /** Edits between two words, case and the kind of dash aside. */
    private static int distance(String one, String other) {
        return EditDistance.between(
                one.toLowerCase(Locale.ROOT).replace('_', '-'),
                other.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
