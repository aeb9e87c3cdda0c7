package org.cloudspeaker.conformance.message.syntax;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.cloudspeaker.conformance.libs.jackson.core.JacksonException;
import org.cloudspeaker.conformance.libs.jackson.core.exc.StreamConstraintsException;
import org.cloudspeaker.conformance.libs.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * Where a text stops being JSON (RFC 8259) and why, in words for somebody who wrote the text and not the parser.
 *
 * @param text what was read
 * @param at the place in it, from 0
 * @param hint what the parser says
 */
record JsonSyntaxError(String text, int at, String hint) {
    private static final List<String> NOT_FINITE = List.of("NaN", "Infinity");
    private static final List<String> LITERALS = List.of("true", "false", "null");
    private static final int LONGEST_NAME = 64;

    /** {@code line 13, column 46: a trailing comma before }}. */
    static String describe(String text, JacksonException e, Predicate<String> complete) {
        if (e instanceof StreamConstraintsException || e.getLocation() == null) {
            return "nested deeper, or with a longer number, than any message needs";
        }
        int at = (int) Math.max(0, Math.min(e.getLocation().getCharOffset(), text.length()));
        JsonSyntaxError flaw = new JsonSyntaxError(text, at, e.getOriginalMessage());
        if (e instanceof UnexpectedEndOfInputException || (at == text.length() && !flaw.isWord())) {
            return flaw.placed(text.length(), "the text ends before its JSON does");
        }
        return flaw.describe(complete);
    }

    /** The first byte that is no UTF-8: {@code line 1, column 17: bytes that are not UTF-8}. */
    static String describeInvalidUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer sound = CharBuffer.allocate(bytes.length);
        decoder.decode(ByteBuffer.wrap(bytes), sound, true);
        String before = sound.flip().toString();
        return new JsonSyntaxError(before, before.length(), "").placed(before.length(), "bytes that are not UTF-8");
    }

    private String describe(Predicate<String> complete) {
        if (isComment()) {
            return here("a comment, which JSON has not");
        }
        if (complete.test(text.substring(0, at))) {
            return here("text after the end of the JSON");
        }
        if (hint.startsWith("Duplicate")) {
            return placed(startOfName(), "a name that stands twice" + name());
        }
        return isWord() ? placed(startOfWord(), ofWord(word())) : ofCharacter(text.charAt(at));
    }

    private String ofWord(String word) {
        if (hint.contains("property name")) {
            return "a name without double quotes";
        }
        if (NOT_FINITE.contains(word)) {
            return word + ", which is no JSON number";
        }
        return LITERALS.stream()
                .filter(word::equalsIgnoreCase)
                .findFirst()
                .map(literal -> word + ", which JSON writes as " + literal)
                .orElse("a word without double quotes");
    }

    private String ofCharacter(char found) {
        char before = before();
        boolean closing = found == '}' || found == ']';
        if (closing && before == ',') {
            return placed(text.lastIndexOf(',', at), "a trailing comma before " + found);
        }
        if (found < ' ') {
            return here("a control character (code " + (int) found + "), which JSON writes as an escape in a string");
        }
        if (hint.contains("escape")) {
            return here("an escape in a string that JSON does not know");
        }
        if (hint.contains("numeric value")) {
            return here("a number that is not written as JSON does: no leading zero or +, digits around the point");
        }
        if (hint.contains("close marker")) {
            return here(found + " that closes nothing, or not what was opened last");
        }
        return here(ofMark(found, before));
    }

    private String ofMark(char found, char before) {
        return switch (found) {
            case '\'' -> "single quotes in the place of double ones";
            case '<' -> at == 0 ? "< at the start, as in HTML or XML" : unexpected(found);
            case '\uFEFF' -> "a byte order mark";
            case ',' -> before == ',' || before == '[' || before == '{' ? "a comma too many" : unexpected(found);
            default -> unexpected(found);
        };
    }

    private String unexpected(char found) {
        String shown = "'" + found + "'";
        if (hint.contains("comma")) {
            return shown + " where a comma belongs";
        }
        if (hint.contains("colon")) {
            return shown + " where a colon belongs";
        }
        return shown + " where " + (hint.contains("property name") ? "a name in double quotes" : "a value")
                + " belongs";
    }

    private boolean isComment() {
        return text.charAt(Math.min(at, text.length() - 1)) == '/' || hint.contains("'#'");
    }

    /** Whether letters stand there, or end there. */
    private boolean isWord() {
        if (hint.startsWith("Unrecognized token") || hint.startsWith("Non-standard token")) {
            return true;
        }
        return hint.contains("property name") && Character.isLetter(text.charAt(Math.min(at, text.length() - 1)));
    }

    private int startOfWord() {
        int start = Math.min(at, text.length() - 1);
        while (start > 0 && !Character.isLetter(text.charAt(start))) {
            start--;
        }
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private String word() {
        int end = startOfWord();
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(startOfWord(), end);
    }

    /** The last character before it that is no blank; NUL if there is none. */
    private char before() {
        String head = text.substring(0, at).stripTrailing();
        return head.isEmpty() ? '\0' : head.charAt(head.length() - 1);
    }

    private int startOfName() {
        int end = text.lastIndexOf('"', at);
        return Math.max(0, text.lastIndexOf('"', end - 1));
    }

    /** {@code : "traceNo"}, where it is short and plain. */
    private String name() {
        String quoted = hint.substring(hint.indexOf('"'));
        return quoted.length() <= LONGEST_NAME && quoted.chars().noneMatch(Character::isISOControl)
                ? ": " + quoted
                : "";
    }

    private String here(String what) {
        return placed(at, what);
    }

    private String placed(int place, String what) {
        String head = text.substring(0, place);
        long line = head.chars().filter(c -> c == '\n').count() + 1;
        int column = place - head.lastIndexOf('\n');
        return "line " + line + ", column " + column + ": " + what;
    }
}
