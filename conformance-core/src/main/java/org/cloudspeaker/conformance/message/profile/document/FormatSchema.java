package org.cloudspeaker.conformance.message.profile.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.libs.jackson.databind.JsonNode;
import org.cloudspeaker.conformance.libs.jackson.databind.json.JsonMapper;
import org.cloudspeaker.conformance.libs.jackson.databind.node.ArrayNode;
import org.cloudspeaker.conformance.libs.jackson.databind.node.JsonNodeFactory;
import org.cloudspeaker.conformance.libs.jackson.databind.node.ObjectNode;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.BodyNode;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.MessageFormat;
import org.cloudspeaker.conformance.message.profile.MessageTransport;
import org.cloudspeaker.conformance.message.profile.SampleMessages;
import org.cloudspeaker.conformance.message.syntax.WireTree;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.cloudspeaker.conformance.message.value.ValueFormat;

/** A format as a schema for other tools: JSON Schema 2020-12, OpenAPI 3.1, AsyncAPI 3.0. */
public final class FormatSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final FormatProfile profile;

    /** Of this format. */
    public FormatSchema(FormatProfile profile) {
        this.profile = profile;
    }

    /** The messages as JSON Schema 2020-12, each under {@code $defs}. */
    public String jsonSchema() {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", profile.name());
        ObjectNode definitions = schema.putObject("$defs");
        profile.messages().keySet().stream()
                .sorted()
                .forEach(type -> definitions.set(type.key(), message(type, "#/$defs/")));
        return pretty(schema);
    }

    /** Sale and query as OpenAPI 3.1, with their paths as the parameter file names them. */
    public String openApi() {
        ObjectNode api = JSON.objectNode();
        api.put("openapi", "3.1.0");
        info(api);
        ObjectNode paths = api.putObject("paths");
        path(paths, "/pgw_api_sale", MessageType.SALE, MessageType.SALE_ANSWER);
        path(paths, "/pgw_api_details", MessageType.QUERY, MessageType.QUERY_ANSWER);
        ObjectNode components = api.putObject("components");
        schemas(components);
        ObjectNode scheme = components.putObject("securitySchemes").putObject("apiKey");
        scheme.put("type", "apiKey").put("in", "header").put("name", "X-API-Key");
        api.putArray("security").addObject().putArray("apiKey");
        return pretty(api);
    }

    /** Broadcasts as AsyncAPI 3.0 with bindings of MQTT. */
    public String asyncApi() {
        ObjectNode api = JSON.objectNode();
        api.put("asyncapi", "3.0.0");
        info(api);
        ObjectNode channel = api.putObject("channels").putObject("broadcast");
        channel.put("address", profile.topicOf("{prefix}", "{sn}"));
        channel.putObject("messages").putObject("broadcast").put("$ref", "#/components/messages/broadcast");
        ObjectNode parameters = channel.putObject("parameters");
        for (String name : List.of("prefix", "sn")) {
            if (channel.path("address").stringValue("").contains("{" + name + "}")) {
                parameters.putObject(name).put("description", name.equals("sn") ? "serial number" : "mqtt_topic");
            }
        }
        Optional<MessageTransport.MqttRoute> mqtt = profile.find(MessageType.BROADCAST)
                .flatMap(format -> format.transport().mqtt());
        ObjectNode operation = api.putObject("operations").putObject("hearBroadcast");
        operation.put("action", "receive").putObject("channel").put("$ref", "#/channels/broadcast");
        operation
                .putObject("bindings")
                .putObject("mqtt")
                .put("qos", mqtt.map(route -> route.qos().orElse(1)).orElse(1))
                .put("retain", mqtt.filter(MessageTransport.MqttRoute::retain).isPresent());
        ObjectNode components = api.putObject("components");
        if (profile.has(MessageType.BROADCAST)) {
            ObjectNode message = components.putObject("messages").putObject("broadcast");
            message.put(
                    "contentType",
                    profile.message(MessageType.BROADCAST).syntax().contentType());
            message.set("payload", message(MessageType.BROADCAST, "#/components/schemas/"));
        }
        return pretty(api);
    }

    private void info(ObjectNode api) {
        String version = profile.identity().version();
        api.putObject("info").put("title", profile.name()).put("version", version.isEmpty() ? "0" : version);
    }

    private void schemas(ObjectNode components) {
        ObjectNode schemas = components.putObject("schemas");
        profile.messages().keySet().stream()
                .sorted()
                .forEach(type -> schemas.set(type.key(), message(type, "#/components/schemas/")));
    }

    private void path(ObjectNode paths, String path, MessageType request, MessageType answer) {
        if (!profile.has(request) || !profile.has(answer)) {
            return;
        }
        String method = profile.message(request)
                .transport()
                .http()
                .map(MessageTransport.HttpRoute::method)
                .orElse("POST")
                .toLowerCase(Locale.ROOT);
        ObjectNode operation = paths.putObject(path).putObject(method);
        operation.put("operationId", request.key().replace('-', '_'));
        if (method.equals("get")) {
            operation.putArray("parameters");
        } else {
            content(operation.putObject("requestBody").put("required", true), request);
        }
        content(operation.putObject("responses").putObject("200").put("description", answer.key()), answer);
    }

    private void content(ObjectNode holder, MessageType type) {
        String media = profile.contentType(type).split(";", 2)[0].strip();
        ObjectNode content = holder.putObject("content").putObject(media);
        content.putObject("schema").put("$ref", "#/components/schemas/" + type.key());
        if (profile.message(type).syntax().name().equals("json")) {
            SampleMessages samples = new SampleMessages(profile);
            String text = samples.write(samples.of(type)).body().text();
            content.set("example", new JsonMapper().readTree(text));
        }
    }

    private ObjectNode message(MessageType type, String definitions) {
        MessageFormat format = profile.message(type);
        return node(format.body(), format, definitions);
    }

    private ObjectNode node(BodyNode node, MessageFormat format, String definitions) {
        if (node instanceof BodyNode.BodyObject object) {
            ObjectNode schema = JSON.objectNode().put("type", "object");
            ObjectNode properties = schema.putObject("properties");
            ArrayNode required = JSON.arrayNode();
            object.members().forEach((name, member) -> {
                properties.set(name, node(member, format, definitions));
                boolean nothing = member instanceof BodyNode.BodyConstant constant && isNull(constant.value());
                if (member.place().required() && !nothing) {
                    required.add(name);
                }
            });
            if (!required.isEmpty()) {
                schema.set("required", required);
            }
            return schema.put("additionalProperties", format.rules().isOpen());
        }
        if (node instanceof BodyNode.BodyList list) {
            ObjectNode schema = JSON.objectNode().put("type", "array");
            ArrayNode items = schema.putArray("prefixItems");
            list.items().forEach(item -> items.add(node(item, format, definitions)));
            return schema;
        }
        if (node instanceof BodyNode.BodyConstant constant) {
            return constant(constant);
        }
        if (node instanceof BodyNode.BodyOwn own) {
            ObjectNode schema = value(own.own().format(), own.own().place().nullable());
            if (!own.own().values().oneOf().isEmpty()) {
                ArrayNode words = schema.putArray("enum");
                boolean number = own.own().format().type() == WireType.NUMBER;
                own.own()
                        .values()
                        .oneOf()
                        .forEach(word -> words.add(
                                number ? JSON.numberNode(new java.math.BigDecimal(word)) : JSON.stringNode(word)));
            }
            return schema;
        }
        if (node instanceof BodyNode.BodyField field) {
            return field(field, definitions);
        }
        return JSON.objectNode().put("type", "string");
    }

    private ObjectNode field(BodyNode.BodyField field, String definitions) {
        if (field.rule().field() == MessageField.RECORDS) {
            ObjectNode schema = JSON.objectNode().put("type", "array");
            if (profile.has(MessageType.RECORD)) {
                schema.putObject("items").put("$ref", definitions + MessageType.RECORD.key());
            }
            return schema;
        }
        ObjectNode schema = value(field.rule().format(), field.rule().place().nullable());
        schema.put("description", field.rule().field().key());
        Map<String, String> words = field.rule().words();
        if (field.rule().format().encoding().words().closed() && !words.isEmpty()) {
            ArrayNode choice = schema.putArray("enum");
            words.values().forEach(choice::add);
        }
        return schema;
    }

    private static ObjectNode constant(BodyNode.BodyConstant constant) {
        ObjectNode schema = JSON.objectNode();
        if (constant.secret()) {
            return schema.put("type", "string");
        }
        schema.set(
                "const",
                new JsonMapper().readTree("[" + constant.value().render() + "]").get(0));
        return schema;
    }

    private static boolean isNull(WireTree value) {
        return value instanceof WireTree.Scalar scalar && scalar.type() == WireTree.ScalarType.NULL;
    }

    private static ObjectNode value(ValueFormat format, boolean nullable) {
        ObjectNode schema = JSON.objectNode();
        ArrayNode types = JSON.arrayNode();
        format.types().forEach(type -> types.add(type.name().toLowerCase(Locale.ROOT)));
        if (nullable) {
            types.add("null");
        }
        schema.set("type", types.size() == 1 ? types.get(0) : (JsonNode) types);
        if (!format.text().isAny() && format.types().contains(WireType.STRING)) {
            schema.put("pattern", "^(?:" + format.text().form().pattern() + ")$");
        }
        if (format.limits().maxBytes() > 0 && format.types().contains(WireType.STRING)) {
            schema.put("maxLength", format.limits().maxBytes());
        }
        return schema;
    }

    private static String pretty(ObjectNode node) {
        return node.toPrettyString() + "\n";
    }
}
