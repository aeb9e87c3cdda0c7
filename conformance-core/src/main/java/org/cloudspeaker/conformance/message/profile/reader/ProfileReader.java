package org.cloudspeaker.conformance.message.profile.reader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.card.Mask;
import org.cloudspeaker.conformance.config.document.DocumentNode;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.BodyNode;
import org.cloudspeaker.conformance.message.profile.FormatDefaults;
import org.cloudspeaker.conformance.message.profile.FormatIdentity;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.MessageFormat;
import org.cloudspeaker.conformance.message.profile.MessageFormat.MessageRules;
import org.cloudspeaker.conformance.message.profile.MessageTransport;
import org.cloudspeaker.conformance.message.profile.MessageTransport.HttpRoute;
import org.cloudspeaker.conformance.message.profile.MessageTransport.MqttRoute;
import org.cloudspeaker.conformance.message.profile.OutcomeRules;
import org.cloudspeaker.conformance.message.profile.TreePattern;
import org.cloudspeaker.conformance.message.signature.SignatureRule;
import org.cloudspeaker.conformance.message.syntax.SyntaxFactory;
import org.cloudspeaker.conformance.message.syntax.WireSyntax;

/** Reads a whole profile, of the new shape or the old. */
final class ProfileReader {
    private static final Pattern ROUTE = Pattern.compile("(GET|POST|PUT)(?:\\s+(\\S+))?");
    private static final Pattern VERSION = Pattern.compile("\\d{1,4}\\.\\d{1,4}\\.\\d{1,6}([-+][0-9A-Za-z.-]+)?");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final int MOST_SHOWN = 10;
    private static final int SHORTEST_CARD = 13;
    private static final List<String> PATHS = List.of("{pgw_api_sale}", "{pgw_api_details}");

    private final ProfileContext context;
    private final SyntaxReader syntaxes;
    private final String sha256;

    ProfileReader(ProfileContext context, Path folder, String sha256) {
        this.context = context;
        this.syntaxes = new SyntaxReader(folder);
        this.sha256 = sha256;
    }

    Optional<FormatProfile> read(ProfileValue root) {
        FormatIdentity identity = identity(root);
        Optional<ProfileValue> codec = root.find("codec");
        WireSyntax syntax = codec.map(syntaxes::read).orElseGet(SyntaxFactory::json);
        MessageTransport http = root.find("http")
                .map(section -> {
                    MessageTransport read = new MessageTransport(
                            Optional.empty(),
                            Optional.empty(),
                            contentType(section, syntax),
                            headers(section, Map.of()));
                    section.checkKeys();
                    return read;
                })
                .orElse(MessageTransport.asConfigured());
        String own = contentType(root, syntax);
        String contentType =
                !own.isEmpty() ? own : !http.contentType().isEmpty() ? http.contentType() : syntax.contentType();
        FormatContext format = context(root);
        OutcomeRules outcome = root.find("outcome").map(OutcomeReader::read).orElse(OutcomeRules.none());
        Map<MessageType, SignatureRule> signatures =
                root.find("signatures").map(new SignatureReader(format)::read).orElse(Map.of());
        Optional<ProfileValue> topic = root.find("topic");
        topic.ifPresent(value -> checkTopic(value, value.raw().orElse("")));
        Mask mask = root.find("mask").map(this::mask).orElse(new Mask(6, "*", 4, 4));
        List<MessageField> saleIdentity = saleIdentity(root);
        Map<MessageType, MessageFormat> messages = new EnumMap<>(MessageType.class);
        Optional<ProfileValue> section = root.find("messages");
        MessageReader reader = new MessageReader(format, syntax, http, outcome, signatures);
        section.ifPresent(value -> reader.read(value, messages));
        root.checkKeys();
        if (section.isEmpty()) {
            context.add(
                    FormatLintRule.F04,
                    root.at(),
                    "messages",
                    "the messages of the format",
                    "nothing",
                    "messages: {sale: {body: ...}}");
        }
        FormatDefaults defaults = new FormatDefaults(
                contentType,
                topic.flatMap(ProfileValue::raw).orElse("{prefix}/{sn}"),
                saleIdentity,
                format.parameters());
        FormatProfile profile = new FormatProfile(identity, defaults, mask, messages);
        section.filter(ProfileValue::isMapping).ifPresent(value -> new ProfileLint(profile, value).check());
        return Optional.of(profile);
    }

