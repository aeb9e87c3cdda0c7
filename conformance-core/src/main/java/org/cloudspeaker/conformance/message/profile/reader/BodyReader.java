package org.cloudspeaker.conformance.message.profile.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.config.document.DocumentNode;
import org.cloudspeaker.conformance.config.document.JsonType;
import org.cloudspeaker.conformance.config.problem.PrintableText;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageField.ValueKind;
import org.cloudspeaker.conformance.message.profile.BodyNode;
import org.cloudspeaker.conformance.message.profile.FieldPlace;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.message.profile.FieldSource;
import org.cloudspeaker.conformance.message.profile.OwnField;
import org.cloudspeaker.conformance.message.profile.OwnField.OwnValues;
import org.cloudspeaker.conformance.message.profile.OwnField.ValueGenerator;
import org.cloudspeaker.conformance.message.syntax.SyntaxFactory;
import org.cloudspeaker.conformance.message.syntax.WireTree;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.cloudspeaker.conformance.message.value.AmountEncoding;
import org.cloudspeaker.conformance.message.value.TemporalEncoding;
import org.cloudspeaker.conformance.message.value.TextForm;
import org.cloudspeaker.conformance.message.value.ValueEncoding;
import org.cloudspeaker.conformance.message.value.ValueFormat;
import org.cloudspeaker.conformance.message.value.ValueLimits;

/** Reads the body of a message, which is written as the message itself. */
final class BodyReader {
    private static final List<MessageField> SENSITIVE =
            List.of(MessageField.TRACK2, MessageField.PIN, MessageField.EMV_DATA);
    private static final Map<String, ValueKind> OWN_KINDS = Map.of(
            MessageField.AMOUNT.key(),
            ValueKind.AMOUNT,
            MessageField.DATE.key(),
            ValueKind.DATE,
            MessageField.TIME.key(),
            ValueKind.TIME,
            MessageField.DATE_TIME.key(),
            ValueKind.DATE_TIME,
            "array",
            ValueKind.LIST);
    private static final List<String> OWN = Stream.concat(
                    Stream.of("string", "number", "boolean", "object", "any"),
                    OWN_KINDS.keySet().stream().sorted())
            .toList();
    private static final Map<String, ValueGenerator> GENERATED = Map.of(
            "uuid", ValueGenerator.UUID,
            "nonce", ValueGenerator.NONCE,
            "now", ValueGenerator.NOW);

    private final FormatContext context;

    BodyReader(FormatContext context) {
        this.context = context;
    }

    /** The body; its outermost place is the empty pointer. */
    BodyNode read(ProfileValue body) {
        return node(body, FieldPlace.required(""));
    }

    private BodyNode node(ProfileValue value, FieldPlace place) {
        if (value.isMapping()) {
            if (value.find("is").filter(it -> it.raw().isPresent()).isPresent()) {
                return canonical(spec(value), place);
            }
            if (value.find("own").filter(it -> it.raw().isPresent()).isPresent()) {
                return own(spec(value), place);
            }
            if (value.find("document").isPresent() && value.find("body").isPresent()) {
                return document(value, place);
            }
            return object(value, place);
        }
        if (value.isList()) {
            return list(value, place);
        }
        return constant(value, place);
    }

    private ProfileValue spec(ProfileValue value) {
        Optional<ProfileValue> like = value.find("like");
        if (like.isEmpty()) {
            return value;
        }
        Optional<String> name = like.get()
                .choice(FormatLintRule.F23, List.copyOf(context.types().keySet()));
        ProfileValue merged = name.map(context.types()::get).map(value::over).orElse(value);
        merged.find("like");
        return merged;
    }

    private BodyNode object(ProfileValue value, FieldPlace place) {
        Map<String, BodyNode> members = new LinkedHashMap<>();
        for (ProfileValue.Entry entry : value.entries()) {
            boolean optional = entry.key().length() > 1 && entry.key().endsWith("?");
            String name = optional ? entry.key().substring(0, entry.key().length() - 1) : entry.key();
            FieldPlace there = new FieldPlace(place.at() + "/" + WireTree.escaped(name), !optional, false);
            if (members.containsKey(name)) {
                entry.value().problem(FormatLintRule.F05, "one field at " + there.at(), "a second one", "");
            }
            members.put(name, node(entry.value(), there));
        }
        return new BodyNode.BodyObject(place, members);
    }

    /** A list of one record is a list of records; any other is a list of values in their places. */
    private BodyNode list(ProfileValue value, FieldPlace place) {
        List<ProfileValue> items = value.items();
        boolean records = items.size() == 1
                && items.get(0).isMapping()
                && items.get(0).find("is").filter(is -> is.is("record")).isPresent();
        if (records) {
            items.get(0).checkKeys();
            ValueFormat format = ValueFormat.of(WireType.ARRAY);
            return new BodyNode.BodyField(new FieldRule(MessageField.RECORDS, place, format, FieldSource.itself()));
        }
        List<BodyNode> nodes = new ArrayList<>();
        for (ProfileValue item : items) {
            nodes.add(node(item, FieldPlace.required(place.at() + "/" + nodes.size())));
        }
        return new BodyNode.BodyList(place, nodes);
    }

