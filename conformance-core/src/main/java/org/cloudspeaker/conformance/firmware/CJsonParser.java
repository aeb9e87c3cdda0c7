package org.cloudspeaker.conformance.firmware;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads bytes as cJSON 1.7 does, which is stricter than JavaScript and laxer than RFC 8259: a NUL ends the text, what
 * stands after the value is not looked at, every byte up to a blank is white space, a byte order mark is skipped,
 * strings may hold control characters and broken UTF-8, and a number is as much as C's {@code strtod} takes.
 */
final class CJsonParser {
    private static final int DEEPEST = 1000;
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    /** Byte by byte, up to the first NUL. */
    private final String text;

    private int at;
    private int depth;

    private CJsonParser(String text) {
        this.text = text;
    }

    /** What it makes of these bytes; empty where it gives up. */
    static Optional<CJsonObject> read(byte[] bytes) {
        return new CJsonParser(upToNul(new String(bytes, StandardCharsets.ISO_8859_1))).whole();
    }

    private static String upToNul(String text) {
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    private Optional<CJsonObject> whole() {
        if (text.startsWith(BYTE_ORDER_MARK) && text.length() > BYTE_ORDER_MARK.length()) {
            at = BYTE_ORDER_MARK.length();
        }
        skipBlanks();
        List<CJsonObject.Member> members = new ArrayList<>();
        boolean read = next() == '{' ? object(members) : value().isPresent();
        return read ? Optional.of(new CJsonObject(members)) : Optional.empty();
    }

    /** A value that was read: with its text, if it is a string. */
    private record Value(Optional<String> text) {
        static final Value OTHER = new Value(Optional.empty());
    }

    private Optional<Value> value() {
        for (String literal : List.of("null", "false", "true")) {
            if (text.startsWith(literal, at)) {
                at += literal.length();
                return Optional.of(Value.OTHER);
            }
        }
        char first = next();
        if (first == '"') {
            return string().map(read -> new Value(Optional.of(upToNul(read))));
        }
        boolean read = switch (first) {
            case '[' -> array();
            case '{' -> object(new ArrayList<>());
            default -> (first == '-' || isDigit(first)) && number();
        };
        return read ? Optional.of(Value.OTHER) : Optional.empty();
    }

    private boolean object(List<CJsonObject.Member> members) {
        return listed('}', () -> member(members));
    }

    private boolean member(List<CJsonObject.Member> members) {
        Optional<String> key = next() == '"' ? string() : Optional.empty();
        skipBlanks();
        if (key.isEmpty() || !take(':')) {
            return false;
        }
        skipBlanks();
        Optional<Value> value = value();
        value.ifPresent(read -> members.add(new CJsonObject.Member(upToNul(key.get()), read.text())));
        return value.isPresent();
    }

    private boolean array() {
        return listed(']', () -> value().isPresent());
    }

    private interface Item {
        boolean read();
    }

    /** Items with commas between them, from the opening bracket to the closing one. */
    private boolean listed(char close, Item item) {
        if (depth >= DEEPEST) {
            return false;
        }
        depth++;
        at++;
        skipBlanks();
        if (next() != close) {
            do {
                skipBlanks();
                if (!item.read()) {
                    return false;
                }
                skipBlanks();
            } while (take(','));
        }
        depth--;
        return take(close);
    }

    private boolean number() {
        skipSign();
        int digits = digits();
        if (take('.')) {
            digits += digits();
        }
        if (digits > 0 && (next() == 'e' || next() == 'E')) {
            int before = at++;
            skipSign();
            at = digits() == 0 ? before : at;
        }
        return digits > 0;
    }

    private int digits() {
        int start = at;
        while (isDigit(next())) {
            at++;
        }
        return at - start;
    }

    private void skipSign() {
        if (next() == '-' || next() == '+') {
            at++;
        }
    }

    private Optional<String> string() {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            return Optional.empty();
        }
        String inside = text.substring(at + 1, end);
        at = end + 1;
        return CJsonUnescaper.unescape(inside);
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private boolean take(char expected) {
        boolean there = next() == expected;
        at += there ? 1 : 0;
        return there;
    }

    /** The character that stands here; NUL at the end. */
    private char next() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
