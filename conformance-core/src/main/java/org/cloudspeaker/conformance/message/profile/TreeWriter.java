package org.cloudspeaker.conformance.message.profile;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageField.ValueKind;
import org.cloudspeaker.conformance.message.MessageOutcome;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.SaleAnswer;
import org.cloudspeaker.conformance.message.syntax.MalformedMessageException;
import org.cloudspeaker.conformance.message.syntax.WireTree;
import org.cloudspeaker.conformance.message.syntax.WireType;

/** Fills the body of a message with the values of a draft. */
final class TreeWriter {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 8;

    private final FormatProfile profile;
    private final OutgoingMessage draft;
    private final ZoneId device;
    private final Map<MessageField, String> values;
    private final Map<String, TreePattern.ValueTest> outcome;

    TreeWriter(FormatProfile profile, OutgoingMessage draft, ZoneId device) {
        this.profile = profile;
        this.draft = draft;
        this.device = device;
        this.values = derived(draft);
        this.outcome = outcomeTests();
    }

    /** The tree, with the changes of the draft, and with an empty text where its signature stands. */
    WireTree write() {
        MessageFormat format = profile.message(draft.type());
        WireTree tree = node(format.body(), true)
                .orElseGet(() -> format.body() instanceof BodyNode.BodyList
                        ? new WireTree.Sequence(List.of())
                        : new WireTree.Mapping(Map.of()));
        for (Map.Entry<String, Optional<WireTree>> change :
                draft.changes().places().entrySet()) {
            tree = TreeCodec.replaced(tree, WireTree.steps(change.getKey()), change.getValue());
        }
        return tree;
    }

    private static Map<MessageField, String> derived(OutgoingMessage draft) {
        Map<MessageField, String> all = new EnumMap<>(MessageField.class);
        draft.request()
                .ifPresent(request -> request.fields()
                        .forEach((field, read) -> read.value()
                                .filter(value -> field != MessageField.EMV_DATA)
                                .ifPresent(value -> all.put(field, value))));
        all.putAll(draft.values());
        Optional<String> date = Optional.ofNullable(all.get(MessageField.DATE));
        date.ifPresent(day -> {
            String time = all.getOrDefault(MessageField.TIME, LocalTime.MIDNIGHT.toString());
            all.putIfAbsent(
                    MessageField.DATE_TIME,
                    LocalDate.parse(day).atTime(LocalTime.parse(time)).toString());
            all.putIfAbsent(
                    MessageField.DATE_FROM, LocalDate.parse(day).atStartOfDay().toString());
            all.putIfAbsent(
                    MessageField.DATE_TO,
                    LocalDate.parse(day).atTime(LocalTime.of(23, 59, 59)).toString());
        });
        if (all.containsKey(MessageField.BATCH_NO) && all.containsKey(MessageField.TRACE_NO)) {
            all.putIfAbsent(MessageField.ORDER_NO, all.get(MessageField.BATCH_NO) + all.get(MessageField.TRACE_NO));
        }
        if (all.containsKey(MessageField.PAGE_NO) && all.containsKey(MessageField.PAGE_SIZE)) {
            long before = (Long.parseLong(all.get(MessageField.PAGE_NO)) - 1)
                    * Long.parseLong(all.get(MessageField.PAGE_SIZE));
            all.putIfAbsent(MessageField.PAGE_OFFSET, Long.toString(Math.max(0, before)));
        }
        draft.changes().omitted().stream()
                .filter(field -> !draft.values().containsKey(field))
                .forEach(all::remove);
        return all;
    }

    private Map<String, TreePattern.ValueTest> outcomeTests() {
        OutcomeRules rules = profile.message(draft.type()).rules().outcome();
        String code = draft.values().get(MessageField.RESPONSE_CODE);
        if (!rules.isPresent() || code == null) {
            return Map.of();
        }
        MessageOutcome said = code.equals(SaleAnswer.SUCCESS) ? MessageOutcome.APPROVED : MessageOutcome.DECLINED;
        return Optional.ofNullable(rules.patterns().get(said))
                .or(() -> Optional.ofNullable(rules.patterns().get(MessageOutcome.REFUSED)))
                .map(TreePattern::tests)
                .orElse(Map.of());
    }

