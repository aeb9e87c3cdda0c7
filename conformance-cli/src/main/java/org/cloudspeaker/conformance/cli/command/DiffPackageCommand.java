package org.cloudspeaker.conformance.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.cli.invocation.ExitCode;
import org.cloudspeaker.conformance.cli.terminal.PackageDiffReport;
import org.cloudspeaker.conformance.cli.terminal.TerminalOutput;
import org.cloudspeaker.conformance.config.OtaPackageFile;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;
import org.cloudspeaker.conformance.ota.OtaPackage;
import org.cloudspeaker.conformance.ota.PackageDiff;
import org.cloudspeaker.conformance.ota.ResourceJson;
import org.cloudspeaker.conformance.ota.zip.ZipProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two OTA packages before the second one is released. */
@Command(
        name = "diff-package",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows what changes on a device when package NEW replaces OLD.",
            "It shows versions, parameters and files; of a secret only whether it changes, of a file its size and SHA-256."
        },
        footer = {
            "",
            "Example:",
            "  conformance diff-package CUST_DS50-MQ_ACME_V1.0.0.zip CUST_DS50-MQ_ACME_V1.0.1.zip",
            "",
            "Exit codes: 0 both packages were read, whether they differ or not, 2 a package cannot be read,"
                    + " 4 internal error. To check NEW, use check-package."
        })
public final class DiffPackageCommand implements Callable<Integer> {
    private static final String EXPECTED = "an OTA package that can be read completely";

    private final TerminalOutput screen;

    @Parameters(index = "0", paramLabel = "OLD", description = "The installed package.")
    private Path old = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The new package.")
    private Path young = Path.of("");

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    public DiffPackageCommand(TerminalOutput screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        refuse(Stream.of(old, young)
                .map(OtaPackageFile::readProblem)
                .flatMap(Optional::stream)
                .toList());
        OtaPackage before = OtaPackage.read(OtaPackageFile.at(old));
        OtaPackage after = OtaPackage.read(OtaPackageFile.at(young));
        List<ConfigProblem> problems = new ArrayList<>(problems(before));
        problems.addAll(problems(after));
        refuse(problems);
        PackageDiff diff = PackageDiff.of(before, after);
        if (json) {
            screen.printLine(PackageDiffReport.json(diff));
        } else {
            new PackageDiffReport(screen, diff).print();
        }
        return ExitCode.OK;
    }

    private static void refuse(List<ConfigProblem> problems) {
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
    }

    /** What prevents a complete comparison. */
    private static List<ConfigProblem> problems(OtaPackage it) {
        List<ConfigProblem> problems = new ArrayList<>();
        Stream.concat(
                        it.problems().stream(),
                        it.resources().stream().flatMap(resources -> resources.problems().stream()))
                .forEach(problem -> problems.add(problem(it, problem)));
        if (problems.isEmpty() && it.description().isEmpty()) {
            problems.add(
                    new ConfigProblem(it.name(), 0, 0, "", EXPECTED, "no " + ResourceJson.NAME + " at its root", ""));
        } else if (problems.isEmpty() && it.core().isEmpty()) {
            problems.add(new ConfigProblem(it.name(), 0, 0, "", EXPECTED, "no core file of the name in fileName", ""));
        }
        return problems;
    }

    private static ConfigProblem problem(OtaPackage it, ZipProblem problem) {
        return new ConfigProblem(it.name(), 0, 0, problem.entry(), problem.expected(), problem.found(), "");
    }
}
