package org.cloudspeaker.conformance.cli.terminal;

import java.util.List;
import java.util.Locale;
import org.cloudspeaker.conformance.cli.terminal.TerminalStyle.TerminalColour;
import org.cloudspeaker.conformance.libs.jackson.annotation.JsonPropertyOrder;
import org.cloudspeaker.conformance.libs.jackson.core.json.JsonWriteFeature;
import org.cloudspeaker.conformance.libs.jackson.databind.SerializationFeature;
import org.cloudspeaker.conformance.libs.jackson.databind.json.JsonMapper;
import org.cloudspeaker.conformance.ota.PackageChange;
import org.cloudspeaker.conformance.ota.PackageDiff;

/** Shows what changes between two packages. */
public final class PackageDiffReport {
    private static final String SECRET = "(secret)";

    private final TerminalOutput screen;
    private final PackageDiff diff;

    public PackageDiffReport(TerminalOutput screen, PackageDiff diff) {
        this.screen = screen;
        this.diff = diff;
    }

    /** For a reader: a line for each change, by what it changes. */
    public void print() {
        screen.printParagraph("old: " + diff.before().name(), 5);
        screen.printParagraph("new: " + diff.after().name(), 5);
        part("Description, for the TMS", PackageChange.Part.DESCRIPTION);
        part("Parameters of the device", PackageChange.Part.PARAMETER);
        part("Files on the device", PackageChange.Part.FILE);
        screen.printEmptyLine();
        long count = diff.changes().stream()
                .filter(change -> change.kind() != PackageChange.Kind.SAME)
                .count();
        screen.printLine(count == 0 ? "No difference." : count + (count == 1 ? " difference." : " differences."));
    }

    private void part(String title, PackageChange.Part part) {
        List<PackageChange> changes = diff.of(part);
        if (changes.isEmpty()) {
            return;
        }
        screen.printEmptyLine();
        screen.printLine(screen.look().paint(TerminalColour.BOLD, title));
        int width = changes.stream().mapToInt(it -> it.name().length()).max().orElse(0);
        changes.forEach(it -> screen.printParagraph(
                String.format(
                        Locale.ROOT,
                        "  %-9s  %-" + Math.min(width, 32) + "s  %s",
                        word(it.kind()),
                        it.name(),
                        values(it)),
                13));
    }

    private static String values(PackageChange change) {
        if (change.before().equals(SECRET) || change.after().equals(SECRET)) {
            return SECRET;
        }
        return switch (change.kind()) {
            case ADDED -> change.after();
            case REMOVED -> change.before();
            case SAME, CHANGED -> change.before() + " -> " + change.after();
        };
    }

    private static String word(PackageChange.Kind kind) {
        return kind == PackageChange.Kind.SAME ? "unchanged" : kind.name().toLowerCase(Locale.ROOT);
    }

    /** For a machine: {@code {schema, old, new, changes: [{part, name, kind, before, after}]}}. */
    public static String json(PackageDiff diff) {
        List<ChangeItem> changes = diff.changes().stream().map(ChangeItem::of).toList();
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .build()
                .writeValueAsString(new DiffDocument(
                        "conformance-diff/1", diff.before().name(), diff.after().name(), changes));
    }

    @JsonPropertyOrder({"schema", "before", "after", "changes"})
    private record DiffDocument(String schema, String before, String after, List<ChangeItem> changes) {}

    @JsonPropertyOrder({"part", "name", "kind", "before", "after"})
    private record ChangeItem(String part, String name, String kind, String before, String after) {
        static ChangeItem of(PackageChange it) {
            String part = it.part().name().toLowerCase(Locale.ROOT);
            return new ChangeItem(part, it.name(), word(it.kind()), it.before(), it.after());
        }
    }
}
