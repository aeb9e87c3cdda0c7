package org.cloudspeaker.conformance.firmware;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Undoes the escapes of a string as cJSON 1.7 does: a u with four characters that are no digits makes a NUL. */
final class CJsonUnescaper {
    private static final String SIMPLE = "bfnrt\"\\/";
    private static final String MEANT = "\b\f\n\r\t\"\\/";
    private static final int UNIT = 6;
    private static final int HEX = 16;

    private final String inside;
    private final StringBuilder bytes = new StringBuilder();
    private int at;

    private CJsonUnescaper(String inside) {
        this.inside = inside;
    }

    /** The bytes that are meant, as characters of ISO 8859-1; empty where an escape cannot be read. */
    static Optional<String> unescape(String inside) {
        CJsonUnescaper escapes = new CJsonUnescaper(inside);
        return escapes.undo() ? Optional.of(escapes.bytes.toString()) : Optional.empty();
    }

    private boolean undo() {
        while (at < inside.length()) {
            if (inside.charAt(at) != '\\') {
                bytes.append(inside.charAt(at++));
            } else if (!escape()) {
                return false;
            }
        }
        return true;
    }

    private boolean escape() {
        // Four characters after a u may have swallowed the first half of an escape; the closing quote stands behind it.
        char letter = at + 1 < inside.length() ? inside.charAt(at + 1) : '"';
        int known = SIMPLE.indexOf(letter);
        if (known >= 0) {
            bytes.append(MEANT.charAt(known));
            at += 2;
            return true;
        }
        return letter == 'u' && unicode();
    }

    private boolean unicode() {
        if (at + UNIT > inside.length()) {
            return false;
        }
        char first = unit(at);
        at += UNIT;
        if (!Character.isSurrogate(first)) {
            append(String.valueOf(first));
            return true;
        }
        return Character.isHighSurrogate(first) && pair(first);
    }

    private boolean pair(char first) {
        if (at + UNIT > inside.length() || !inside.startsWith("\\u", at) || !Character.isLowSurrogate(unit(at))) {
            return false;
        }
        append(String.valueOf(new char[] {first, unit(at)}));
        at += UNIT;
        return true;
    }

    /** The four hexadecimal digits of an escape that begins here; 0 where they are none. */
    private char unit(int from) {
        int value = 0;
        for (int i = from + 2; i < from + UNIT; i++) {
            int digit = inside.charAt(i) < 0x80 ? Character.digit(inside.charAt(i), HEX) : -1;
            if (digit < 0) {
                return 0;
            }
            value = value * HEX + digit;
        }
        return (char) value;
    }

    private void append(String meant) {
        bytes.append(new String(meant.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }
}
