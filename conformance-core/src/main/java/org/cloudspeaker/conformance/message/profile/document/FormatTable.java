package org.cloudspeaker.conformance.message.profile.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.BodyNode;
import org.cloudspeaker.conformance.message.profile.EncodedMessage;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.MessageFormat;
import org.cloudspeaker.conformance.message.profile.SampleMessages;
import org.cloudspeaker.conformance.message.syntax.WireTree;

/** A format as tables, one a message, for whoever has to write or read it. */
public final class FormatTable {
    private static final List<String> COLUMNS = List.of("Place", "Meaning", "Type", "Needed", "Rule");

    private final FormatProfile profile;

    /** Of this format. */
    public FormatTable(FormatProfile profile) {
        this.profile = profile;
    }

    /**
     * One place of a message.
     *
     * @param cells what the columns say
     */
    private record PlaceRow(List<String> cells) {}

    /** In Markdown. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# " + profile.identity() + "\n");
        for (MessageType type : MessageType.values()) {
            profile.find(type).ifPresent(format -> {
                text.append("\n## ")
                        .append(type.key())
                        .append("\n\n")
                        .append(way(type, format))
                        .append("\n\n");
                text.append("| ").append(String.join(" | ", COLUMNS)).append(" |\n");
                text.append("|").append(" --- |".repeat(COLUMNS.size())).append('\n');
                rows(format)
                        .forEach(row -> text.append("| ")
                                .append(row.cells().stream()
                                        .map(cell -> cell.replace("|", "\\|"))
                                        .collect(Collectors.joining(" | ")))
                                .append(" |\n"));
                text.append(sample(type, "\n```\n", "\n```\n"));
            });
        }
        return text.toString();
    }

    /** In HTML, as one page without scripts. */
    public String html() {
        StringBuilder text =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
                        + escaped(profile.name())
                        + "</title><style>body{font-family:sans-serif;margin:2em}table{border-collapse:collapse}"
                        + "td,th{border:1px solid #999;padding:.2em .6em;text-align:left}pre{background:#f4f4f4;padding:1em;"
                        + "overflow-x:auto}</style></head><body>\n<h1>"
                        + escaped(profile.identity().toString()) + "</h1>\n");
        for (MessageType type : MessageType.values()) {
            profile.find(type).ifPresent(format -> {
                text.append("<h2>").append(type.key()).append("</h2>\n<p>").append(escaped(way(type, format)));
                text.append("</p>\n<table><tr>");
                COLUMNS.forEach(column -> text.append("<th>").append(column).append("</th>"));
                text.append("</tr>\n");
                rows(format).forEach(row -> {
                    text.append("<tr>");
                    row.cells()
                            .forEach(cell ->
                                    text.append("<td>").append(escaped(cell)).append("</td>"));
                    text.append("</tr>\n");
                });
                text.append("</table>\n").append(escapedSample(type));
            });
        }
        return text.append("</body></html>\n").toString();
    }

    private String way(MessageType type, MessageFormat format) {
        String codec = "Written as " + format.syntax().described() + ".";
        if (type == MessageType.BROADCAST) {
            return codec + " Published to " + profile.topicOf("{prefix}", "{sn}") + ".";
        }
        String outcome = format.rules().outcome().isPresent()
                ? " Outcome: " + format.rules().outcome().described() + "."
                : "";
        String signature = format.rules()
                .signature()
                .map(rule -> " Signed at " + rule.at() + ": " + rule.by() + " over " + rule.over() + ".")
                .orElse("");
        return codec + outcome + signature;
    }

    private static List<PlaceRow> rows(MessageFormat format) {
        List<PlaceRow> rows = new ArrayList<>();
        format.body().all().forEach(node -> row(node, rows));
        return rows;
    }

    private static void row(BodyNode node, List<PlaceRow> rows) {
        String needed = node.place().required() ? "yes" : "no";
        String at = node.place().at();
        if (node instanceof BodyNode.BodyField field) {
            rows.add(new PlaceRow(List.of(
                    at,
                    field.rule().field().key(),
                    field.rule().type().name().toLowerCase(Locale.ROOT),
                    needed,
                    field.rule().expected() + bound(field.rule().maxBytes()))));
        } else if (node instanceof BodyNode.BodyOwn own) {
            rows.add(new PlaceRow(List.of(
                    at,
                    "own",
                    own.own().format().type().name().toLowerCase(Locale.ROOT),
                    needed,
                    own.own().expected() + bound(own.own().format().limits().maxBytes()))));
        } else if (node instanceof BodyNode.BodyConstant constant) {
            String value = constant.secret()
                    ? "a secret of the target"
                    : constant.value().render();
            rows.add(new PlaceRow(List.of(at, "constant", "", needed, value)));
        } else if (node instanceof BodyNode.BodySignature) {
            rows.add(new PlaceRow(List.of(at, "signature", "string", needed, "")));
        }
    }

    private static String bound(int maxBytes) {
        return maxBytes == 0 ? "" : ", at most " + maxBytes + " bytes";
    }

    private String sample(MessageType type, String before, String after) {
        if (type == MessageType.RECORD) {
            return "";
        }
        SampleMessages samples = new SampleMessages(profile);
        EncodedMessage message = samples.write(samples.of(type));
        String headers = message.headers().entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\n")
                .sorted()
                .collect(Collectors.joining());
        return before + headers + message.body().text() + after;
    }

    private String escapedSample(MessageType type) {
        String text = sample(type, "", "");
        return text.isEmpty() ? "" : "<pre>" + escaped(text) + "</pre>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A place without its first stroke, as a part of a file's name. */
    static String fileName(String place) {
        return WireTree.steps(place).stream()
                .map(step -> step.replaceAll("[^A-Za-z0-9_.-]", "_"))
                .collect(Collectors.joining("."));
    }
}
