package org.cloudspeaker.conformance.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.cli.Look.Colour;
import org.cloudspeaker.conformance.spec.Catalogue;
import org.cloudspeaker.conformance.spec.Chapter;
import org.cloudspeaker.conformance.spec.Level;
import org.cloudspeaker.conformance.spec.Requirement;
import org.cloudspeaker.conformance.suites.Chapters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one requirement in full. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Explains one requirement: where it comes from, what happens in a shop, what to do.")
final class ExplainCommand implements Callable<Integer> {
    private final Surroundings around;

    @Parameters(paramLabel = "ID", description = "The requirement, for example SAL-04.")
    private String id = "";

    ExplainCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = Catalogue.load();
        Requirement requirement = catalogue
                .find(id.strip().toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new UsageException("the catalogue has no requirement '" + id + "'; "
                        + new Near(catalogue).hintOfId(id.strip().toUpperCase(Locale.ROOT))));
        print(requirement, catalogue);
        return ExitCode.OK;
    }

    private void print(Requirement requirement, Catalogue catalogue) {
        boolean checked = Chapters.checked().contains(requirement.id());
        Screen screen = around.screen();
        screen.line(screen.look().paint(Colour.BOLD, requirement.id() + " " + requirement.level()));
        screen.paragraph(requirement.text() + ".", 0);
        screen.gap();
        fact("chapter", chapter(requirement, catalogue));
        fact("level", level(requirement.level()));
        fact("source", requirement.source().title() + ", " + requirement.clause());
        fact("in a shop", requirement.consequence());
        fact("try", requirement.remedy());
        fact("checked", checked ? "yes" : "no, this version has no check for it");
        if (checked) {
            screen.line("run it    : "
                    + new Rerun(around.command()).with("TARGET.yaml").template().replace("%s", requirement.id()));
        }
    }

    private static String chapter(Requirement requirement, Catalogue catalogue) {
        return catalogue.chapters().stream()
                .filter(known -> known.id().equals(requirement.chapterId()))
                .map(Chapter::title)
                .map(title -> requirement.chapterId() + ", " + title)
                .findFirst()
                .orElse(requirement.chapterId());
    }

    private static String level(Level level) {
        return switch (level) {
            case MUST -> "MUST: a target that breaks it is not conformant";
            case SHOULD -> "SHOULD: a target that breaks it is warned; under --strict it is not conformant";
        };
    }

    private void fact(String name, String value) {
        around.screen().facts(String.format("%-10s: %s", name, value));
    }
}
