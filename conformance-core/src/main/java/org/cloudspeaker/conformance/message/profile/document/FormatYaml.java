package org.cloudspeaker.conformance.message.profile.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageField.ValueKind;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.BodyNode;
import org.cloudspeaker.conformance.message.profile.FieldPlace;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.MessageFormat;
import org.cloudspeaker.conformance.message.syntax.WireTree;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.cloudspeaker.conformance.message.value.AmountEncoding;
import org.cloudspeaker.conformance.message.value.ValueFormat;

/** Writes a format as a file whose messages look like the messages themselves. */
public final class FormatYaml {
    private final FormatProfile profile;

    /** Of this format; one that was read from the old shape, or made from captured messages. */
    public FormatYaml(FormatProfile profile) {
        this.profile = profile;
    }

    /** The file. Codecs with options and signatures are not written: they exist in the new shape alone. */
    public String write() {
        StringBuilder text = new StringBuilder();
        text.append("format: ").append(scalar(profile.name())).append('\n');
        String version = profile.identity().version();
        text.append("version: ").append(version.isEmpty() ? "1.0.0" : version).append('\n');
        text.append("codec: json\n");
        text.append("content-type: ").append(scalar(profile.contentType())).append('\n');
        text.append("topic: ")
                .append(scalar(profile.topicOf("{prefix}", "{sn}")))
                .append('\n');
        text.append("mask: {first: ").append(profile.mask().first());
        text.append(", fill: ").append(scalar(profile.mask().fill()));
        text.append(", at-least: ").append(profile.mask().atLeast());
        text.append(", last: ").append(profile.mask().last()).append("}\n");
        text.append("messages:\n");
        for (MessageType type : MessageType.values()) {
            if (profile.has(type)) {
                text.append("  ").append(type.key()).append(":\n");
                if (profile.message(type).rules().isOpen()) {
                    text.append("    undeclared: allow\n");
                }
                text.append("    body:\n");
                body(profile.message(type), text);
            } else {
                text.append("  ").append(type.key()).append(": none\n");
            }
        }
        return text.toString();
    }

    private static void body(MessageFormat format, StringBuilder text) {
        if (format.body() instanceof BodyNode.BodyObject object) {
            members(object, "      ", text);
        }
    }

    private static void members(BodyNode.BodyObject object, String indent, StringBuilder text) {
        if (object.members().isEmpty()) {
            text.append(indent).append("{}\n");
        }
        object.members().forEach((name, member) -> {
            String key = scalar(name + (member.place().required() ? "" : "?"));
            if (member instanceof BodyNode.BodyObject inner) {
                text.append(indent).append(key).append(":\n");
                members(inner, indent + "  ", text);
            } else {
                text.append(indent)
                        .append(key)
                        .append(": ")
                        .append(value(member))
                        .append('\n');
            }
        });
    }

    private static String value(BodyNode node) {
        if (node instanceof BodyNode.BodyConstant constant) {
            return constant(constant.value());
        }
        if (node instanceof BodyNode.BodyOwn own) {
            List<String> parts = new ArrayList<>();
            parts.add("own: " + own(own.own().kind(), own.own().format().type()));
            format(own.own().format(), own.own().kind(), own.own().place(), parts);
            if (!own.own().values().oneOf().isEmpty()) {
                parts.add("one-of: ["
                        + own.own().values().oneOf().stream()
                                .map(FormatYaml::scalar)
                                .collect(Collectors.joining(", "))
                        + "]");
            }
            own.own().values().sample().ifPresent(sample -> parts.add("sample: " + scalar(sample)));
            return "{" + String.join(", ", parts) + "}";
        }
        if (node instanceof BodyNode.BodyField field) {
            if (field.rule().field() == MessageField.RECORDS) {
                return "[{is: record}]";
            }
            List<String> parts = new ArrayList<>();
            parts.add("is: " + field.rule().field().key());
            type(field.rule().format(), parts);
            format(
                    field.rule().format(),
                    field.rule().field().kind(),
                    field.rule().place(),
                    parts);
            return "{" + String.join(", ", parts) + "}";
        }
        return "{is: signature}";
    }

    private static String own(ValueKind kind, WireType type) {
        return switch (kind) {
            case DATE -> MessageField.DATE.key();
            case TIME -> MessageField.TIME.key();
            case DATE_TIME -> MessageField.DATE_TIME.key();
            case AMOUNT -> MessageField.AMOUNT.key();
            default -> type.name().toLowerCase(Locale.ROOT);
        };
    }

    private static void type(ValueFormat format, List<String> parts) {
        if (!format.types().equals(List.of(WireType.STRING))) {
            String words = format.types().stream()
                    .map(type -> type.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            parts.add("type: " + (format.types().size() == 1 ? words : "[" + words + "]"));
        }
    }

    private static void format(ValueFormat format, ValueKind kind, FieldPlace place, List<String> parts) {
        AmountEncoding amount = format.encoding().amount();
        if (kind == ValueKind.AMOUNT && amount.most() > 0) {
            parts.add("unit: major");
            parts.add("decimals: "
                    + (amount.fewest() == amount.most()
                            ? Integer.toString(amount.most())
                            : amount.fewest() + ".." + amount.most()));
        }
        if (!format.text().isAny()) {
            parts.add("form: '" + format.text().form().pattern().replace("'", "''") + "'");
        }
        if (format.encoding().digits() > 0) {
            parts.add("digits: " + format.encoding().digits());
        }
        if (!format.encoding().time().pattern().isEmpty()) {
            parts.add("pattern: " + scalar(format.encoding().time().pattern()));
        }
        Map<String, String> words = format.encoding().words().byMeaning();
        if (!words.isEmpty()) {
            parts.add("words: {"
                    + words.entrySet().stream()
                            .map(word -> word.getKey() + ": " + scalar(word.getValue()))
                            .collect(Collectors.joining(", "))
                    + "}");
            if (!format.encoding().words().closed()) {
                parts.add("open: true");
            }
        }
        if (format.limits().maxBytes() > 0) {
            parts.add("max-bytes: " + format.limits().maxBytes());
        }
        if (place.nullable()) {
            parts.add("nullable: true");
        }
    }

    private static String constant(WireTree value) {
        if (value instanceof WireTree.Scalar scalar && scalar.type() == WireTree.ScalarType.STRING) {
            return quoted(scalar.text().replace("{", "{{"));
        }
        return value.render();
    }

    /** In quotes wherever YAML could take it for something else. */
    private static String scalar(String text) {
        boolean plain =
                text.matches("[A-Za-z_/][A-Za-z0-9_./?-]*") && !text.matches("(?i)true|false|yes|no|on|off|null|y|n");
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        return WireTree.quoted(text);
    }
}
