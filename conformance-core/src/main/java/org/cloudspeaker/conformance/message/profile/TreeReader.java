package org.cloudspeaker.conformance.message.profile;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.message.DecodedField;
import org.cloudspeaker.conformance.message.DecodedField.FieldState;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.FormatDeviation;
import org.cloudspeaker.conformance.message.FormatJudgement;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageOutcome;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.SaleAnswer;
import org.cloudspeaker.conformance.message.syntax.WireTree;
import org.cloudspeaker.conformance.message.syntax.WireType;

/** Finds the fields of a message in a tree, and holds them against their rules. */
final class TreeReader {
    private static final String NOTHING = "nothing";
    private static final String DECLINED_CODE = "05";

    private final FormatProfile profile;
    private final MessageType type;
    private final MessageFormat format;
    private final ZoneId device;

    TreeReader(FormatProfile profile, MessageType type, ZoneId device) {
        this.profile = profile;
        this.type = type;
        this.format = profile.message(type);
        this.device = device;
    }

    /** Nothing could be read. */
    DecodedMessage unreadable(String why) {
        Map<MessageField, DecodedField> fields = new EnumMap<>(MessageField.class);
        format.fields().forEach(rule -> fields.put(rule.field(), absent(rule)));
        addOutcome(fields, new WireTree.Mapping(Map.of()), 0);
        FormatJudgement judgement = new FormatJudgement(format.syntax().described(), Optional.empty(), List.of());
        return new DecodedMessage(type, Optional.of(why), fields, List.of(), List.of(), judgement);
    }

    DecodedMessage read(WireTree raw, ReceivedMessage message, Optional<WireTree> request) {
        WireTree tree = TreeWriter.expand(format.body(), raw);
        List<FormatDeviation> deviations = new ArrayList<>();
        if (format.rules().when().filter(when -> !when.matches(tree, 0)).isEmpty()) {
            deviations.addAll(new DeviationFinder(profile, type, device).find(tree, request));
            new SignatureCheck(format).of(tree, message, request).ifPresent(deviations::add);
        }
        DecodedMessage fields = fields(tree, message.status());
        return new DecodedMessage(
                type,
                Optional.empty(),
                fields.fields(),
                fields.records(),
                fields.scalars(),
                new FormatJudgement(format.syntax().described(), Optional.of(tree), deviations));
    }

    private DecodedMessage fields(WireTree tree, int status) {
        Map<MessageField, DecodedField> fields = new EnumMap<>(MessageField.class);
        List<DecodedMessage> records = new ArrayList<>();
        for (FieldRule rule : format.fields()) {
            Optional<WireTree> node = tree.at(rule.at());
            fields.put(rule.field(), field(rule, node));
            if (rule.field() == MessageField.RECORDS && profile.has(MessageType.RECORD)) {
                TreeReader entries = new TreeReader(profile, MessageType.RECORD, device);
                items(node).forEach(entry -> records.add(entries.fields(entry, 0)));
            }
        }
        addParts(fields);
        addDerived(fields);
        addOutcome(fields, tree, status);
        boolean asks = type == MessageType.SALE || type == MessageType.QUERY;
        return new DecodedMessage(
                type,
                Optional.empty(),
                fields,
                records,
                asks ? scalars(tree) : List.of(),
                new FormatJudgement(format.syntax().described(), Optional.of(tree), List.of()));
    }

    /** In a syntax without types one record alone is no list. */
    private List<WireTree> items(Optional<WireTree> node) {
        if (node.isPresent() && node.get() instanceof WireTree.Sequence sequence) {
            return sequence.items();
        }
        boolean single = !format.syntax().isTyped() && node.isPresent() && node.get() instanceof WireTree.Mapping;
        return single ? List.of(node.get()) : List.of();
    }

    static DecodedField absent(FieldRule rule) {
        return new DecodedField(
                rule.field(),
                rule.wireName(),
                FieldState.ABSENT,
                rule.required(),
                rule.expected(),
                NOTHING,
                Optional.empty(),
                0);
    }

    private DecodedField field(FieldRule rule, Optional<WireTree> node) {
        if (node.isEmpty()) {
            boolean emptyList =
                    rule.field() == MessageField.RECORDS && !format.syntax().isTyped();
            return emptyList ? read(rule, FieldState.OK, new WireTree.Sequence(List.of())) : absent(rule);
        }
        return read(rule, state(rule, node.get()), node.get());
    }

