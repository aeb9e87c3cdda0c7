package org.cloudspeaker.conformance.message.profile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.libs.jackson.core.JsonPointer;
import org.cloudspeaker.conformance.libs.jackson.databind.JsonNode;
import org.cloudspeaker.conformance.libs.jackson.databind.node.JsonNodeFactory;
import org.cloudspeaker.conformance.libs.jackson.databind.node.ObjectNode;
import org.cloudspeaker.conformance.message.DecodedField;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.syntax.JsonTextParser;
import org.cloudspeaker.conformance.message.syntax.WireType;

/** Messages as JSON objects (RFC 8259) in UTF-8. */
final class JsonCodec implements Codec {
    private final FormatProfile profile;
    private final JsonTextParser text = new JsonTextParser();

    JsonCodec(FormatProfile profile) {
        this.profile = profile;
    }

    @Override
    public FormatProfile profile() {
        return profile;
    }

    @Override
    public byte[] encode(OutgoingMessage draft) {
        return toJson(draft).toString().getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode toJson(OutgoingMessage draft) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        for (FieldRule rule : profile.rules(draft.type())) {
            node(draft, rule).ifPresent(node -> put(message, rule.at(), node));
        }
        return message;
    }

    private Optional<JsonNode> node(OutgoingMessage draft, FieldRule rule) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        Optional<JsonNode> value = Optional.ofNullable(draft.values().get(rule.field()))
                .map(canonical -> JsonTextParser.scalar(rule.type(), FieldValueConverter.toWire(rule, canonical)));
        OutgoingMessage.Deviation deviation = draft.deviations().get(rule.field());
        if (deviation != null && deviation.type() == WireType.ARRAY) {
            return value.map(only -> nodes.arrayNode().add(only));
        }
        if (deviation != null) {
            return Optional.of(deviation
                    .text()
                    .map(literal -> JsonTextParser.scalar(deviation.type(), literal))
                    .orElseGet(nodes::nullNode));
        }
        if (rule.field() == MessageField.RECORDS) {
            var array = nodes.arrayNode();
            draft.records().forEach(entry -> array.add(toJson(entry)));
            return Optional.of(array);
        }
        return value;
    }

    private static void put(ObjectNode message, String at, JsonNode value) {
        ObjectNode parent = message;
        String[] steps = at.substring(1).split("/", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            JsonNode next = parent.get(steps[i]);
            parent = next instanceof ObjectNode object ? object : parent.putObject(steps[i]);
        }
        parent.set(steps[steps.length - 1], value);
    }

    @Override
    public DecodedMessage decode(MessageType type, byte[] bytes) {
        JsonTextParser.JsonParseResult parsed = text.parse(bytes);
        if (!(parsed.root().orElse(null) instanceof ObjectNode object)) {
            String why = parsed.problem().orElse("not a JSON object");
            return unreadable(type, why);
        }
        return read(type, object, parsed.problem());
    }

    private DecodedMessage unreadable(MessageType type, String why) {
        Map<MessageField, DecodedField> fields = new EnumMap<>(MessageField.class);
        profile.rules(type).forEach(rule -> fields.put(rule.field(), JsonFieldReader.absent(rule)));
        return new DecodedMessage(type, Optional.of(why), fields, List.of(), List.of());
    }

    private DecodedMessage read(MessageType type, JsonNode object, Optional<String> problem) {
        Map<MessageField, DecodedField> fields = new EnumMap<>(MessageField.class);
        List<DecodedMessage> records = new ArrayList<>();
        for (FieldRule rule : profile.rules(type)) {
            JsonNode node = object.at(JsonPointer.compile(rule.at()));
            fields.put(rule.field(), JsonFieldReader.read(rule, node));
            if (rule.field() == MessageField.RECORDS && node.isArray()) {
                node.forEach(entry -> records.add(read(MessageType.RECORD, entry, Optional.empty())));
            }
        }
        return new DecodedMessage(type, problem, fields, records, asks(type) ? JsonScalarReader.of(object) : List.of());
    }

    private static boolean asks(MessageType type) {
        return type == MessageType.SALE || type == MessageType.QUERY;
    }
}
