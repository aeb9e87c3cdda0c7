package org.cloudspeaker.conformance.message.profile;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cloudspeaker.conformance.libs.jackson.databind.JsonNode;
import org.cloudspeaker.conformance.message.DecodedField;
import org.cloudspeaker.conformance.message.DecodedField.FieldState;
import org.cloudspeaker.conformance.message.syntax.WireType;

/** Holds a JSON value against a rule. */
final class JsonFieldReader {
    private JsonFieldReader() {}

    static DecodedField read(FieldRule rule, JsonNode node) {
        if (node.isMissingNode()) {
            return absent(rule);
        }
        Optional<String> value =
                node.isString() || node.isNumber() ? FieldValueConverter.fromWire(rule, text(node)) : Optional.empty();
        return new DecodedField(
                rule.field(),
                rule.wireName(),
                state(rule, node),
                rule.required(),
                rule.expected(),
                shown(rule, node),
                value,
                node.isNull() ? 0 : bytes(text(node)));
    }

    static DecodedField absent(FieldRule rule) {
        return new DecodedField(
                rule.field(),
                rule.wireName(),
                FieldState.ABSENT,
                rule.required(),
                rule.expected(),
                "nothing",
                Optional.empty(),
                0);
    }

    private static FieldState state(FieldRule rule, JsonNode node) {
        if (node.isNull()) {
            return FieldState.NULL;
        }
        if (rule.types().stream().noneMatch(type -> is(type, node))) {
            return FieldState.WRONG_TYPE;
        }
        if (node.isArray()) {
            return FieldState.OK;
        }
        return rule.accepts(text(node)) ? FieldState.OK : FieldState.WRONG_FORM;
    }

    private static boolean is(WireType type, JsonNode node) {
        return switch (type) {
            case STRING -> node.isString();
            case NUMBER -> node.isNumber();
            case ARRAY -> node.isArray();
        };
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : node.toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String shown(FieldRule rule, JsonNode node) {
        String json = node.toString();
        if (rule.sensitive() && !text(node).isEmpty()) {
            return bytes(json) + " bytes that are not shown";
        }
        return json;
    }
}
