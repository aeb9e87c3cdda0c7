package org.cloudspeaker.conformance.message.profile.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.BodyNode;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.MessageFormat;
import org.cloudspeaker.conformance.message.profile.document.FormatChange.ChangeKind;

/** What whoever writes or reads a format has to change for another one. */
public final class FormatDiff {
    private final FormatProfile before;
    private final FormatProfile after;
    private final List<FormatChange> changes = new ArrayList<>();

    private FormatDiff(FormatProfile before, FormatProfile after) {
        this.before = before;
        this.after = after;
    }

    /** The changes, message by message. */
    public static List<FormatChange> between(FormatProfile before, FormatProfile after) {
        FormatDiff diff = new FormatDiff(before, after);
        for (MessageType type : MessageType.values()) {
            diff.message(type);
        }
        return List.copyOf(diff.changes);
    }

    /** Who reads such a message. */
    public static String readerOf(MessageType type) {
        return type == MessageType.SALE || type == MessageType.QUERY ? "the server" : "the device";
    }

    private void message(MessageType type) {
        Optional<MessageFormat> was = before.find(type);
        Optional<MessageFormat> is = after.find(type);
        if (was.isEmpty() && is.isPresent()) {
            add(type, ChangeKind.NEW, "the message", "it was not there", true);
        } else if (was.isPresent() && is.isEmpty()) {
            add(type, ChangeKind.GONE, "the message", "the new format does not have it", true);
        } else if (was.isPresent()) {
            whole(type, was.get(), is.orElseThrow());
            fields(type, was.get(), is.orElseThrow());
            others(type, was.get(), is.orElseThrow());
        }
    }

    private void whole(MessageType type, MessageFormat was, MessageFormat is) {
        if (!was.syntax().described().equals(is.syntax().described())) {
            add(
                    type,
                    ChangeKind.TRANSPORT,
                    "codec",
                    was.syntax().name() + " -> " + is.syntax().name(),
                    true);
        }
        String topicBefore = before.topicOf("{prefix}", "{sn}");
        String topicAfter = after.topicOf("{prefix}", "{sn}");
        if (type == MessageType.BROADCAST && !topicBefore.equals(topicAfter)) {
            add(type, ChangeKind.TRANSPORT, "topic", topicBefore + " -> " + topicAfter, true);
        }
        String outcome = is.rules().outcome().described();
        if (!was.rules().outcome().described().equals(outcome)) {
            add(type, ChangeKind.OUTCOME, "outcome", outcome.isEmpty() ? "response code 00" : outcome, true);
        }
        String signatureBefore = signature(was);
        String signatureAfter = signature(is);
        if (!signatureBefore.equals(signatureAfter)) {
            add(type, ChangeKind.SIGNATURE, "signature", signatureBefore + " -> " + signatureAfter, true);
        }
    }

    private static String signature(MessageFormat format) {
        return format.rules()
                .signature()
                .map(rule -> rule.by() + " over " + rule.over() + " at " + rule.at())
                .orElse("none");
    }

    private void fields(MessageType type, MessageFormat was, MessageFormat is) {
        Map<String, List<FieldRule>> old = byField(was);
        Map<String, List<FieldRule>> current = byField(is);
        old.forEach((key, rules) -> {
            if (!current.containsKey(key)) {
                FieldRule gone = rules.get(0);
                add(type, ChangeKind.GONE, gone.wireName(), "no " + key + " any more", gone.required());
            }
        });
        current.forEach((key, rules) -> {
            List<FieldRule> earlier = old.get(key);
            if (earlier == null) {
                FieldRule added = rules.get(0);
                add(type, ChangeKind.NEW, added.at(), key + ", " + added.expected(), added.required());
            } else {
                field(type, earlier, rules);
            }
        });
    }

    private static Map<String, List<FieldRule>> byField(MessageFormat format) {
        Map<String, List<FieldRule>> rules = new LinkedHashMap<>();
        format.places()
                .forEach(rule -> rules.computeIfAbsent(rule.field().key(), unused -> new ArrayList<>())
                        .add(rule));
        return rules;
    }

    private void field(MessageType type, List<FieldRule> earlier, List<FieldRule> later) {
        FieldRule was = earlier.get(0);
        FieldRule is = later.get(0);
        List<String> from = earlier.stream().map(FieldRule::at).toList();
        List<String> to = later.stream().map(FieldRule::at).toList();
        String name = is.wireName();
        if (!from.equals(to)) {
            boolean renamed = from.size() == 1 && to.size() == 1 && parent(was).equals(parent(is));
            add(
                    type,
                    renamed ? ChangeKind.RENAMED : ChangeKind.MOVED,
                    name,
                    String.join(" and ", from) + " -> " + String.join(" and ", to),
                    true);
        }
        if (was.type() != is.type()) {
            add(type, ChangeKind.TYPE, name, word(was) + " -> " + word(is), true);
        }
        String unitBefore = was.format().encoding().amount().described();
        String unitAfter = is.format().encoding().amount().described();
        if (!unitBefore.equals(unitAfter)) {
            String written = "12344 minor units: \"" + sample(was) + "\" -> \"" + sample(is) + "\"";
            add(type, ChangeKind.UNIT, name, unitBefore + " -> " + unitAfter + "; " + written, true);
        }
        if (!was.words().equals(is.words())) {
            add(type, ChangeKind.WORDS, name, was.words() + " -> " + is.words(), true);
        }
        if (!was.pattern().equals(is.pattern())
                || !was.format()
                        .text()
                        .form()
                        .pattern()
                        .equals(is.format().text().form().pattern())) {
            add(
                    type,
                    ChangeKind.FORM,
                    name,
                    was.expected() + " -> " + is.expected(),
                    !was.pattern().equals(is.pattern()));
        }
        if (was.required() != is.required()) {
            add(
                    type,
                    ChangeKind.FORM,
                    name,
                    is.required() ? "has to be there now" : "need not be there",
                    is.required());
        }
    }

    private static String sample(FieldRule rule) {
        return rule.format().write(rule.field().kind(), "12344", java.time.ZoneOffset.UTC);
    }

    private static String parent(FieldRule rule) {
        return rule.at().substring(0, rule.at().lastIndexOf('/'));
    }

    private static String word(FieldRule rule) {
        return rule.type().name().toLowerCase(Locale.ROOT);
    }

    private void others(MessageType type, MessageFormat was, MessageFormat is) {
        Map<String, BodyNode> old = besides(was);
        Map<String, BodyNode> current = besides(is);
        current.forEach((at, node) -> {
            if (!old.containsKey(at)) {
                String what = node instanceof BodyNode.BodyConstant constant
                        ? "constant "
                                + (constant.secret()
                                        ? "of the target"
                                        : constant.value().render())
                        : "own field";
                add(type, ChangeKind.NEW, at, what, node.place().required());
            }
        });
        old.keySet().stream()
                .filter(at -> !current.containsKey(at))
                .forEach(at -> add(type, ChangeKind.GONE, at, "it is not in the new format", false));
    }

    private static Map<String, BodyNode> besides(MessageFormat format) {
        Map<String, BodyNode> nodes = new LinkedHashMap<>();
        format.body()
                .all()
                .filter(node -> node instanceof BodyNode.BodyConstant || node instanceof BodyNode.BodyOwn)
                .forEach(node -> nodes.put(node.place().at(), node));
        return nodes;
    }

    private void add(MessageType type, ChangeKind kind, String what, String detail, boolean breaking) {
        changes.add(new FormatChange(type, kind, what, detail, breaking));
    }
}
