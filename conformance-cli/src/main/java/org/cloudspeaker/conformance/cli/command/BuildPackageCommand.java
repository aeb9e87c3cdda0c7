package org.cloudspeaker.conformance.cli.command;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.cli.file.AtomicFileWriter;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.invocation.ExitCode;
import org.cloudspeaker.conformance.cli.terminal.RunSummary;
import org.cloudspeaker.conformance.cli.terminal.TerminalOutput;
import org.cloudspeaker.conformance.ota.OtaPackageArchive;
import org.cloudspeaker.conformance.ota.OtaPackageBuilder;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Builds an OTA package, if it passes its own check. */
@Command(
        name = "build-package",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Builds an OTA package as the vendor's packaging script does, on any system.",
            "A folder with cust, mp3, ui and key (or a zip of these) makes a resource package, a .img file a firmware"
                    + " package. The same input gives the same bytes. A package that check-package would fail is not written."
        },
        footer = {
            "",
            "Examples:",
            "  conformance build-package resource_V1.0.0 --customer ACME",
            "  conformance build-package DS50_app_V1.0.0.img --customer ACME --out dist",
            "",
            "Exit codes: 0 written, 1 not written because it would not be conformant, 2 usage error, or a"
                    + " file that cannot be read or written, 4 internal error."
        })
public final class BuildPackageCommand implements Callable<Integer> {
    /** The verdicts that are printed. */
    private static final Set<Verdict> SAID =
            EnumSet.of(Verdict.FAIL, Verdict.ERROR, Verdict.WARN, Verdict.INCONCLUSIVE);

    private final CliEnvironment cli;

    @Parameters(paramLabel = "SOURCE", description = "The folder, zip or .img.")
    private Path source = Path.of("");

    @Option(
            names = "--customer",
            paramLabel = "NAME",
            required = true,
            description = "The customer's name, for resource.json and the file name.")
    private String customer = "";

    @Option(
            names = "--package-version",
            paramLabel = "V1.0.0",
            description = "The version (default: the one in the name of SOURCE).")
    private Optional<String> version = Optional.empty();

    @Option(names = "--desc", paramLabel = "TEXT", defaultValue = "", description = "A description for resource.json.")
    private String description = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The output folder, which must exist (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of(".");

    @Option(names = "--force", description = "Overwrite an existing package.")
    private boolean force;

    public BuildPackageCommand(CliEnvironment cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        OtaPackageArchive built = OtaPackageBuilder.build(source, customer, version, description);
        AtomicFileWriter file = new AtomicFileWriter(out.normalize(), built.fileName(), force);
        RunResult run = FileCheckMixin.judge(cli, "OTA", CheckPackageCommand.target(List.of(built.file())), false);
        TerminalOutput screen = cli.screen();
        if (SAID.stream().anyMatch(verdict -> !run.resultsWith(verdict).isEmpty())) {
            new RunSummary(screen, run).printResults();
            screen.printEmptyLine();
        }
        if (!run.resultsWith(Verdict.FAIL).isEmpty()
                || !run.resultsWith(Verdict.ERROR).isEmpty()) {
            screen.printParagraph("Nothing was written: " + built.fileName() + " would not be conformant.", 2);
            return run.verdict().exitCode();
        }
        Path written = file.write(built.bytes());
        screen.printParagraph("wrote " + written + " (" + built.bytes().length + " bytes)", 2);
        return ExitCode.OK;
    }
}
