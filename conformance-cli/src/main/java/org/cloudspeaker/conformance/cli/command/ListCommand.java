package org.cloudspeaker.conformance.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.catalogue.CatalogueChapter;
import org.cloudspeaker.conformance.catalogue.Requirement;
import org.cloudspeaker.conformance.catalogue.RequirementLevel;
import org.cloudspeaker.conformance.catalogue.RequirementSource;
import org.cloudspeaker.conformance.cli.invocation.ExitCode;
import org.cloudspeaker.conformance.cli.invocation.NameSuggestions;
import org.cloudspeaker.conformance.cli.invocation.UsageException;
import org.cloudspeaker.conformance.cli.terminal.TerminalOutput;
import org.cloudspeaker.conformance.cli.terminal.TerminalStyle.TerminalColour;
import org.cloudspeaker.conformance.cli.terminal.VerdictWords;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.libs.jackson.annotation.JsonPropertyOrder;
import org.cloudspeaker.conformance.libs.jackson.core.json.JsonWriteFeature;
import org.cloudspeaker.conformance.libs.jackson.databind.SerializationFeature;
import org.cloudspeaker.conformance.libs.jackson.databind.json.JsonMapper;
import org.cloudspeaker.conformance.suites.Chapters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the catalogue. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists all requirements, and which of them this version checks.")
public final class ListCommand implements Callable<Integer> {
    private final TerminalOutput screen;

    @Option(names = "--json", description = "Print a JSON array.")
    private boolean json;

    @Option(names = "--chapter", paramLabel = "ID", description = "Only this chapter (SAL) or group (BRK-MSG).")
    private Optional<String> chapter = Optional.empty();

    public ListCommand(TerminalOutput screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = Catalogue.load();
        Set<String> checked = Chapters.checked();
        List<Requirement> requirements = chosen(catalogue);
        if (json) {
            screen.printLine(json(requirements, checked));
        } else {
            catalogue.chapters().forEach(title -> print(title, requirements, checked));
            screen.printParagraph(footer(requirements, checked), 0);
        }
        return ExitCode.OK;
    }

    private List<Requirement> chosen(Catalogue catalogue) {
        if (chapter.isEmpty()) {
            return catalogue.requirements();
        }
        String id = chapter.get().strip().toUpperCase(Locale.ROOT);
        RequirementSelection selection = RequirementSelection.only(id);
        List<Requirement> chosen = catalogue.requirements().stream()
                .filter(requirement -> selection.isRequested(requirement.id()))
                .toList();
        if (chosen.isEmpty()) {
            throw new UsageException("--chapter " + chapter.get() + ": no requirement matches; "
                    + new NameSuggestions(catalogue).hint(id));
        }
        return chosen;
    }

    private void print(CatalogueChapter title, List<Requirement> requirements, Set<String> checked) {
        List<Requirement> own = requirements.stream()
                .filter(requirement -> requirement.chapterId().equals(title.id()))
                .toList();
        if (own.isEmpty()) {
            return;
        }
        screen.printLine(screen.look().paint(TerminalColour.BOLD, title.id() + "  " + title.title()));
        for (Requirement requirement : own) {
            screen.printParagraph(
                    "  " + (checked.contains(requirement.id()) ? mark() : " ") + " " + requirement.headline(), 6);
        }
        screen.printEmptyLine();
    }

    private String footer(List<Requirement> requirements, Set<String> checked) {
        long count = requirements.stream()
                .filter(requirement -> checked.contains(requirement.id()))
                .count();
        return VerdictWords.requirements(requirements.size()) + ", " + count + " with a check in this version ("
                + mark() + "). conformance explain ID explains one.";
    }

    private String mark() {
        return screen.look().symbolOrFallback("✓", "*");
    }

    private static String json(List<Requirement> requirements, Set<String> checked) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .build()
                .writeValueAsString(requirements.stream()
                        .map(requirement -> RequirementItem.of(requirement, checked))
                        .toList());
    }

    @JsonPropertyOrder({"id", "level", "source", "clause", "text", "remedy", "checked"})
    private record RequirementItem(
            String id,
            RequirementLevel level,
            RequirementSource source,
            String clause,
            String text,
            String remedy,
            boolean checked) {
        static RequirementItem of(Requirement it, Set<String> checked) {
            return new RequirementItem(
                    it.id(), it.level(), it.source(), it.clause(), it.text(), it.remedy(), checked.contains(it.id()));
        }
    }
}
