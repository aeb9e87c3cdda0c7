package org.cloudspeaker.conformance.ota;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.cloudspeaker.conformance.config.document.JsonType;

/** Writes a {@code resource.json}: UTF-8 without a byte order mark, one key a line, in the order of the keys. */
final class ResourceJsonWriter {
    private ResourceJsonWriter() {}

    static byte[] of(Map<ResourceJsonKey, String> values) {
        StringJoiner lines = new StringJoiner(",\n", "{\n", "\n}\n");
        for (ResourceJsonKey key : ResourceJsonKey.values()) {
            String value = values.getOrDefault(key, "");
            lines.add("  " + quoted(key.key()) + ": " + (key.type() == JsonType.NUMBER ? value : quoted(value)));
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A JSON string (RFC 8259, section 7). */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\');
            }
            quoted.append(c < ' ' ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString(c));
        });
        return quoted.append('"').toString();
    }
}
