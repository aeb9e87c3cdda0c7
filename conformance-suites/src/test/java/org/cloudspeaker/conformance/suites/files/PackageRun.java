package org.cloudspeaker.conformance.suites.files;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.config.DeviceConfig;
import org.cloudspeaker.conformance.config.OtaPackageFile;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.engine.run.RunOptions;
import org.cloudspeaker.conformance.result.Finding;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.SuiteRunner;

/** The OTA chapter over packages, on 2026-11-23. */
record PackageRun(RunResult run) {
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    static PackageRun of(PackageDraft... drafts) {
        return of(Stream.of(drafts).map(PackageDraft::file).toArray(OtaPackageFile[]::new));
    }

    static PackageRun of(OtaPackageFile... packages) {
        Target target = Target.of("test", DeviceConfig.ofParameters(ParameterFile.of("", new byte[0])))
                .with(List.of(packages));
        RunOptions options = RunOptions.into(Path.of("unused")).withSelection(RequirementSelection.only("OTA"));
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        return new PackageRun(
                new SuiteRunner(clock, List.of()).run(target, options).forChapter("OTA"));
    }

    RequirementResult result(String id) {
        return run.results().stream()
                .filter(result -> result.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Every verdict that is not PASS, by id. */
    Map<String, Verdict> exceptPasses() {
        return run.results().stream()
                .filter(result -> result.verdict() != Verdict.PASS)
                .collect(
                        Collectors.toMap(RequirementResult::id, RequirementResult::verdict, (a, b) -> a, TreeMap::new));
    }

    /** What is broken, each as {@code sent > expected > actual}. */
    List<String> findings(String id) {
        return result(id).findings().stream().map(PackageRun::line).toList();
    }

    private static String line(Finding finding) {
        return finding.sent() + " > " + finding.expected() + " > " + finding.actual();
    }
}