    private Optional<WireTree> node(BodyNode node, boolean forced) {
        TreePattern.ValueTest test = outcome.get(node.place().at());
        if (test instanceof TreePattern.ValueTest.Existing existing && !existing.present()) {
            return Optional.empty();
        }
        Optional<String> asked = test == null ? Optional.empty() : test.sample();
        if (node instanceof BodyNode.BodyObject object) {
            return object(object, forced);
        }
        if (node instanceof BodyNode.BodyList list) {
            return list(list);
        }
        if (node instanceof BodyNode.BodyDocument document) {
            return node(document.body(), forced);
        }
        if (node instanceof BodyNode.BodyConstant constant) {
            return asked.map(text -> like(constant.value(), text)).or(() -> Optional.of(constant.value()));
        }
        if (node instanceof BodyNode.BodySignature) {
            return Optional.of(WireTree.string(""));
        }
        if (node instanceof BodyNode.BodyOwn own) {
            return own(own.own(), asked, test != null);
        }
        return field(((BodyNode.BodyField) node).rule(), asked);
    }

    private static WireTree like(WireTree model, String text) {
        return model instanceof WireTree.Scalar scalar ? new WireTree.Scalar(scalar.type(), text) : model;
    }

    private Optional<WireTree> object(BodyNode.BodyObject object, boolean forced) {
        Map<String, WireTree> members = new LinkedHashMap<>();
        object.members().forEach((name, member) -> node(member, false).ifPresent(value -> members.put(name, value)));
        boolean empty = members.isEmpty() && !object.members().isEmpty();
        return empty && !forced ? Optional.empty() : Optional.of(new WireTree.Mapping(members));
    }

    /** What is left out at the end is not there; before the end it is an empty text. */
    private Optional<WireTree> list(BodyNode.BodyList list) {
        List<WireTree> items = new ArrayList<>();
        int last = 0;
        for (BodyNode item : list.items()) {
            Optional<WireTree> value = node(item, false);
            items.add(value.orElse(WireTree.string("")));
            last = value.isPresent() || item.place().required() ? items.size() : last;
        }
        return Optional.of(new WireTree.Sequence(items.subList(0, last)));
    }

    private Optional<WireTree> own(OwnField own, Optional<String> asked, boolean wanted) {
        if (asked.isEmpty() && !wanted && !own.place().required()) {
            return Optional.empty();
        }
        if (own.format().type() == WireType.ARRAY) {
            return Optional.of(new WireTree.Sequence(List.of()));
        }
        if (own.format().type() == WireType.OBJECT) {
            return Optional.of(new WireTree.Mapping(Map.of()));
        }
        return Optional.of(scalar(own.format().type(), asked.orElseGet(() -> sample(own, device))));
    }

    /** A text that the rules of the field allow. */
    static String sample(OwnField own, ZoneId device) {
        return switch (own.values().generator()) {
            case UUID -> UUID.randomUUID().toString();
            case NONCE -> nonce();
            case NOW -> now(own, device);
            case SAMPLE ->
                own.values()
                        .sample()
                        .or(() -> own.values().oneOf().stream().findFirst())
                        .orElseGet(() -> made(own, device));
        };
    }

    private static String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String made(OwnField own, ZoneId device) {
        return switch (own.kind()) {
            case AMOUNT -> own.format().write(ValueKind.AMOUNT, "100", device);
            case DATE, TIME, DATE_TIME -> now(own, device);
            default -> own.format().type() == WireType.BOOLEAN ? "true" : text(own);
        };
    }

    private static String text(OwnField own) {
        if (own.format().text().isAny()) {
            return own.format().type() == WireType.NUMBER ? "1" : "x";
        }
        return SampleText.of(own.format().text().form()).orElse("x");
    }

