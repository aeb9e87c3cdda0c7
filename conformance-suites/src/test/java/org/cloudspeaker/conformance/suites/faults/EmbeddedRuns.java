package org.cloudspeaker.conformance.suites.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.engine.run.RunOptions;
import org.cloudspeaker.conformance.fault.Fault;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.RunVerdict;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.Chapters;
import org.cloudspeaker.conformance.suites.SuiteRunner;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedServers;

/** Runs of every chapter that meets a server. */
public final class EmbeddedRuns {
    /** Nothing is reported, so nothing is written here. */
    private static final Path NOWHERE = Path.of("target", "unused");

    /** What concerns brokers alone that know their devices by certificate. */
    public static final Set<String> CERTIFICATES = Set.of("BRK-AUT-04", "BRK-AUT-05", "BRK-AUT-06");

    private EmbeddedRuns() {}

    /** Checks of files need no server, and those of devices are the device's own. */
    public static RequirementSelection servers() {
        return RequirementSelection.all().without("PAR", "OTA", "MSG", "DEV", "FMT", "SIG");
    }

    /** The ids that {@link #servers} checks in this version. */
    public static Set<String> checked() {
        return Chapters.checked().stream().filter(servers()::includes).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The whole suite over embedded servers that are wrong in these ways. */
    public static RunResult over(Fault... faults) {
        Clock clock = Clock.systemUTC();
        try (EmbeddedServers servers = EmbeddedServers.start(clock, faults)) {
            return over(servers.target());
        }
    }

    /** The whole suite over any target. */
    public static RunResult over(Target target) {
        return over(target.with(limits()), servers());
    }

    /** Every check of a device on its bench. */
    public static RunResult ofDevice(Target target) {
        RunLimits usual = RunLimits.defaults();
        RunLimits brisk =
                usual.waiting(usual.connect(), Duration.ofSeconds(3), Duration.ofMillis(1500), Duration.ofMillis(200));
        return over(target.with(brisk), RequirementSelection.all());
    }

    /** Some of it, over any target, within the target's own limits. */
    public static RunResult over(Target target, RequirementSelection selection) {
        return new SuiteRunner(Clock.systemUTC(), List.of())
                .run(target, RunOptions.into(NOWHERE).withSelection(selection));
    }

    /** Long enough for a busy machine, short enough to wait for what never comes. */
    static RunLimits limits() {
        RunLimits usual = RunLimits.defaults();
        return usual.waiting(usual.connect(), usual.answer(), Duration.ofMillis(1500), usual.mustNotArrive());
    }

    /** Holds if a run came to its end and nothing passed. */
    public static void assertNothingIsProven(RunResult run) {
        assertThat(run.resultsWith(Verdict.PASS))
                .extracting(RequirementResult::message)
                .isEmpty();
        assertThat(run.resultsWith(Verdict.ERROR))
                .extracting(RequirementResult::message)
                .isEmpty();
        assertThat(run.verdict()).isIn(RunVerdict.INCONCLUSIVE, RunVerdict.NON_CONFORMANT);
    }

    /** The ids with one of these verdicts. */
    public static Set<String> ids(RunResult run, Verdict... verdicts) {
        Set<Verdict> wanted = Set.of(verdicts);
        return run.results().stream()
                .filter(result -> wanted.contains(result.verdict()))
                .map(RequirementResult::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The verdict of every checked id. */
    public static Map<String, Verdict> verdicts(RunResult run) {
        return run.results().stream()
                .filter(result -> result.verdict() != Verdict.NOT_CHECKED)
                .collect(Collectors.toMap(
                        RequirementResult::id, RequirementResult::verdict, (one, other) -> one, TreeMap::new));
    }

    /** The result of one requirement. */
    public static RequirementResult result(RunResult run, String id) {
        return run.results().stream()
                .filter(result -> result.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
