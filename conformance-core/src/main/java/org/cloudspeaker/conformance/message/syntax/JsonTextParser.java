package org.cloudspeaker.conformance.message.syntax;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cloudspeaker.conformance.libs.jackson.core.JacksonException;
import org.cloudspeaker.conformance.libs.jackson.core.StreamReadFeature;
import org.cloudspeaker.conformance.libs.jackson.core.json.JsonReadFeature;
import org.cloudspeaker.conformance.libs.jackson.databind.DeserializationFeature;
import org.cloudspeaker.conformance.libs.jackson.databind.JsonNode;
import org.cloudspeaker.conformance.libs.jackson.databind.json.JsonMapper;
import org.cloudspeaker.conformance.libs.jackson.databind.node.JsonNodeFactory;

/** Reads JSON text strictly, and where that fails as leniently as any parser in the field would. */
public final class JsonTextParser {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final JsonMapper strict = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final JsonMapper lenient = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * What came of a text.
     *
     * @param root the value, if any could be read
     * @param problem why it is not strict JSON; empty when it is
     */
    public record JsonParseResult(Optional<JsonNode> root, Optional<String> problem) {}

    public JsonParseResult parse(byte[] bytes) {
        if (bytes.length == 0) {
            return new JsonParseResult(Optional.empty(), Optional.of("an empty body"));
        }
        Optional<String> decoded = utf8(bytes);
        String json = decoded.orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
        try {
            JsonNode root = strict.readTree(json);
            Optional<String> problem =
                    decoded.isPresent() ? Optional.empty() : Optional.of(JsonSyntaxError.describeInvalidUtf8(bytes));
            return new JsonParseResult(Optional.of(root), problem);
        } catch (JacksonException e) {
            return new JsonParseResult(
                    leniently(json), Optional.of(JsonSyntaxError.describe(json, e, this::isComplete)));
        }
    }

    private boolean isComplete(String json) {
        try {
            return !strict.readTree(json).isMissingNode();
        } catch (JacksonException e) {
            return false;
        }
    }

    private Optional<JsonNode> leniently(String json) {
        try {
            return Optional.of(lenient.readTree(json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** A scalar of this type; a text that is no number stays a string. */
    public static JsonNode scalar(WireType type, String literal) {
        if (type == WireType.NUMBER) {
            try {
                return JsonNodeFactory.instance.numberNode(new BigDecimal(literal));
            } catch (NumberFormatException notANumber) {
                return JsonNodeFactory.instance.stringNode(literal);
            }
        }
        return JsonNodeFactory.instance.stringNode(literal);
    }
}
