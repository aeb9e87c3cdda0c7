package org.cloudspeaker.conformance.wire;

import java.util.Map;

/** Ways to write a character as several, and back. */
enum Escape {
    /** Character references of HTML and XML. */
    HTML('&', "HTML-escaped") {
        @Override
        Undone undo(String text, int at) {
            String next = text.substring(at + 1, Math.min(text.length(), at + LONGEST_REFERENCE));
            int end = next.indexOf(';');
            return end < 0 ? Undone.NOTHING : reference(next.substring(0, end));
        }
    },
    /** Percent-encoding (RFC 3986); of ASCII alone, where one escape is one character. */
    PERCENT('%', "URL-encoded") {
        @Override
        Undone undo(String text, int at) {
            return number(text, at + 1, 2, HEX, 3, MOST_ASCII);
        }
    },
    /** Escapes in strings of JSON (RFC 8259). */
    JSON('\\', "JSON-escaped") {
        @Override
        Undone undo(String text, int at) {
            if (at + 1 == text.length()) {
                return Undone.NOTHING;
            }
            char next = text.charAt(at + 1);
            if (next == 'u') {
                return number(text, at + 2, 4, HEX, 6, Character.MAX_VALUE);
            }
            return "\"\\/".indexOf(next) >= 0 ? new Undone(next, 2) : Undone.NOTHING;
        }
    };

    private static final int LONGEST_REFERENCE = 10;
    private static final int HEX = 16;
    private static final int DECIMAL = 10;
    private static final int MOST_ASCII = 127;
    private static final Map<String, Character> NAMED =
            Map.of("amp", '&', "lt", '<', "gt", '>', "quot", '"', "apos", '\'', "nbsp", ' ', "sol", '/');

    private final char sign;
    private final String disguise;

    Escape(char sign, String disguise) {
        this.sign = sign;
        this.disguise = disguise;
    }

    /** The character that every escape begins with. */
    char sign() {
        return sign;
    }

    /** What a value is that was written so, for messages. */
    String disguise() {
        return disguise;
    }

    /** What the escape at this place means. */
    abstract Undone undo(String text, int at);

    /**
     * A character that was escaped.
     *
     * @param meant the character
     * @param length of the escape; 0: there is none
     */
    record Undone(char meant, int length) {
        static final Undone NOTHING = new Undone(' ', 0);
    }

    private static Undone reference(String name) {
        int length = name.length() + 2;
        Character named = NAMED.get(name);
        if (named != null) {
            return new Undone(named, length);
        }
        if (name.startsWith("#x") || name.startsWith("#X")) {
            return number(name, 2, name.length() - 2, HEX, length, Character.MAX_VALUE);
        }
        return name.startsWith("#")
                ? number(name, 1, name.length() - 1, DECIMAL, length, Character.MAX_VALUE)
                : Undone.NOTHING;
    }

    private static Undone number(String text, int from, int digits, int radix, int length, int most) {
        if (digits == 0 || from + digits > text.length()) {
            return Undone.NOTHING;
        }
        int value = 0;
        for (int at = from; at < from + digits; at++) {
            int digit = Character.digit(text.charAt(at), radix);
            value = value * radix + digit;
            if (digit < 0 || value > most) {
                return Undone.NOTHING;
            }
        }
        return new Undone((char) value, length);
    }
}