    private static String now(OwnField own, ZoneId device) {
        LocalDateTime now = LocalDateTime.now(device).truncatedTo(ChronoUnit.SECONDS);
        return switch (own.kind()) {
            case DATE -> own.format().write(ValueKind.DATE, now.toLocalDate().toString(), device);
            case TIME -> own.format().write(ValueKind.TIME, now.toLocalTime().toString(), device);
            default ->
                own.format().encoding().time().pattern().isEmpty()
                        ? now.toString()
                        : own.format().write(ValueKind.DATE_TIME, now.toString(), device);
        };
    }

    private Optional<WireTree> field(FieldRule rule, Optional<String> asked) {
        Optional<WireTree> value = rule.field() == MessageField.RECORDS
                ? Optional.of(records())
                : asked.or(() -> text(rule)).map(text -> scalar(rule.type(), text));
        OutgoingMessage.Deviation deviation = draft.deviations().get(rule.field());
        if (deviation == null) {
            return value;
        }
        if (deviation.type() == WireType.ARRAY) {
            return value.map(only -> new WireTree.Sequence(List.of(only)));
        }
        return Optional.of(deviation
                .text()
                .<WireTree>map(literal -> scalar(deviation.type(), literal))
                .orElseGet(WireTree::nothing));
    }

    private Optional<String> text(FieldRule rule) {
        if (!rule.source().parts().isEmpty() && !draft.changes().omitted().contains(rule.field())) {
            boolean whole = rule.source().parts().stream().allMatch(values::containsKey);
            return whole
                    ? Optional.of(rule.source().parts().stream()
                            .map(values::get)
                            .collect(Collectors.joining(rule.source().separator())))
                    : Optional.empty();
        }
        Optional<String> canonical = Optional.ofNullable(values.get(rule.field()));
        if (rule.field() == MessageField.PAGE_NO) {
            int shift = rule.source().from() - 1;
            canonical = canonical.map(page -> Long.toString(Long.parseLong(page) + shift));
        }
        return canonical.map(value -> rule.format().write(rule.field().kind(), value, device));
    }

    private WireTree records() {
        List<WireTree> items = new ArrayList<>();
        draft.records().forEach(entry -> items.add(new TreeWriter(profile, entry, device).write()));
        return new WireTree.Sequence(items);
    }

    static WireTree.Scalar scalar(WireType type, String literal) {
        return switch (type) {
            case NUMBER -> WireTree.number(literal);
            case BOOLEAN -> new WireTree.Scalar(WireTree.ScalarType.BOOLEAN, literal);
            default -> WireTree.string(literal);
        };
    }

    /** The tree with every document that stands in a text written as one. */
    static WireTree collapse(BodyNode body, WireTree tree) {
        WireTree made = tree;
        for (BodyNode node : body.all().toList()) {
            if (node instanceof BodyNode.BodyDocument document) {
                Optional<WireTree> inside = made.at(document.place().at());
                if (inside.isPresent() && !(inside.get() instanceof WireTree.Scalar)) {
                    String text = new String(document.syntax().write(inside.get()), StandardCharsets.UTF_8);
                    made = TreeCodec.replaced(
                            made, WireTree.steps(document.place().at()), Optional.of(WireTree.string(text)));
                }
            }
        }
        return made;
    }

    /** The tree with every document that stands in a text read. */
    static WireTree expand(BodyNode body, WireTree tree) {
        WireTree made = tree;
        for (BodyNode node : body.all().toList()) {
            if (node instanceof BodyNode.BodyDocument document) {
                WireTree around = made;
                made = made.textAt(document.place().at())
                        .flatMap(text -> inside(document, text))
                        .map(inside -> TreeCodec.replaced(
                                around, WireTree.steps(document.place().at()), Optional.of(inside)))
                        .orElse(made);
            }
        }
        return made;
    }

    private static Optional<WireTree> inside(BodyNode.BodyDocument document, String text) {
        try {
            return Optional.of(document.syntax().read(text.getBytes(StandardCharsets.UTF_8)));
        } catch (MalformedMessageException notADocument) {
            return Optional.empty();
        }
    }
}
