package org.cloudspeaker.conformance.evidence.redaction;

import java.util.Map;

/** Ways to write a character as several, and back. */
enum EscapeSyntax {
    /** Character references of HTML and XML. */
    HTML('&', "HTML-escaped") {
        @Override
        EscapedCharacter decode(String text, int at) {
            String next = text.substring(at + 1, Math.min(text.length(), at + LONGEST_REFERENCE));
            int end = next.indexOf(';');
            return end < 0 ? EscapedCharacter.NOTHING : reference(next.substring(0, end));
        }
    },
    /** Percent-encoding (RFC 3986); of ASCII alone, where one escape is one character. */
    PERCENT('%', "URL-encoded") {
        @Override
        EscapedCharacter decode(String text, int at) {
            return number(text, at + 1, 2, HEX, 3, MOST_ASCII);
        }
    },
    /** Escapes in strings of JSON (RFC 8259). */
    JSON('\\', "JSON-escaped") {
        @Override
        EscapedCharacter decode(String text, int at) {
            if (at + 1 == text.length()) {
                return EscapedCharacter.NOTHING;
            }
            char next = text.charAt(at + 1);
            if (next == 'u') {
                return number(text, at + 2, 4, HEX, 6, Character.MAX_VALUE);
            }
            return "\"\\/".indexOf(next) >= 0 ? new EscapedCharacter(next, 2) : EscapedCharacter.NOTHING;
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

    EscapeSyntax(char sign, String disguise) {
        this.sign = sign;
        this.disguise = disguise;
    }

    /** The character that every escape begins with. */
    char sign() {
        return sign;
    }

    /** What a value is that was written so, for messages. */
    String label() {
        return disguise;
    }

    /** What the escape at this place means. */
    abstract EscapedCharacter decode(String text, int at);

    /**
     * A character that was escaped.
     *
     * @param meant the character
     * @param length of the escape; 0: there is none
     */
    record EscapedCharacter(char meant, int length) {
        static final EscapedCharacter NOTHING = new EscapedCharacter(' ', 0);
    }

    private static EscapedCharacter reference(String name) {
        int length = name.length() + 2;
        Character named = NAMED.get(name);
        if (named != null) {
            return new EscapedCharacter(named, length);
        }
        if (name.startsWith("#x") || name.startsWith("#X")) {
            return number(name, 2, name.length() - 2, HEX, length, Character.MAX_VALUE);
        }
        return name.startsWith("#")
                ? number(name, 1, name.length() - 1, DECIMAL, length, Character.MAX_VALUE)
                : EscapedCharacter.NOTHING;
    }

    private static EscapedCharacter number(String text, int from, int digits, int radix, int length, int most) {
        if (digits == 0 || from + digits > text.length()) {
            return EscapedCharacter.NOTHING;
        }
        int value = 0;
        for (int at = from; at < from + digits; at++) {
            int digit = Character.digit(text.charAt(at), radix);
            value = value * radix + digit;
            if (digit < 0 || value > most) {
                return EscapedCharacter.NOTHING;
            }
        }
        return new EscapedCharacter((char) value, length);
    }
}
