package org.cloudspeaker.conformance.message.profile;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.message.FormatDeviation;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageField.ValueKind;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.syntax.WireTree;
import org.cloudspeaker.conformance.message.value.ValueFormat;

/** Holds a message against all that its profile says of it: fields, types, forms, words, and nothing beside. */
final class DeviationFinder {
    private static final int MOST = 100;

    private final FormatProfile profile;
    private final MessageFormat format;
    private final ZoneId device;
    private final String before;
    private final List<FormatDeviation> found = new ArrayList<>();
    private final Map<MessageField, FirstPlace> firsts = new EnumMap<>(MessageField.class);
    private Optional<WireTree> request = Optional.empty();

    DeviationFinder(FormatProfile profile, MessageType type, ZoneId device) {
        this(profile, type, device, "");
    }

    private DeviationFinder(FormatProfile profile, MessageType type, ZoneId device, String before) {
        this.profile = profile;
        this.format = profile.message(type);
        this.device = device;
        this.before = before;
    }

    /** Where the value of a field stood first. */
    private record FirstPlace(String at, String value) {}

    /** The deviations, in the order of the profile. */
    List<FormatDeviation> find(WireTree tree, Optional<WireTree> asked) {
        request = asked;
        visit(format.body(), Optional.of(tree));
        return List.copyOf(found.size() > MOST ? found.subList(0, MOST) : found);
    }

    private void visit(BodyNode node, Optional<WireTree> there) {
        if (there.isEmpty()) {
            missing(node);
        } else if (node instanceof BodyNode.BodyObject object) {
            object(object, there.get());
        } else if (node instanceof BodyNode.BodyList list) {
            list(list, there.get());
        } else if (node instanceof BodyNode.BodyDocument document) {
            document(document, there.get());
        } else if (node instanceof BodyNode.BodyConstant constant) {
            constant(constant, there.get());
        } else if (node instanceof BodyNode.BodyOwn own) {
            own(own.own(), there.get());
        } else if (node instanceof BodyNode.BodyField field) {
            field(field.rule(), there.get());
        }
    }

    private void missing(BodyNode node) {
        if (!node.place().required()) {
            return;
        }
        if (node instanceof BodyNode.BodyObject object && !object.members().isEmpty()) {
            object.members().values().forEach(this::missing);
        } else if (node instanceof BodyNode.BodyList list) {
            list.items().forEach(this::missing);
        } else if (node instanceof BodyNode.BodyField field && field.rule().field() == MessageField.RECORDS) {
            if (format.syntax().isTyped()) {
                add(FormatDeviation.FIELD, node.place(), "a list of records", "nothing");
            }
        } else if (!(node instanceof BodyNode.BodySignature) && !isNullConstant(node)) {
            add(FormatDeviation.FIELD, node.place(), described(node), "nothing");
        }
    }

    private static boolean isNullConstant(BodyNode node) {
        return node instanceof BodyNode.BodyConstant constant
                && constant.value() instanceof WireTree.Scalar scalar
                && scalar.type() == WireTree.ScalarType.NULL;
    }

    private static String described(BodyNode node) {
        if (node instanceof BodyNode.BodyField field) {
            return field.rule().expected();
        }
        if (node instanceof BodyNode.BodyOwn own) {
            return own.own().expected();
        }
        return node instanceof BodyNode.BodyConstant constant
                ? constant.secret()
                        ? "a value that is not shown"
                        : constant.value().render()
                : "an object";
    }

    private void object(BodyNode.BodyObject object, WireTree there) {
        if (!(there instanceof WireTree.Mapping mapping)) {
            boolean hollow =
                    !format.syntax().isTyped() && TreeReader.text(there).isBlank();
            if (hollow) {
                object.members().values().forEach(this::missing);
            } else if (!(isNull(there) && object.place().nullable())) {
                add(FormatDeviation.TYPE, object.place(), "an object", kind(there));
            }
            return;
        }
        object.members()
                .forEach((name, member) ->
                        visit(member, Optional.ofNullable(mapping.members().get(name))));
        if (!format.rules().isOpen()) {
            mapping.members().keySet().stream()
                    .filter(name -> !object.members().containsKey(name))
                    .forEach(name -> undeclared(object.place().at() + "/" + WireTree.escaped(name)));
        }
    }