    private FormatIdentity identity(ProfileValue root) {
        Optional<ProfileValue> name = root.find("format").or(() -> root.find("profile"));
        root.find("profile");
        String text = name.flatMap(value -> value.read(
                        FormatLintRule.F04,
                        "a name of 1 to 60 characters",
                        word -> Optional.of(word).filter(it -> !it.isBlank() && it.length() <= 60)))
                .orElse("");
        if (name.isEmpty()) {
            context.add(FormatLintRule.F04, root.at(), "", "the format's name", "none", "format: acme");
        }
        if (text.equals(FormatProfile.GUIDE) && !sha256.isEmpty()) {
            name.orElseThrow().problem(FormatLintRule.F04, "a name of your own", "the name of the built-in format", "");
        }
        String version = root.find("version")
                .flatMap(value -> value.read(
                        FormatLintRule.F04,
                        "a version such as 1.0.0 (semver.org)",
                        word -> Optional.of(word)
                                .filter(it -> VERSION.matcher(it).matches())))
                .orElse("");
        root.find("based-on").ifPresent(value -> value.choice(FormatLintRule.F04, List.of(FormatProfile.GUIDE)));
        return new FormatIdentity(text, version, sha256);
    }

    private FormatContext context(ProfileValue root) {
        var parameters = root.find("parameters").map(FormatContext::parameters).orElse(Map.of());
        for (String value : context.values().keySet()) {
            if (!parameters.containsKey(value)) {
                context.add(
                        FormatLintRule.F03,
                        root.at(),
                        "parameters",
                        "one of " + String.join(", ", parameters.keySet()),
                        "'" + value + "' of the target",
                        "");
            }
        }
        ValueFormatReader values = new ValueFormatReader(
                root.find("money").map(ValueFormatReader::money).orElse(ValueFormatReader.MoneyDefaults.cents()));
        Map<String, ProfileValue> types = new LinkedHashMap<>();
        root.find("types")
                .ifPresent(section -> section.entries().forEach(entry -> types.put(entry.key(), entry.value())));
        return new FormatContext(values, types, parameters);
    }

    private static String contentType(ProfileValue section, WireSyntax syntax) {
        Optional<ProfileValue> found = section.find("content-type");
        String text = found.flatMap(
                        value -> value.text(FormatLintRule.F25, "a media type such as " + syntax.contentType()))
                .orElse("");
        String type = text.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        boolean other = (syntax.name().equals("xml") && type.contains("json"))
                || (syntax.name().equals("json") && (type.contains("xml") || type.contains("form-urlencoded")))
                || (syntax.name().equals("form") && !type.isEmpty() && !type.contains("form"));
        if (other) {
            found.orElseThrow()
                    .problem(
                            FormatLintRule.F25,
                            "a media type of " + syntax.name(),
                            found.get().shown(),
                            syntax.contentType());
        }
        return text;
    }

    private static Map<String, String> headers(ProfileValue section, Map<String, String> common) {
        Map<String, String> headers = new HashMap<>(common);
        section.find("headers")
                .ifPresent(value -> value.entries()
                        .forEach(entry -> entry.value().raw().ifPresent(text -> headers.put(entry.key(), text))));
        return headers;
    }

    private void checkTopic(ProfileValue at, String topic) {
        if (!topic.contains("{sn}")) {
            at.problem(FormatLintRule.F02, "a topic with {sn}", at.shown(), "{prefix}/{sn}");
        }
        Matcher matcher = PLACEHOLDER.matcher(topic);
        while (matcher.find()) {
            if (!matcher.group(1).equals("sn") && !matcher.group(1).equals("prefix")) {
                at.problem(FormatLintRule.F03, "{prefix} and {sn} alone", "{" + matcher.group(1) + "}", "");
            }
        }
        if (topic.contains("#") || topic.contains("+")) {
            at.problem(FormatLintRule.F02, "a topic without wildcards", at.shown(), "");
        }
    }