    private BodyNode document(ProfileValue value, FieldPlace place) {
        String name = value.find("document").flatMap(ProfileValue::raw).orElse("");
        value.checkKeys();
        BodyNode body = node(value.find("body").orElse(value), new FieldPlace(place.at(), place.required(), false));
        return new BodyNode.BodyDocument(
                place,
                SyntaxFactory.plain(name).orElseGet(() -> {
                    value.find("document")
                            .ifPresent(it -> it.choice(FormatLintRule.F01, List.of("json", "form", "xml")));
                    return SyntaxFactory.json();
                }),
                body);
    }

    private BodyNode constant(ProfileValue value, FieldPlace place) {
        DocumentNode.Scalar scalar = (DocumentNode.Scalar) value.node();
        if (scalar.type() == JsonType.STRING) {
            return text(value, place, scalar.text());
        }
        WireTree.ScalarType type = switch (scalar.type()) {
            case NUMBER -> WireTree.ScalarType.NUMBER;
            case BOOLEAN -> WireTree.ScalarType.BOOLEAN;
            default -> WireTree.ScalarType.NULL;
        };
        return new BodyNode.BodyConstant(place, new WireTree.Scalar(type, scalar.text()), false);
    }

    private BodyNode text(ProfileValue value, FieldPlace place, String text) {
        switch (text) {
            case "{uuid}" -> {
                return generated(
                        place, ValueGenerator.UUID, TextForm.of("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"));
            }
            case "{nonce}" -> {
                return generated(place, ValueGenerator.NONCE, TextForm.of(".+"));
            }
            case "{time}" -> {
                return now(place, TemporalEncoding.EPOCH_SECONDS);
            }
            case "{time-ms}" -> {
                return now(place, TemporalEncoding.EPOCH_MILLIS);
            }
            default -> {
                FormatContext.FilledText filled = context.fill(value, text);
                return new BodyNode.BodyConstant(place, WireTree.string(filled.text()), filled.secret());
            }
        }
    }

    private static BodyNode generated(FieldPlace place, ValueGenerator generator, TextForm form) {
        ValueFormat format = ValueFormat.of(WireType.STRING).with(form);
        return new BodyNode.BodyOwn(
                new OwnField(place, ValueKind.TEXT, format, new OwnValues(List.of(), Optional.empty(), generator)));
    }

    private static BodyNode now(FieldPlace place, String pattern) {
        ValueFormat format = ValueFormat.of(WireType.STRING)
                .with(ValueEncoding.plain().with(new TemporalEncoding(pattern, Optional.empty())));
        return new BodyNode.BodyOwn(new OwnField(
                place, ValueKind.DATE_TIME, format, new OwnValues(List.of(), Optional.empty(), ValueGenerator.NOW)));
    }

    private FieldPlace placed(ProfileValue spec, FieldPlace place) {
        boolean required = spec.find("required")
                .map(value -> value.readBoolean(place.required()))
                .orElse(place.required());
        boolean nullable =
                spec.find("nullable").filter(value -> value.readBoolean(false)).isPresent();
        return new FieldPlace(place.at(), required, nullable);
    }

    private BodyNode canonical(ProfileValue spec, FieldPlace place) {
        ProfileValue is = spec.find("is").orElse(spec);
        if (is.is("signature")) {
            spec.checkKeys();
            return new BodyNode.BodySignature(placed(spec, place));
        }
        if (is.is("record")) {
            is.problem(FormatLintRule.F17, "records in a list", "a record alone", "[{is: record}]");
        }
        Optional<MessageField> field = field(is);
        ValueFormat read =
                context.values().read(spec, field.map(MessageField::kind).orElse(ValueKind.TEXT), false);
        FieldPlace there = placed(spec, place);
        FieldSource source = source(spec, field);
        spec.checkKeys();
        if (field.isEmpty()) {
            return new BodyNode.BodyOwn(new OwnField(
                    there, ValueKind.TEXT, read, new OwnValues(List.of(), Optional.empty(), ValueGenerator.SAMPLE)));
        }
        requirePattern(is, field.get(), read);
        return new BodyNode.BodyField(new FieldRule(field.get(), there, guarded(field.get(), read), source));
    }

