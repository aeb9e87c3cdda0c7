package org.cloudspeaker.conformance.cli.command;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.catalogue.CatalogueChapter;
import org.cloudspeaker.conformance.catalogue.Requirement;
import org.cloudspeaker.conformance.catalogue.RequirementLevel;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.invocation.ExitCode;
import org.cloudspeaker.conformance.cli.invocation.NameSuggestions;
import org.cloudspeaker.conformance.cli.invocation.RerunCommandLine;
import org.cloudspeaker.conformance.cli.invocation.UsageException;
import org.cloudspeaker.conformance.cli.terminal.TerminalOutput;
import org.cloudspeaker.conformance.cli.terminal.TerminalStyle.TerminalColour;
import org.cloudspeaker.conformance.message.profile.reader.FormatLintRule;
import org.cloudspeaker.conformance.suites.Chapters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one requirement in full. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Explains one requirement: its source, what happens in a shop, and what to do.")
public final class ExplainCommand implements Callable<Integer> {
    private final CliEnvironment cli;

    @Parameters(
            paramLabel = "ID",
            description = "The requirement, for example SAL-04, or a rule of format profiles, for example F07.")
    private String id = "";

    public ExplainCommand(CliEnvironment cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        Optional<FormatLintRule> lint = FormatLintRule.find(id.strip());
        if (lint.isPresent()) {
            explain(lint.get());
            return ExitCode.OK;
        }
        Catalogue catalogue = Catalogue.load();
        Requirement requirement = catalogue
                .find(id.strip().toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new UsageException("the catalogue has no requirement '" + id + "'; "
                        + new NameSuggestions(catalogue).hintOfId(id.strip().toUpperCase(Locale.ROOT))));
        print(requirement, catalogue);
        return ExitCode.OK;
    }

    private void explain(FormatLintRule rule) {
        cli.screen().printLine(cli.screen().look().paint(TerminalColour.BOLD, rule.id()));
        cli.screen().printParagraph("In a format profile, " + rule.text() + ".", 0);
        cli.screen().printEmptyLine();
        fact("severity", rule.isWarning() ? "a warning: the profile can be used all the same" : "an error");
        fact("try", rule.remedy());
    }

    private void print(Requirement requirement, Catalogue catalogue) {
        boolean checked = Chapters.checked().contains(requirement.id());
        TerminalOutput screen = cli.screen();
        screen.printLine(screen.look().paint(TerminalColour.BOLD, requirement.id() + " " + requirement.level()));
        screen.printParagraph(requirement.text() + ".", 0);
        screen.printEmptyLine();
        fact("chapter", chapter(requirement, catalogue));
        fact("level", level(requirement.level()));
        fact("source", requirement.source().title() + ", " + requirement.clause());
        fact("in a shop", requirement.consequence());
        fact("try", requirement.remedy());
        fact("checked", checked ? "yes" : "no, this version has no check for it");
        if (checked) {
            screen.printLine("run it    : "
                    + new RerunCommandLine(cli.command())
                            .append("TARGET.yaml")
                            .template()
                            .replace("%s", requirement.id()));
        }
    }

    private static String chapter(Requirement requirement, Catalogue catalogue) {
        return catalogue.chapters().stream()
                .filter(known -> known.id().equals(requirement.chapterId()))
                .map(CatalogueChapter::title)
                .map(title -> requirement.chapterId() + ", " + title)
                .findFirst()
                .orElse(requirement.chapterId());
    }

    private static String level(RequirementLevel level) {
        return switch (level) {
            case MUST -> "MUST: a target that breaks it is not conformant";
            case SHOULD -> "SHOULD: breaking it is a warning; with --strict the target is not conformant";
        };
    }

    private void fact(String name, String value) {
        cli.screen().printFacts(String.format(Locale.ROOT, "%-10s: %s", name, value));
    }
}
