package org.cloudspeaker.conformance.message.profile.reader;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageField.ValueKind;
import org.cloudspeaker.conformance.message.profile.BodyNode;
import org.cloudspeaker.conformance.message.profile.FieldPlace;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.message.profile.FieldSource;
import org.cloudspeaker.conformance.message.syntax.WireTree;
import org.cloudspeaker.conformance.message.value.ValueFormat;

/** Reads the old shape of a message: a list of fields with their places. */
final class FieldListReader {
    private final ValueFormatReader values = new ValueFormatReader(BodyReader.minor());

    /** The body that the fields make. */
    BodyNode read(ProfileValue list) {
        ObjectBuilder root = new ObjectBuilder();
        Set<MessageField> seen = EnumSet.noneOf(MessageField.class);
        for (ProfileValue item : list.items()) {
            if (!item.isMapping()) {
                item.problem(
                        FormatLintRule.F22,
                        "a field such as {field: amount, at: /amount, type: string}",
                        item.shown(),
                        "");
                continue;
            }
            Optional<FieldRule> rule = rule(item);
            rule.ifPresent(known -> {
                if (!seen.add(known.field())) {
                    item.problem(
                            FormatLintRule.F06, "the field " + known.field().key() + " once", "a second one", "");
                }
                root.put(item, WireTree.steps(known.at()), new BodyNode.BodyField(known));
            });
        }
        return root.build("", true);
    }

    private Optional<FieldRule> rule(ProfileValue item) {
        Optional<ProfileValue> name = item.find("field");
        Optional<ProfileValue> at = item.find("at");
        Optional<ProfileValue> type = item.find("type");
        Optional<ProfileValue> required = item.find("required");
        Optional<MessageField> field = name.flatMap(BodyReader::field);
        if (name.isEmpty()) {
            item.problem(FormatLintRule.F23, "a field", "no 'field'", "field: amount");
        }
        Optional<String> place = at.flatMap(value -> value.read(
                FormatLintRule.F23,
                "a JSON pointer such as /card/number",
                text -> Optional.of(text).filter(pointer -> pointer.startsWith("/") && pointer.length() > 1)));
        if (at.isEmpty()) {
            item.problem(
                    FormatLintRule.F23,
                    "a place, which is a JSON pointer such as /card/number",
                    "no 'at'",
                    "at: /amount");
        }
        if (type.isEmpty()) {
            item.problem(FormatLintRule.F14, "a type", "no 'type'", "type: string");
        }
        ValueFormat format = values.read(item, field.map(MessageField::kind).orElse(ValueKind.TEXT), true);
        boolean needed = required.map(value -> value.readBoolean(true)).orElse(true);
        item.checkKeys();
        return field.flatMap(known -> place.map(pointer -> new FieldRule(
                known,
                new FieldPlace(pointer, needed, false),
                BodyReader.guarded(known, format),
                FieldSource.itself())));
    }

    /** An object that grows. */
    private static final class ObjectBuilder {
        private final Map<String, Object> members = new LinkedHashMap<>();

        void put(ProfileValue item, List<String> steps, BodyNode.BodyField field) {
            String step = steps.get(0);
            Object there = members.get(step);
            if (steps.size() == 1) {
                if (there != null) {
                    item.problem(
                            there instanceof ObjectBuilder ? FormatLintRule.F07 : FormatLintRule.F05,
                            "one field at " + field.rule().at(),
                            there instanceof ObjectBuilder ? "other fields inside it" : "a second one",
                            "");
                }
                members.put(step, field);
                return;
            }
            if (there instanceof BodyNode.BodyField) {
                item.problem(FormatLintRule.F07, "no field inside another", "one inside /" + step, "");
                return;
            }
            ObjectBuilder child = there instanceof ObjectBuilder known ? known : new ObjectBuilder();
            members.put(step, child);
            child.put(item, steps.subList(1, steps.size()), field);
        }

        BodyNode build(String at, boolean outermost) {
            Map<String, BodyNode> nodes = new LinkedHashMap<>();
            members.forEach((name, member) -> {
                String there = at + "/" + WireTree.escaped(name);
                nodes.put(
                        name, member instanceof ObjectBuilder object ? object.build(there, false) : (BodyNode) member);
            });
            boolean required =
                    nodes.values().stream().anyMatch(node -> node.place().required());
            return new BodyNode.BodyObject(new FieldPlace(at, required || outermost, false), nodes);
        }
    }
}