    private static void requirePattern(ProfileValue is, MessageField field, ValueFormat format) {
        boolean temporal =
                field.kind() == ValueKind.DATE || field.kind() == ValueKind.TIME || field.kind() == ValueKind.DATE_TIME;
        if (temporal && format.encoding().time().pattern().isEmpty()) {
            is.problem(
                    FormatLintRule.F09, "a pattern beside " + field.key(), "none", "pattern: \"yyyy-MM-dd HH:mm:ss\"");
        }
    }

    static ValueFormat guarded(MessageField field, ValueFormat format) {
        return SENSITIVE.contains(field) && !format.limits().sensitive()
                ? format.with(new ValueLimits(format.limits().maxBytes(), true))
                : format;
    }

    static Optional<MessageField> field(ProfileValue name) {
        List<String> keys =
                Arrays.stream(MessageField.values()).map(MessageField::key).toList();
        Optional<MessageField> known = name.raw().flatMap(BodyReader::named);
        if (known.isEmpty()) {
            String hint = name.raw()
                    .flatMap(word -> PrintableText.closest(word, keys))
                    .map(word -> "did you mean " + word + "?")
                    .orElse("own: string, for a field of your own");
            name.problem(FormatLintRule.F17, "a field, one of " + String.join(", ", keys), name.shown(), hint);
        }
        return known;
    }

    private static Optional<MessageField> named(String key) {
        return Arrays.stream(MessageField.values())
                .filter(field -> field.key().equals(key))
                .findFirst();
    }

    private static FieldSource source(ProfileValue spec, Optional<MessageField> field) {
        List<MessageField> parts = new ArrayList<>();
        spec.find("join")
                .map(ProfileValue::items)
                .orElse(List.of())
                .forEach(item -> field(item).ifPresent(parts::add));
        String separator = spec.find("with").flatMap(ProfileValue::raw).orElse("");
        boolean echo =
                spec.find("echo").filter(value -> value.readBoolean(false)).isPresent();
        int from = spec.find("from")
                .flatMap(value -> value.number(FormatLintRule.F12, 0, 1))
                .orElse(1);
        Optional<ProfileValue> pages = spec.find("from");
        if (pages.isPresent() && field.filter(it -> it != MessageField.PAGE_NO).isPresent()) {
            pages.get().problem(FormatLintRule.F13, "from at page-no alone", "from here", "leave it out");
        }
        spec.find("sample");
        return new FieldSource(parts, separator, echo, from);
    }

    private BodyNode own(ProfileValue spec, FieldPlace place) {
        ProfileValue kind = spec.find("own").orElse(spec);
        String word = kind.choice(FormatLintRule.F14, OWN).orElse("string");
        ValueKind values = OWN_KINDS.getOrDefault(word, ValueKind.TEXT);
        ValueFormat read = context.values().read(spec, values, false);
        List<WireType> types = switch (word) {
            case "number" -> List.of(WireType.NUMBER);
            case "boolean" -> List.of(WireType.BOOLEAN);
            case "object" -> List.of(WireType.OBJECT);
            case "array" -> List.of(WireType.ARRAY);
            case "any" -> List.of(WireType.values());
            default -> read.types();
        };
        ValueFormat format = new ValueFormat(types, read.text(), read.encoding(), read.limits());
        List<String> oneOf = new ArrayList<>();
        spec.find("one-of")
                .map(ProfileValue::items)
                .orElse(List.of())
                .forEach(item -> item.raw().ifPresent(oneOf::add));
        Optional<String> sample = spec.find("sample").flatMap(ProfileValue::raw);
        ValueGenerator generator = spec.find("value")
                .flatMap(value -> value.choice(
                        FormatLintRule.F13, GENERATED.keySet().stream().sorted().toList()))
                .map(GENERATED::get)
                .orElse(ValueGenerator.SAMPLE);
        FieldPlace there = placed(spec, place);
        spec.find("echo");
        spec.checkKeys();
        OwnField own = new OwnField(there, values, format, new OwnValues(oneOf, sample, generator));
        checkSample(spec, own);
        return new BodyNode.BodyOwn(own);
    }

    private static void checkSample(ProfileValue spec, OwnField own) {
        Optional<String> text = own.values()
                .sample()
                .or(() -> own.values().oneOf().stream().findFirst())
                .or(() -> own.format().text().isAny() || own.values().generator() != ValueGenerator.SAMPLE
                        ? Optional.empty()
                        : Optional.of(own.sample()));
        if (text.filter(sample -> !own.format().text().form().matcher(sample).matches())
                .isPresent()) {
            spec.find("form")
                    .orElse(spec)
                    .problem(
                            FormatLintRule.F11,
                            "a sample that the form takes",
                            own.values().sample().isPresent() ? "one that it does not take" : "none",
                            "sample: a text of the form");
        }
    }

    /** Minor units, for the old shape. */
    static ValueFormatReader.MoneyDefaults minor() {
        return new ValueFormatReader.MoneyDefaults(AmountEncoding.minorUnits(), Optional.empty(), "", 2);
    }
}
