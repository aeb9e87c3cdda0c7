package org.cloudspeaker.conformance.cli.example;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.libs.jackson.core.StreamReadConstraints;
import org.cloudspeaker.conformance.libs.jackson.core.StreamReadFeature;
import org.cloudspeaker.conformance.libs.jackson.core.json.JsonFactory;
import org.cloudspeaker.conformance.libs.jackson.databind.DeserializationFeature;
import org.cloudspeaker.conformance.libs.jackson.databind.JsonNode;
import org.cloudspeaker.conformance.libs.jackson.databind.json.JsonMapper;

/** A JSON object in UTF-8 (RFC 8259), read strictly: no field twice, nothing after it, nothing nested deep. */
final class JsonMessage {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(16).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode fields;

    private JsonMessage(JsonNode fields) {
        this.fields = fields;
    }

    static JsonMessage read(byte[] body) throws CharacterCodingException, RejectedMessageException {
        String json = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(body))
                .toString();
        JsonNode root = MAPPER.readTree(json);
        if (!root.isObject()) {
            throw new RejectedMessageException(RejectedMessageException.FORMAT);
        }
        return new JsonMessage(root);
    }

    static byte[] written(Record answer) {
        return MAPPER.writeValueAsBytes(answer);
    }

    /** A string that matches as a whole. */
    String text(String name, Pattern form, String otherwise) throws RejectedMessageException {
        JsonNode value = fields.path(name);
        return matching(value.isString() ? value.stringValue() : "", form, otherwise);
    }

    /** A string of characters that can be shown, within this many bytes of UTF-8. */
    String label(String name, int mostBytes) throws RejectedMessageException {
        // cJSON on the device ends a string at NUL, and half a surrogate pair cannot be written back.
        String text = text(name, Pattern.compile("[^\\p{Cc}\\p{Cs}]*[^\\p{Cc}\\p{Cs}\\s][^\\p{Cc}\\p{Cs}]*"), "30");
        if (text.getBytes(StandardCharsets.UTF_8).length > mostBytes) {
            throw new RejectedMessageException(RejectedMessageException.FORMAT);
        }
        return text;
    }

    /** A number from 1 up; the guide writes it "1", the firmware 1. */
    int count(String name) throws RejectedMessageException {
        JsonNode value = fields.path(name);
        String text = value.isString() || value.isIntegralNumber() ? value.asString() : "";
        return Integer.parseInt(matching(text, Pattern.compile("[1-9]\\d{0,8}"), RejectedMessageException.FORMAT));
    }

    boolean has(String name) {
        return fields.has(name);
    }

    private static String matching(String text, Pattern form, String otherwise) throws RejectedMessageException {
        if (!form.matcher(text).matches()) {
            throw new RejectedMessageException(otherwise);
        }
        return text;
    }
}
