package org.cloudspeaker.conformance.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.invocation.ExitCode;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;
import org.cloudspeaker.conformance.libs.jackson.databind.node.ArrayNode;
import org.cloudspeaker.conformance.libs.jackson.databind.node.JsonNodeFactory;
import org.cloudspeaker.conformance.libs.jackson.databind.node.ObjectNode;
import org.cloudspeaker.conformance.message.profile.reader.FormatProblem;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.result.RunVerdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a format profile alone. */
@Command(
        name = "check-format",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Checks a format profile offline: shows each problem with its rule, line and column, and reads"
                + " back every message that it writes. Exit code 1 if the profile cannot be used.",
        footer = {"", "Example:", "  conformance check-format acme.yaml"})
public final class CheckFormatCommand implements Callable<Integer> {
    private final CliEnvironment cli;

    @Parameters(paramLabel = "FORMAT.yaml", description = "The format profile.")
    private Path file = Path.of("format.yaml");

    @Option(names = "--json", description = "Print the problems as JSON.")
    private boolean json;

    public CheckFormatCommand(CliEnvironment cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        FormatProfileLoader.CheckedProfile checked = new FormatProfileLoader().check(file);
        if (json) {
            cli.screen().printLine(json(checked.problems()));
        } else {
            checked.problems()
                    .forEach(problem ->
                            cli.screen().printLine((problem.rule().isWarning() ? "warning: " : "") + problem.text()));
            cli.screen()
                    .printLine(checked.profile()
                            .map(profile -> profile.identity() + ": "
                                    + profile.messages().size() + " messages, each written and" + " read back")
                            .orElse(file + " cannot be used"));
        }
        if (!Files.isRegularFile(file)) {
            return ExitCode.USAGE;
        }
        return checked.profile().isPresent() ? ExitCode.OK : RunVerdict.NON_CONFORMANT.exitCode();
    }

    private static String json(List<FormatProblem> problems) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (FormatProblem each : problems) {
            ConfigProblem problem = each.problem();
            ObjectNode node = list.addObject();
            node.put("rule", each.rule().id());
            node.put("severity", each.rule().isWarning() ? "warning" : "error");
            node.put("file", problem.file());
            node.put("line", problem.line());
            node.put("column", problem.column());
            node.put("what", problem.what());
            node.put("expected", problem.expected());
            node.put("found", problem.found());
            node.put("try", problem.tryThis());
        }
        return list.toPrettyString();
    }
}
