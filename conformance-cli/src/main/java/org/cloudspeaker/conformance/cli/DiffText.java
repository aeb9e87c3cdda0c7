package org.cloudspeaker.conformance.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Locale;
import org.cloudspeaker.conformance.cli.Look.Colour;
import org.cloudspeaker.conformance.ota.Change;
import org.cloudspeaker.conformance.ota.PackageDiff;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Shows what changes between two packages. */
final class DiffText {
    private static final String SECRET = "(secret)";

    private final Screen screen;
    private final PackageDiff diff;

    DiffText(Screen screen, PackageDiff diff) {
        this.screen = screen;
        this.diff = diff;
    }

    /** For a reader: a line for each change, by what it changes. */
    void print() {
        screen.paragraph("old: " + diff.before().name(), 5);
        screen.paragraph("new: " + diff.after().name(), 5);
        part("Description, for the TMS", Change.Part.DESCRIPTION);
        part("Parameters of the device", Change.Part.PARAMETER);
        part("Files on the device", Change.Part.FILE);
        screen.gap();
        long count = diff.changes().stream()
                .filter(change -> change.kind() != Change.Kind.SAME)
                .count();
        screen.line(count == 0 ? "No difference." : count + (count == 1 ? " difference." : " differences."));
    }

    private void part(String title, Change.Part part) {
        List<Change> changes = diff.of(part);
        if (changes.isEmpty()) {
            return;
        }
        screen.gap();
        screen.line(screen.look().paint(Colour.BOLD, title));
        int width = changes.stream().mapToInt(it -> it.name().length()).max().orElse(0);
        changes.forEach(it -> screen.paragraph(
                String.format("  %-9s  %-" + Math.min(width, 32) + "s  %s", word(it.kind()), it.name(), values(it)),
                13));
    }

    private static String values(Change change) {
        if (change.before().equals(SECRET) || change.after().equals(SECRET)) {
            return SECRET;
        }
        return switch (change.kind()) {
            case ADDED -> change.after();
            case REMOVED -> change.before();
            case SAME, CHANGED -> change.before() + " -> " + change.after();
        };
    }

    private static String word(Change.Kind kind) {
        return kind == Change.Kind.SAME ? "unchanged" : kind.name().toLowerCase(Locale.ROOT);
    }

    /** For a machine: {@code {schema, old, new, changes: [{part, name, kind, before, after}]}}. */
    static String json(PackageDiff diff) {
        List<Item> changes = diff.changes().stream().map(Item::of).toList();
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .build()
                .writeValueAsString(new Whole(
                        "conformance-diff/1", diff.before().name(), diff.after().name(), changes));
    }

    @JsonPropertyOrder({"schema", "before", "after", "changes"})
    private record Whole(String schema, String before, String after, List<Item> changes) {}

    @JsonPropertyOrder({"part", "name", "kind", "before", "after"})
    private record Item(String part, String name, String kind, String before, String after) {
        static Item of(Change it) {
            String part = it.part().name().toLowerCase(Locale.ROOT);
            return new Item(part, it.name(), word(it.kind()), it.before(), it.after());
        }
    }
}
