package org.cloudspeaker.conformance.reports.text;

import java.util.Locale;
import java.util.function.IntPredicate;

/** Shows characters that a form cannot hold, or must not, by their number: {@code [U+0000]}. */
public final class CodePointEscaper {
    private CodePointEscaper() {}

    /**
     * The text with a mark in the place of every code point that a form does not take.
     *
     * <p>Half of a surrogate pair is no character and gets its mark in every form.
     *
     * @param takes whether the form can hold a code point
     */
    public static String escape(String text, IntPredicate takes) {
        IntPredicate plain = point -> !isSurrogate(point) && takes.test(point);
        if (text.codePoints().allMatch(plain)) {
            return text;
        }
        StringBuilder marked = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (plain.test(point)) {
                marked.appendCodePoint(point);
            } else {
                marked.append(escapeOf(point));
            }
        });
        return marked.toString();
    }

    /** The mark of one code point, for example {@code [U+202E]}. */
    public static String escapeOf(int point) {
        return String.format(Locale.ROOT, "[U+%04X]", point);
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