    private void undeclared(String at) {
        add(
                FormatDeviation.UNDECLARED,
                FieldPlace.optional(at),
                "nothing, since " + profile.name() + " does not know it",
                "a value");
    }

    private void list(BodyNode.BodyList list, WireTree there) {
        if (!(there instanceof WireTree.Sequence sequence)) {
            add(FormatDeviation.TYPE, list.place(), "a list", kind(there));
            return;
        }
        for (int i = 0; i < list.items().size(); i++) {
            int index = i;
            BodyNode item = list.items().get(i);
            Optional<WireTree> value = Optional.of(sequence.items())
                    .filter(items -> index < items.size())
                    .map(items -> items.get(index))
                    .filter(text ->
                            item.place().required() || !TreeReader.text(text).isEmpty());
            visit(item, value);
        }
        for (int i = list.items().size();
                i < sequence.items().size() && !format.rules().isOpen();
                i++) {
            undeclared(list.place().at() + "/" + i);
        }
    }

    private void document(BodyNode.BodyDocument document, WireTree there) {
        if (there instanceof WireTree.Scalar) {
            add(FormatDeviation.FORM, document.place(), document.syntax().described(), kind(there));
        } else {
            visit(document.body(), Optional.of(there));
        }
    }

    private void constant(BodyNode.BodyConstant constant, WireTree there) {
        boolean same = format.syntax().isTyped()
                ? sameValue(constant.value(), there)
                : TreeReader.text(constant.value()).equals(TreeReader.text(there));
        if (!same && !(isNull(constant.value()) && !format.syntax().isTyped())) {
            add(
                    FormatDeviation.WORD,
                    constant.place(),
                    constant.secret()
                            ? "a value that is not shown"
                            : constant.value().render(),
                    constant.secret() ? "another value" : there.render());
        }
    }

    /** Numbers are the same whatever zeros stand at their end. */
    private static boolean sameValue(WireTree one, WireTree other) {
        if (one instanceof WireTree.Scalar a
                && other instanceof WireTree.Scalar b
                && a.type() == WireTree.ScalarType.NUMBER
                && b.type() == WireTree.ScalarType.NUMBER) {
            return new java.math.BigDecimal(a.text()).compareTo(new java.math.BigDecimal(b.text())) == 0;
        }
        return one.equals(other);
    }

    private void own(OwnField own, WireTree there) {
        if (isOfType(own.place(), own.format(), own.expected(), there) && there instanceof WireTree.Scalar scalar) {
            String text = scalar.text();
            if (!own.values().oneOf().isEmpty()) {
                if (!own.values().oneOf().contains(text)) {
                    add(FormatDeviation.WORD, own.place(), own.expected(), shown(own.format(), there));
                }
            } else if (!accepts(own.format(), own.kind(), text)) {
                add(FormatDeviation.FORM, own.place(), own.expected(), shown(own.format(), there));
            } else {
                length(own.place(), own.format(), text, there);
            }
        }
    }

    private boolean accepts(ValueFormat value, ValueKind kind, String text) {
        boolean timeless = value.encoding().time().pattern().isEmpty()
                && (kind == ValueKind.DATE || kind == ValueKind.TIME || kind == ValueKind.DATE_TIME);
        return value.accepts(timeless ? ValueKind.TEXT : kind, text, device);
    }

    private void length(FieldPlace place, ValueFormat value, String text, WireTree there) {
        int most = value.limits().maxBytes();
        if (most > 0 && TreeReader.bytes(text) > most) {
            add(
                    FormatDeviation.FORM,
                    place,
                    "at most " + most + " bytes",
                    shown(value, there) + " (" + TreeReader.bytes(text) + " bytes)");
        }
    }