    private DecodedField read(FieldRule rule, FieldState state, WireTree node) {
        Optional<String> value = scalar(node)
                .filter(scalar ->
                        scalar.type() == WireTree.ScalarType.STRING || scalar.type() == WireTree.ScalarType.NUMBER)
                .flatMap(scalar -> canonical(rule, scalar.text()));
        boolean isNull = scalar(node)
                .filter(scalar -> scalar.type() == WireTree.ScalarType.NULL)
                .isPresent();
        return new DecodedField(
                rule.field(),
                rule.wireName(),
                state,
                rule.required(),
                rule.expected(),
                shown(rule, node),
                value,
                isNull ? 0 : bytes(text(node)));
    }

    private Optional<String> canonical(FieldRule rule, String text) {
        Optional<String> value = rule.format().read(rule.field().kind(), text, device);
        if (rule.field() == MessageField.PAGE_NO && rule.source().from() != 1) {
            return value.map(page ->
                            Long.toString(Long.parseLong(page) - rule.source().from() + 1))
                    .filter(page -> !page.startsWith("-"));
        }
        return value;
    }

    private FieldState state(FieldRule rule, WireTree node) {
        if (node instanceof WireTree.Scalar scalar && scalar.type() == WireTree.ScalarType.NULL) {
            return rule.place().nullable() ? FieldState.OK : FieldState.NULL;
        }
        if (rule.field() == MessageField.RECORDS && !format.syntax().isTyped()) {
            return FieldState.OK;
        }
        if (!isOfType(rule.types(), node, format.syntax().isTyped())) {
            return FieldState.WRONG_TYPE;
        }
        if (node instanceof WireTree.Sequence) {
            return FieldState.OK;
        }
        return rule.format().accepts(rule.field().kind(), text(node), device) ? FieldState.OK : FieldState.WRONG_FORM;
    }

    static boolean isOfType(List<WireType> types, WireTree node, boolean typed) {
        if (!typed && node instanceof WireTree.Scalar) {
            return types.stream().anyMatch(type -> type != WireType.ARRAY && type != WireType.OBJECT);
        }
        return types.stream().anyMatch(type -> switch (type) {
            case STRING -> is(node, WireTree.ScalarType.STRING);
            case NUMBER -> is(node, WireTree.ScalarType.NUMBER);
            case BOOLEAN -> is(node, WireTree.ScalarType.BOOLEAN);
            case ARRAY -> node instanceof WireTree.Sequence;
            case OBJECT -> node instanceof WireTree.Mapping;
        });
    }

    private static boolean is(WireTree node, WireTree.ScalarType type) {
        return node instanceof WireTree.Scalar scalar && scalar.type() == type;
    }

    private static Optional<WireTree.Scalar> scalar(WireTree node) {
        return node instanceof WireTree.Scalar scalar ? Optional.of(scalar) : Optional.empty();
    }

