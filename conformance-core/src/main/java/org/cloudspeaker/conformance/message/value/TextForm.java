package org.cloudspeaker.conformance.message.value;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the text of a value looks like.
 *
 * @param form what the whole text has to match, beside what its kind asks for
 * @param prefix what stands before every value; may be empty
 * @param suffix what stands after every value; may be empty
 */
public record TextForm(Pattern form, String prefix, String suffix) {
    private static final String ANY = ".*";

    /** Any text. */
    public static TextForm any() {
        return of(ANY);
    }

    /** Any text that matches this whole. */
    public static TextForm of(String form) {
        return new TextForm(Pattern.compile(form, Pattern.DOTALL), "", "");
    }

    /** Whether it asks for anything. */
    public boolean isAny() {
        return form.pattern().equals(ANY);
    }

    /** The value without what stands around it; empty where that is not there. */
    Optional<String> unwrap(String text) {
        boolean around =
                text.length() >= prefix.length() + suffix.length() && text.startsWith(prefix) && text.endsWith(suffix);
        return around
                ? Optional.of(text.substring(prefix.length(), text.length() - suffix.length()))
                : Optional.empty();
    }

    String wrap(String value) {
        return prefix + value + suffix;
    }
}