    private Mask mask(ProfileValue section) {
        int first = part(section, "first");
        int last = part(section, "last");
        Optional<ProfileValue> filling = section.find("fill");
        String fill = filling.flatMap(ProfileValue::raw).orElse("*");
        if (filling.isEmpty()) {
            section.problem(FormatLintRule.F15, "'fill'", "none", "fill: \"*\"");
        }
        if (fill.length() > 1 || fill.matches("\\d")) {
            section.problem(
                    FormatLintRule.F15, "one character that is no digit for fill, or none", "\"" + fill + "\"", "");
        }
        int atLeast = section.find("at-least")
                .flatMap(value -> value.number(FormatLintRule.F15, 0, 9))
                .orElse(4);
        section.find("each").ifPresent(value -> value.choice(FormatLintRule.F15, List.of("digit")));
        section.checkKeys();
        if (first + last > MOST_SHOWN) {
            section.problem(
                    FormatLintRule.F15,
                    "first and last of at most " + MOST_SHOWN + " digits together (PCI DSS 3.4.1)",
                    Integer.toString(first + last),
                    "{first: 6, fill: \"*\", last: 4}");
        }
        return new Mask(Math.min(first, SHORTEST_CARD - 1), fill, atLeast, last);
    }

    private static int part(ProfileValue section, String key) {
        Optional<ProfileValue> value = section.find(key);
        if (value.isEmpty()) {
            section.problem(FormatLintRule.F15, "'" + key + "'", "none", key + ": 4");
        }
        return value.flatMap(it -> it.number(FormatLintRule.F15, 0, MOST_SHOWN)).orElse(4);
    }

    private static List<MessageField> saleIdentity(ProfileValue root) {
        List<MessageField> fields = new ArrayList<>();
        Optional<ProfileValue> section = root.find("identity");
        if (section.isEmpty()) {
            return List.of(MessageField.DEVICE_SN, MessageField.BATCH_NO, MessageField.TRACE_NO);
        }
        if (!section.get().is("none")) {
            section.get().items().forEach(item -> BodyReader.field(item).ifPresent(fields::add));
            if (fields.isEmpty()) {
                section.get()
                        .problem(
                                FormatLintRule.F16,
                                "fields in a list, or none",
                                section.get().shown(),
                                "");
            }
        }
        return fields;
    }

    /** Reads the messages. */
    private final class MessageReader {
        private final FormatContext format;
        private final WireSyntax syntax;
        private final MessageTransport http;
        private final OutcomeRules outcome;
        private final Map<MessageType, SignatureRule> signatures;

        MessageReader(
                FormatContext format,
                WireSyntax syntax,
                MessageTransport http,
                OutcomeRules outcome,
                Map<MessageType, SignatureRule> signatures) {
            this.format = format;
            this.syntax = syntax;
            this.http = http;
            this.outcome = outcome;
            this.signatures = signatures;
        }

        void read(ProfileValue section, Map<MessageType, MessageFormat> messages) {
            if (!section.isMapping()) {
                section.problem(FormatLintRule.F04, "messages by name", section.shown(), "sale: {body: ...}");
                return;
            }
            boolean old = false;
            for (MessageType type : MessageType.values()) {
                Optional<ProfileValue> found = section.find(type.key());
                old |= found.filter(ProfileValue::isList).isPresent();
                found.flatMap(value -> message(type, value)).ifPresent(read -> messages.put(type, read));
            }
            section.checkKeys();
            for (MessageType type : MessageType.values()) {
                if (old && section.find(type.key()).isEmpty()) {
                    section.problem(
                            FormatLintRule.F22,
                            "every message, also " + type.key(),
                            "nothing of it",
                            type.key() + ": none, if the format does not have it");
                }
            }
        }

        private Optional<MessageFormat> message(MessageType type, ProfileValue value) {
            if (value.is("none")) {
                return Optional.empty();
            }
            if (value.isList()) {
                BodyNode body = new FieldListReader().read(value);
                return Optional.of(new MessageFormat(
                        body,
                        syntax,
                        MessageTransport.asConfigured(),
                        rules(type, Optional.empty(), body, value, true)));
            }
            if (!value.isMapping()) {
                value.problem(
                        FormatLintRule.F22,
                        "a body, or none",
                        value.isNull() ? "nothing" : value.shown(),
                        type.key() + ": none");
                return Optional.empty();
            }
            WireSyntax own = value.find("codec").map(syntaxes::read).orElse(syntax);
            String contentType = contentType(value, own);
            boolean other = value.find("codec").isPresent() && contentType.isEmpty();
            MessageTransport transport = transport(type, value, other ? own.contentType() : contentType);
            Optional<ProfileValue> body = value.find("body");
            if (body.isEmpty()) {
                value.problem(FormatLintRule.F22, "'body'", "none", "body: {sum: {is: amount}}");
            }
            BodyNode read = body.filter(it -> !it.isNull())
                    .map(new BodyReader(format)::read)
                    .orElseGet(() -> new BodyNode.BodyObject(
                            org.cloudspeaker.conformance.message.profile.FieldPlace.required(""), Map.of()));
            boolean open = value.find("undeclared")
                    .flatMap(it -> it.choice(FormatLintRule.F22, List.of("allow", "refuse")))
                    .filter("allow"::equals)
                    .isPresent();
            MessageRules rules = rules(type, value.find("when").map(OutcomeReader::pattern), read, value, !open);
            value.checkKeys();
            return Optional.of(new MessageFormat(read, own, transport, rules));
        }