    static String text(WireTree node) {
        boolean plain = node instanceof WireTree.Scalar scalar && scalar.type() != WireTree.ScalarType.NULL;
        return plain ? ((WireTree.Scalar) node).text() : node.render();
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String shown(FieldRule rule, WireTree node) {
        String json = node.render();
        if (rule.sensitive() && !text(node).isEmpty()) {
            return bytes(json) + " bytes that are not shown";
        }
        return json;
    }

    /** The fields that stand together in one. */
    private void addParts(Map<MessageField, DecodedField> fields) {
        for (FieldRule rule : format.fields()) {
            List<MessageField> parts = rule.source().parts();
            DecodedField whole = fields.get(rule.field());
            if (parts.isEmpty() || whole == null || whole.state() == FieldState.ABSENT) {
                continue;
            }
            String form = parts.stream()
                    .map(part -> part.kind() == MessageField.ValueKind.DIGITS ? "(\\d{6})" : "(.+)")
                    .collect(Collectors.joining(Pattern.quote(rule.source().separator())));
            Matcher split =
                    Pattern.compile(form, Pattern.DOTALL).matcher(whole.value().orElse(""));
            boolean found = split.matches();
            for (int i = 0; i < parts.size(); i++) {
                Optional<String> value = found ? Optional.of(split.group(i + 1)) : Optional.empty();
                fields.putIfAbsent(parts.get(i), derived(parts.get(i), whole, value));
            }
        }
    }

    private static DecodedField derived(MessageField field, DecodedField whole, Optional<String> value) {
        return new DecodedField(
                field,
                whole.name(),
                value.isPresent() || whole.state() != FieldState.OK ? whole.state() : FieldState.WRONG_FORM,
                false,
                whole.expected(),
                whole.found(),
                value,
                whole.bytes());
    }

    /** What follows from another field: a date from a date with a time, a page from an offset. */
    private void addDerived(Map<MessageField, DecodedField> fields) {
        derive(
                fields,
                MessageField.DATE_TIME,
                MessageField.DATE,
                moment -> LocalDateTime.parse(moment).toLocalDate().toString());
        derive(
                fields,
                MessageField.DATE_TIME,
                MessageField.TIME,
                moment -> LocalDateTime.parse(moment).toLocalTime().format(DateTimeFormatter.ISO_LOCAL_TIME));
        derive(
                fields,
                MessageField.DATE_FROM,
                MessageField.DATE,
                moment -> LocalDateTime.parse(moment).toLocalDate().toString());
        derive(fields, MessageField.ORDER_NO, MessageField.BATCH_NO, number -> number.substring(0, 6));
        derive(fields, MessageField.ORDER_NO, MessageField.TRACE_NO, number -> number.substring(6));
        Optional<String> size =
                Optional.ofNullable(fields.get(MessageField.PAGE_SIZE)).flatMap(DecodedField::value);
        size.filter(count -> !count.matches("0+"))
                .ifPresent(count -> derive(
                        fields,
                        MessageField.PAGE_OFFSET,
                        MessageField.PAGE_NO,
                        offset -> Long.toString(Long.parseLong(offset) / Long.parseLong(count) + 1)));
    }

    private void derive(
            Map<MessageField, DecodedField> fields,
            MessageField from,
            MessageField to,
            java.util.function.UnaryOperator<String> how) {
        DecodedField source = fields.get(from);
        if (source != null && !fields.containsKey(to) && (from != MessageField.ORDER_NO || isPair(source))) {
            fields.put(to, derived(to, source, source.value().map(how)));
        }
    }

    /** Whether an order number is a batch and a trace number. */
    private static boolean isPair(DecodedField orderNo) {
        return orderNo.value().filter(number -> number.matches("\\d{12}")).isPresent();
    }

    /** Response code and status of a format whose answers say it by a pattern. */
    private void addOutcome(Map<MessageField, DecodedField> fields, WireTree tree, int status) {
        OutcomeRules rules = format.rules().outcome();
        if (!rules.isPresent()) {
            return;
        }
        Optional<MessageOutcome> said = rules.of(tree, status);
        boolean there = rules.patterns().values().stream()
                .flatMap(pattern -> pattern.tests().keySet().stream())
                .anyMatch(place -> tree.at(place).isPresent());
        FieldState state = said.isPresent() ? FieldState.OK : there ? FieldState.WRONG_FORM : FieldState.ABSENT;
        String found = rules.patterns().values().stream()
                .flatMap(pattern -> pattern.tests().keySet().stream())
                .distinct()
                .flatMap(place -> tree.at(place).stream().map(node -> place + " " + node.render()))
                .collect(Collectors.joining(", "));
        String shown = found.isEmpty() ? NOTHING : found;
        Optional<String> code =
                said.map(outcome -> outcome == MessageOutcome.APPROVED ? SaleAnswer.SUCCESS : DECLINED_CODE);
        fields.putIfAbsent(
                MessageField.RESPONSE_CODE,
                new DecodedField(
                        MessageField.RESPONSE_CODE, "outcome", state, true, rules.described(), shown, code, 0));
        if (type == MessageType.SALE_ANSWER) {
            fields.putIfAbsent(
                    MessageField.STATUS,
                    new DecodedField(
                            MessageField.STATUS,
                            "outcome",
                            state,
                            true,
                            rules.described(),
                            shown,
                            said.map(MessageOutcome::name),
                            0));
        }
    }

    /** In the order of the text; what is empty counts as one with no text, for its name may say something. */
    static List<DecodedMessage.Scalar> scalars(WireTree root) {
        List<DecodedMessage.Scalar> found = new ArrayList<>();
        addScalars("", root, found);
        return found;
    }

    private static void addScalars(String at, WireTree node, List<DecodedMessage.Scalar> found) {
        if (node instanceof WireTree.Mapping mapping && !mapping.members().isEmpty()) {
            mapping.members().forEach((name, value) -> addScalars(at + "/" + WireTree.escaped(name), value, found));
        } else if (node instanceof WireTree.Sequence sequence
                && !sequence.items().isEmpty()) {
            for (int i = 0; i < sequence.items().size(); i++) {
                addScalars(at + "/" + i, sequence.items().get(i), found);
            }
        } else if (!at.isEmpty()) {
            String text = node instanceof WireTree.Scalar ? text(node) : "";
            found.add(new DecodedMessage.Scalar(at.substring(1), text));
        }
    }
}