    private boolean isOfType(FieldPlace place, ValueFormat value, String expected, WireTree there) {
        if (isNull(there)) {
            if (!place.nullable()) {
                add(FormatDeviation.TYPE, place, expected, "null");
            }
            return false;
        }
        if (!TreeReader.isOfType(value.types(), there, format.syntax().isTyped())) {
            add(FormatDeviation.TYPE, place, expected, shown(value, there));
            return false;
        }
        return true;
    }

    private void field(FieldRule rule, WireTree there) {
        if (rule.field() == MessageField.RECORDS) {
            records(rule, there);
            return;
        }
        if (!isOfType(rule.place(), rule.format(), rule.expected(), there)) {
            return;
        }
        String text = TreeReader.text(there);
        ValueKind kind = rule.field().kind();
        if (rule.format().isForeignWord(kind, text, device)) {
            add(FormatDeviation.WORD, rule.place(), rule.expected(), shown(rule.format(), there));
        } else if (!rule.format().accepts(kind, text, device)) {
            String expected = kind == ValueKind.AMOUNT && rule.format().text().isAny()
                    ? rule.type().described() + ", "
                            + rule.format().encoding().amount().described()
                    : rule.expected();
            add(FormatDeviation.FORM, rule.place(), expected, shown(rule.format(), there));
        } else {
            length(rule.place(), rule.format(), text, there);
            copies(rule, text, there);
        }
    }

    private void copies(FieldRule rule, String text, WireTree there) {
        String value = rule.format().read(rule.field().kind(), text, device).orElse(text);
        FirstPlace first = firsts.putIfAbsent(rule.field(), new FirstPlace(rule.at(), value));
        if (first != null && !first.value().equals(value)) {
            add(FormatDeviation.WORD, rule.place(), "the same as at " + first.at(), shown(rule.format(), there));
        }
        if (rule.source().echo()) {
            asked(rule)
                    .filter(wanted -> !wanted.equals(value))
                    .ifPresent(wanted -> add(
                            FormatDeviation.WORD,
                            rule.place(),
                            "what the request said" + (rule.sensitive() ? "" : ": " + wanted),
                            shown(rule.format(), there)));
        }
    }

    private Optional<String> asked(FieldRule rule) {
        return request.flatMap(tree -> List.of(MessageType.SALE, MessageType.QUERY).stream()
                .flatMap(type -> profile.find(type, rule.field()).stream())
                .flatMap(there ->
                        tree
                                .textAt(there.at())
                                .flatMap(
                                        text -> there.format().read(rule.field().kind(), text, device))
                                .stream())
                .findFirst());
    }

    private void records(FieldRule rule, WireTree there) {
        List<WireTree> items;
        if (there instanceof WireTree.Sequence sequence) {
            items = sequence.items();
        } else if (!format.syntax().isTyped()) {
            items = there instanceof WireTree.Mapping ? List.of(there) : List.of();
        } else {
            if (!(isNull(there) && rule.place().nullable())) {
                add(FormatDeviation.TYPE, rule.place(), "a list of records", kind(there));
            }
            return;
        }
        for (int i = 0; i < items.size() && profile.has(MessageType.RECORD); i++) {
            DeviationFinder entry =
                    new DeviationFinder(profile, MessageType.RECORD, device, before + rule.at() + "/" + i);
            found.addAll(entry.find(items.get(i), Optional.empty()));
        }
    }

    private static boolean isNull(WireTree there) {
        return there instanceof WireTree.Scalar scalar && scalar.type() == WireTree.ScalarType.NULL;
    }

    private static String kind(WireTree there) {
        if (there instanceof WireTree.Mapping) {
            return "an object";
        }
        if (there instanceof WireTree.Sequence) {
            return "a list";
        }
        return switch (((WireTree.Scalar) there).type()) {
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
        };
    }

    private static String shown(ValueFormat value, WireTree there) {
        return value.limits().sensitive()
                ? TreeReader.bytes(there.render()) + " bytes that are not shown"
                : there.render();
    }

    private void add(String requirement, FieldPlace place, String expected, String actual) {
        found.add(new FormatDeviation(requirement, before + place.at(), expected, actual));
    }
}
