package org.cloudspeaker.conformance.suites;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.junit.RunOptions;
import org.cloudspeaker.conformance.junit.Selection;
import org.cloudspeaker.conformance.result.Finding;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.Run;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.target.DeviceSettings;
import org.cloudspeaker.conformance.target.PackageFile;
import org.cloudspeaker.conformance.target.ParameterFile;
import org.cloudspeaker.conformance.target.Target;

/** The OTA chapter over packages, on 2026-11-23. */
record PackageRun(Run run) {
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    static PackageRun of(PackageDraft... drafts) {
        return of(Stream.of(drafts).map(PackageDraft::file).toArray(PackageFile[]::new));
    }

    static PackageRun of(PackageFile... packages) {
        Target target = Target.of("test", DeviceSettings.unplayed(ParameterFile.of("", new byte[0])))
                .with(List.of(packages));
        RunOptions options = RunOptions.into(Path.of("unused")).selecting(Selection.only("OTA"));
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        return new PackageRun(
                new SuiteRunner(clock, List.of()).run(target, options).of("OTA"));
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