        private MessageRules rules(
                MessageType type, Optional<TreePattern> when, BodyNode body, ProfileValue value, boolean closed) {
            boolean answers = type == MessageType.SALE_ANSWER || type == MessageType.QUERY_ANSWER;
            OutcomeRules own = answers
                    ? value.find("outcome").map(OutcomeReader::read).orElseGet(() -> within(type, outcome, body))
                    : OutcomeRules.none();
            Optional<SignatureRule> signature =
                    Optional.ofNullable(signatures.get(type)).filter(rule -> signs(rule, body));
            return new MessageRules(when, own, signature, !closed);
        }

        /** A signature in the body belongs to the messages that have its place. */
        private static boolean signs(SignatureRule rule, BodyNode body) {
            return rule.at().header()
                    || body.all()
                            .anyMatch(node -> node.place().at().equals(rule.at().name()));
        }

        /** What of the common patterns can be said of this message: its places alone. */
        private static OutcomeRules within(MessageType type, OutcomeRules common, BodyNode body) {
            if (type == MessageType.SALE_ANSWER || !common.isPresent()) {
                return common;
            }
            Map<org.cloudspeaker.conformance.message.MessageOutcome, TreePattern> own =
                    new EnumMap<>(org.cloudspeaker.conformance.message.MessageOutcome.class);
            common.patterns().forEach((word, pattern) -> {
                Map<String, TreePattern.ValueTest> tests = new LinkedHashMap<>(pattern.tests());
                tests.keySet()
                        .removeIf(place ->
                                body.all().noneMatch(node -> node.place().at().equals(place)));
                boolean any = !tests.isEmpty() || word == org.cloudspeaker.conformance.message.MessageOutcome.APPROVED;
                if (any) {
                    own.put(word, new TreePattern(tests, pattern.http()));
                }
            });
            return new OutcomeRules(own);
        }

        private MessageTransport transport(MessageType type, ProfileValue value, String contentType) {
            Optional<ProfileValue> on = value.find("on");
            if (on.isEmpty()) {
                return new MessageTransport(Optional.empty(), Optional.empty(), contentType, http.headers());
            }
            Optional<HttpRoute> route = on.get().find("http").flatMap(this::route);
            Optional<MqttRoute> mqtt = on.get().find("mqtt").map(topic -> {
                checkTopic(topic, topic.raw().orElse(""));
                OptionalInt qos = on.get()
                        .find("qos")
                        .flatMap(it -> it.number(FormatLintRule.F22, 0, 2))
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty());
                boolean retain = on.get()
                        .find("retain")
                        .filter(it -> it.readBoolean(false))
                        .isPresent();
                return new MqttRoute(topic.raw().orElse(""), qos, retain);
            });
            if (mqtt.isPresent() && type != MessageType.BROADCAST) {
                on.get().problem(FormatLintRule.F22, "http for a " + type.key(), "mqtt", "");
            }
            Map<String, String> headers = headers(on.get(), http.headers());
            on.get().checkKeys();
            return new MessageTransport(route, mqtt, contentType, headers);
        }

        private Optional<HttpRoute> route(ProfileValue value) {
            return value.read(FormatLintRule.F22, "a method and a path such as POST {pgw_api_sale}", text -> {
                Matcher matcher = ROUTE.matcher(text);
                if (!matcher.matches()) {
                    return Optional.empty();
                }
                String path = matcher.group(2) == null ? PATHS.get(0) : matcher.group(2);
                if (path.startsWith("{") && !PATHS.contains(path)) {
                    value.problem(FormatLintRule.F03, "one of " + String.join(", ", PATHS), path, "");
                }
                return Optional.of(new HttpRoute(matcher.group(1), path));
            });
        }
    }

    static List<String> messageKeys() {
        return Arrays.stream(MessageType.values()).map(MessageType::key).toList();
    }

    static boolean isNull(DocumentNode node) {
        return node.type() == org.cloudspeaker.conformance.config.document.JsonType.NULL;
    }
}
