package org.cloudspeaker.conformance.evidence.redaction;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The forms in which a value turns up when somebody copies it carelessly: as it is, base64, hex, URL- or JSON-escaped.
 * Those that can be undone character by character are not here but in {@link EscapeSyntax}.
 */
final class SecretEncodings {
    /** The value as it is. */
    static final String NONE = "";

    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{12,}");

    private SecretEncodings() {}

    /** All usual forms of a value, itself first, and what each is called. */
    static Map<String, String> of(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put(value, NONE);
        addBase64(forms, bytes, "in base64");
        forms.putIfAbsent(HexFormat.of().formatHex(bytes), "in hex");
        forms.putIfAbsent(URLEncoder.encode(value, StandardCharsets.UTF_8), "URL-encoded");
        String json = value.replace("\\", "\\\\").replace("\"", "\\\"");
        forms.putIfAbsent(json.replace("/", "\\/"), "JSON-escaped");
        forms.putIfAbsent(json, "JSON-escaped");
        if (HEX.matcher(value).matches()) {
            // Half a byte is filled up, as in track 2 (ISO/IEC 7813 in EMV tag 57).
            String whole = value.length() % 2 == 0 ? value : value + "F";
            addBase64(forms, HexFormat.of().parseHex(whole), "as bytes in base64");
        }
        return forms;
    }

    private static void addBase64(Map<String, String> forms, byte[] bytes, String name) {
        for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
            forms.putIfAbsent(encoder.withoutPadding().encodeToString(bytes), name);
            for (int before = 0; before <= 2; before++) {
                forms.putIfAbsent(amid(encoder, bytes, before), name);
            }
        }
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
