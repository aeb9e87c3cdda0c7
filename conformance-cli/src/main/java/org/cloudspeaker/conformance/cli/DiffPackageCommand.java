package org.cloudspeaker.conformance.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.ota.OtaPackage;
import org.cloudspeaker.conformance.ota.PackageDiff;
import org.cloudspeaker.conformance.ota.ResourceJson;
import org.cloudspeaker.conformance.ota.zip.ZipProblem;
import org.cloudspeaker.conformance.target.PackageFile;
import org.cloudspeaker.conformance.target.Problem;
import org.cloudspeaker.conformance.target.TargetException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two OTA packages, for whoever has to release the second one. */
@Command(
        name = "diff-package",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Says what changes on a device that has OLD installed and gets NEW: versions, parameters and files. Of"
                        + " secrets it says whether they change, and of files their size and digest.",
        footer = {
            "",
            "Example:",
            "  conformance diff-package CUST_DS50-MQ_ACME_V1.0.0.zip CUST_DS50-MQ_ACME_V1.0.1.zip",
            "",
            "Exit codes: 0 both packages could be read, whether they differ or not, 2 one could not, 4 the harness's own"
                    + " fault. Whether NEW is any good is for check-package to say."
        })
final class DiffPackageCommand implements Callable<Integer> {
    private static final String EXPECTED = "an OTA package that can be read whole";

    private final Screen screen;

    @Parameters(index = "0", paramLabel = "OLD", description = "The package that devices have.")
    private Path old = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The package that they are to get.")
    private Path young = Path.of("");

    @Option(names = "--json", description = "As JSON, for machines.")
    private boolean json;

    DiffPackageCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        refuse(Stream.of(old, young)
                .map(PackageFile::obstacle)
                .flatMap(Optional::stream)
                .toList());
        OtaPackage before = OtaPackage.read(PackageFile.at(old));
        OtaPackage after = OtaPackage.read(PackageFile.at(young));
        List<Problem> problems = new ArrayList<>(problems(before));
        problems.addAll(problems(after));
        refuse(problems);
        PackageDiff diff = PackageDiff.of(before, after);
        if (json) {
            screen.line(DiffText.json(diff));
        } else {
            new DiffText(screen, diff).print();
        }
        return ExitCode.OK;
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new TargetException(problems);
        }
    }

    /** What would make a comparison half a comparison. */
    private static List<Problem> problems(OtaPackage it) {
        List<Problem> problems = new ArrayList<>();
        Stream.concat(
                        it.problems().stream(),
                        it.resources().stream().flatMap(resources -> resources.problems().stream()))
                .forEach(problem -> problems.add(problem(it, problem)));
        if (problems.isEmpty() && it.description().isEmpty()) {
            problems.add(new Problem(it.name(), 0, 0, "", EXPECTED, "no " + ResourceJson.NAME + " at its root", ""));
        } else if (problems.isEmpty() && it.core().isEmpty()) {
            problems.add(new Problem(it.name(), 0, 0, "", EXPECTED, "no core file that its fileName names", ""));
        }
        return problems;
    }

    private static Problem problem(OtaPackage it, ZipProblem problem) {
        return new Problem(it.name(), 0, 0, problem.entry(), problem.expected(), problem.found(), "");
    }
}
