package org.cloudspeaker.conformance.client.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.message.syntax.Payload;

/**
 * An HTTP/1 answer as it came over a socket, perhaps not all of it yet (RFC 9112).
 *
 * @param status the status code
 * @param headers header fields by name in lower case
 * @param rest what follows the headers
 * @param headed whether all headers are there
 */
// The bytes are handed through and never compared.
@SuppressWarnings("ArrayRecordComponent")
record PartialHttpReply(int status, Map<String, List<String>> headers, byte[] rest, boolean headed) {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)[^\\r\\n]*\\r?\\n");
    private static final Pattern EMPTY_LINE = Pattern.compile("\\r?\\n\\r?\\n");

    /** What can be read of it; empty for what is no HTTP. */
    static Optional<PartialHttpReply> parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher start = STATUS.matcher(text);
        if (!start.lookingAt()) {
            return Optional.empty();
        }
        Matcher end = EMPTY_LINE.matcher(text);
        boolean headed = end.find(start.end() - 2);
        String head = text.substring(start.end(), headed ? Math.max(start.end(), end.start()) : text.length());
        byte[] rest = headed ? Arrays.copyOfRange(bytes, end.end(), bytes.length) : new byte[0];
        return Optional.of(new PartialHttpReply(Integer.parseInt(start.group(1)), headers(head), rest, headed));
    }

    private static Map<String, List<String>> headers(String head) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String line : head.split("\\r?\\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    /** Whether nothing more is to come, as far as its headers say. */
    boolean isComplete() {
        if (!headed) {
            return false;
        }
        if (isChunked()) {
            return new String(rest, StandardCharsets.ISO_8859_1).endsWith("0\r\n\r\n");
        }
        return headers.getOrDefault("content-length", List.of()).stream()
                .anyMatch(length -> length.matches("\\d{1,9}") && rest.length >= Integer.parseInt(length));
    }

    /** The same as any other answer. */
    HttpReply reply(Duration took) {
        return new HttpReply(status, headers, Payload.of(isChunked() ? joinChunks(rest) : rest), took);
    }

    private boolean isChunked() {
        return headers.getOrDefault("transfer-encoding", List.of()).stream()
                .anyMatch(coding -> coding.toLowerCase(Locale.ROOT).contains("chunked"));
    }

    /** The chunks that are there, put together; a wrong one ends it. */
    private static byte[] joinChunks(byte[] chunks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String text = new String(chunks, StandardCharsets.ISO_8859_1);
        Matcher size = Pattern.compile("([0-9a-fA-F]{1,6})[^\\r\\n]*\\r?\\n").matcher(text);
        int at = 0;
        while (size.find(at) && size.start() == at) {
            int length = Math.min(Integer.parseInt(size.group(1), 16), chunks.length - size.end());
            body.write(chunks, size.end(), length);
            at = Math.min(chunks.length, size.end() + length + 2);
        }
        return body.toByteArray();
    }
}
