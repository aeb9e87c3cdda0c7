package org.cloudspeaker.conformance.message.syntax;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.cloudspeaker.conformance.libs.jackson.databind.JsonNode;
import org.cloudspeaker.conformance.libs.jackson.databind.node.ArrayNode;
import org.cloudspeaker.conformance.libs.jackson.databind.node.JsonNodeFactory;
import org.cloudspeaker.conformance.libs.jackson.databind.node.ObjectNode;

/** JSON (RFC 8259) in UTF-8: one object or list. */
final class JsonSyntax implements WireSyntax {
    private final JsonTextParser parser = new JsonTextParser();

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String described() {
        return "one strict JSON object";
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public boolean isTyped() {
        return true;
    }

    @Override
    public WireTree read(byte[] bytes) throws MalformedMessageException {
        JsonTextParser.JsonParseResult parsed = parser.parse(bytes);
        Optional<JsonNode> container = parsed.root().filter(JsonNode::isContainer);
        if (container.isEmpty()) {
            throw new MalformedMessageException(parsed.problem().orElse("not a JSON object"));
        }
        WireTree tree = fromJson(container.get());
        if (parsed.problem().isPresent()) {
            throw new MalformedMessageException(parsed.problem().get(), Optional.of(tree));
        }
        return tree;
    }

    @Override
    public byte[] write(WireTree tree) {
        return toJson(tree).toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<MalformedSample> malformed(Random seed) {
        return List.of(
                sample("without its end", "{\"a\":1"),
                sample("with a trailing comma", "{\"a\":1,}"),
                sample("with a name that stands twice", "{\"a\":1,\"a\":2}"),
                sample("with text after it", "{\"a\":1} " + Integer.toHexString(seed.nextInt())));
    }

    private static MalformedSample sample(String name, String text) {
        return new MalformedSample(name, Payload.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    static JsonNode toJson(WireTree tree) {
        if (tree instanceof WireTree.Mapping mapping) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            mapping.members().forEach((name, value) -> object.set(name, toJson(value)));
            return object;
        }
        if (tree instanceof WireTree.Sequence sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            sequence.items().forEach(item -> array.add(toJson(item)));
            return array;
        }
        WireTree.Scalar scalar = (WireTree.Scalar) tree;
        return switch (scalar.type()) {
            case STRING -> JsonNodeFactory.instance.stringNode(scalar.text());
            case NUMBER -> number(scalar.text());
            case BOOLEAN -> JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(scalar.text()));
            case NULL -> JsonNodeFactory.instance.nullNode();
        };
    }

    /** A text that is no number stays a string. */
    private static JsonNode number(String literal) {
        try {
            return JsonNodeFactory.instance.numberNode(new BigDecimal(literal));
        } catch (NumberFormatException notANumber) {
            return JsonNodeFactory.instance.stringNode(literal);
        }
    }

    private static WireTree fromJson(JsonNode node) {
        if (node.isObject()) {
            Map<String, WireTree> members = new LinkedHashMap<>();
            node.properties().forEach(property -> members.put(property.getKey(), fromJson(property.getValue())));
            return new WireTree.Mapping(members);
        }
        if (node.isArray()) {
            List<WireTree> items = new ArrayList<>();
            node.forEach(item -> items.add(fromJson(item)));
            return new WireTree.Sequence(items);
        }
        if (node.isString()) {
            return WireTree.string(node.stringValue());
        }
        if (node.isNumber()) {
            return WireTree.number(node.toString());
        }
        return node.isBoolean()
                ? new WireTree.Scalar(WireTree.ScalarType.BOOLEAN, node.toString())
                : WireTree.nothing();
    }
}
