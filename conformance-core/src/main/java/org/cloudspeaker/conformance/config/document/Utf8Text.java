package org.cloudspeaker.conformance.config.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * Bytes read as UTF-8 (RFC 3629).
 *
 * @param text what they say, without a byte order mark, with U+FFFD for what is not UTF-8
 * @param byteOrderMark whether they begin with EF BB BF
 * @param invalidAt offset in bytes of the first one that is not UTF-8
 */
public record Utf8Text(String text, boolean byteOrderMark, OptionalInt invalidAt) {
    private static final String MARK = "\uFEFF";

    /** Reads the bytes; never fails. */
    public static Utf8Text of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean marked = text.startsWith(MARK);
        return new Utf8Text(marked ? text.substring(1) : text, marked, firstInvalid(bytes));
    }

    @Override
    public String toString() {
        return "text of " + text.length() + " characters";
    }

    private static OptionalInt firstInvalid(byte[] bytes) {
        CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = strict.decode(in, CharBuffer.allocate(bytes.length + 1), true);
        return result.isError() ? OptionalInt.of(in.position()) : OptionalInt.empty();
    }
}
