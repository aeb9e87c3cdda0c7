package org.cloudspeaker.conformance.suites.faults;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Secrets that stand out, and the search for them in whatever disguise. */
final class CanarySecrets {
    /** Name by value: what must be nowhere. */
    private final Map<String, String> names;

    private CanarySecrets(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    /** These, by name. */
    static CanarySecrets of(Map<String, String> names) {
        return new CanarySecrets(names);
    }

    /** What of them is in a text: {@code apiKey as base64}. */
    List<String> in(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        names.forEach((name, value) -> encodings(value).forEach((disguise, form) -> {
            if (folded.contains(form.toLowerCase(Locale.ROOT))) {
                found.add(name + " as " + disguise);
            }
        }));
        return found;
    }

    /** Every form that a value may turn up in, by name. */
    static Map<String, String> encodings(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        String json = value.replace("\\", "\\\\").replace("\"", "\\\"");
        String markup = value.replace("&", "&amp;").replace("<", "&lt;");
        return Map.ofEntries(
                Map.entry("it is", value),
                Map.entry("its first half", value.substring(0, Math.max(10, value.length() / 2))),
                Map.entry("hex", HexFormat.of().formatHex(bytes)),
                Map.entry("base64", base64(bytes, 0)),
                Map.entry("base64 after one byte", base64(bytes, 1)),
                Map.entry("base64 after two bytes", base64(bytes, 2)),
                Map.entry("part of a URL", URLEncoder.encode(value, StandardCharsets.UTF_8)),
                Map.entry("JSON", json),
                Map.entry("JSON with escaped slashes", json.replace("/", "\\/")),
                Map.entry("HTML", markup.replace("\"", "&quot;")),
                Map.entry("XML", markup.replace("\"", "&#34;")),
                Map.entry(
                        "the other way round",
                        new StringBuilder(value).reverse().toString()));
    }

    /** What of the value is the same in base64 whatever stands around it. */
    private static String base64(byte[] bytes, int before) {
        byte[] moved = new byte[before + bytes.length];
        Arrays.fill(moved, (byte) ' ');
        System.arraycopy(bytes, 0, moved, before, bytes.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(moved);
        int from = before == 0 ? 0 : before + 1;
        return text.substring(from, moved.length % 3 == 0 ? text.length() : text.length() - 1);
    }
}
