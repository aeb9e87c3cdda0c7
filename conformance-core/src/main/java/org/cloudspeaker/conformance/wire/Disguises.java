package org.cloudspeaker.conformance.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;

/** The forms in which a value turns up when somebody copies it carelessly: as it is, base64, hex, URL- or JSON-escaped. */
final class Disguises {
    private Disguises() {}

    /** All usual forms of a value, itself first. */
    static Set<String> of(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(value);
        forms.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
        forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        for (int before = 0; before <= 2; before++) {
            forms.add(amid(Base64.getEncoder(), bytes, before));
            forms.add(amid(Base64.getUrlEncoder(), bytes, before));
        }
        forms.add(HexFormat.of().formatHex(bytes));
        forms.add(URLEncoder.encode(value, StandardCharsets.UTF_8));
        forms.add(value.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/"));
        forms.add(value.replace("\\", "\\\\").replace("\"", "\\\""));
        return forms;
    }

    /** What of the bytes is the same in base64 whatever stands around them, that many bytes after a whole group. */
    private static String amid(Base64.Encoder encoder, byte[] bytes, int before) {
        byte[] moved = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, moved, before, bytes.length);
        String text = encoder.withoutPadding().encodeToString(moved);
        int from = before == 0 ? 0 : before + 1;
        int to = moved.length % 3 == 0 ? text.length() : text.length() - 1;
        return text.substring(Math.min(from, to), to);
    }
}
