package org.cloudspeaker.conformance.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Messages as JSON objects (RFC 8259) in UTF-8. */
final class JsonCodec implements Codec {
    private final FormatProfile profile;
    private final JsonText text = new JsonText();

    JsonCodec(FormatProfile profile) {
        this.profile = profile;
    }

    @Override
    public FormatProfile profile() {
        return profile;
    }

    @Override
    public byte[] encode(Draft draft) {
        return toJson(draft).toString().getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode toJson(Draft draft) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        for (FieldRule rule : profile.rules(draft.type())) {
            node(draft, rule).ifPresent(node -> put(message, rule.at(), node));
        }
        return message;
    }

    private Optional<JsonNode> node(Draft draft, FieldRule rule) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        Optional<JsonNode> value = Optional.ofNullable(draft.values().get(rule.field()))
                .map(canonical -> JsonText.scalar(rule.type(), Values.toWire(rule, canonical)));
        Draft.Deviation deviation = draft.deviations().get(rule.field());
        if (deviation != null && deviation.type() == WireType.ARRAY) {
            return value.map(only -> nodes.arrayNode().add(only));
        }
        if (deviation != null) {
            return Optional.of(deviation
                    .text()
                    .map(literal -> JsonText.scalar(deviation.type(), literal))
                    .orElseGet(nodes::nullNode));
        }
        if (rule.field() == Field.RECORDS) {
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
    public Reading decode(MessageType type, byte[] bytes) {
        JsonText.Parsed parsed = text.parse(bytes);
        if (!(parsed.root().orElse(null) instanceof ObjectNode object)) {
            String why = parsed.problem().orElse("not a JSON object");
            return Reading.unreadable(type, why, profile.rules(type));
        }
        return read(type, object, parsed.problem());
    }

    private Reading read(MessageType type, JsonNode object, Optional<String> problem) {
        Map<Field, FieldReading> fields = new EnumMap<>(Field.class);
        List<Reading> records = new ArrayList<>();
        for (FieldRule rule : profile.rules(type)) {
            JsonNode node = object.at(JsonPointer.compile(rule.at()));
            fields.put(rule.field(), FieldReader.read(rule, node));
            if (rule.field() == Field.RECORDS && node.isArray()) {
                node.forEach(entry -> records.add(read(MessageType.RECORD, entry, Optional.empty())));
            }
        }
        return new Reading(type, problem, fields, records, asks(type) ? JsonScalars.of(object) : List.of());
    }

    private static boolean asks(MessageType type) {
        return type == MessageType.SALE || type == MessageType.QUERY;
    }
}
