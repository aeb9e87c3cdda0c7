package org.cloudspeaker.conformance.suites;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.catalogue.CatalogueChapter;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;
import org.cloudspeaker.conformance.engine.junit.TestVerdict;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.engine.run.RunOptions;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunListener;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.RunVerdict;
import org.cloudspeaker.conformance.result.Verdict;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * The certification of a target as the tests of a {@code @TestFactory}: for a server that the test itself has started, as
 * {@code @SpringBootTest} does.
 *
 * <pre>{@code
 * @TestFactory
 * Iterable<DynamicNode> worksWithPaymentSpeakers() {
 *     return CertificationTests.of(target).only("SAL", "QRY", "AMT");
 * }
 * }</pre>
 *
 * <p>The checks run when JUnit asks for the tests; each requirement then is a test in the container of its chapter. The
 * reports are written as in any other run.
 */
public final class CertificationTests implements Iterable<DynamicNode> {
    private final Target target;
    private final RunOptions options;

    private CertificationTests(Target target, RunOptions options) {
        this.target = target;
        this.options = options;
    }

    /** Of all requirements, with reports in {@code target/conformance-report}. */
    public static CertificationTests of(Target target) {
        return new CertificationTests(target, RunOptions.into(Path.of("target", "conformance-report")));
    }

    /** Of these alone, and of what they rest on: ids ({@code AMT-02}) or beginnings of ids ({@code SAL}, {@code BRK-AUT}). */
    public CertificationTests only(String... ids) {
        return with(new RequirementSelection(Set.of(ids), options.selection().skip(), Set.of()));
    }

    /** Without these: ids or beginnings of ids. */
    public CertificationTests skip(String... ids) {
        return with(new RequirementSelection(options.selection().only(), Set.of(ids), Set.of()));
    }

    /** With reports in this folder; each target of a build needs its own. */
    public CertificationTests report(Path folder) {
        return new CertificationTests(
                target,
                RunOptions.into(folder).withSelection(options.selection()).withStrict(options.strict()));
    }

    /** A broken SHOULD fails too. */
    public CertificationTests strict() {
        return new CertificationTests(target, options.withStrict(true));
    }

    private CertificationTests with(RequirementSelection selection) {
        return new CertificationTests(target, options.withSelection(selection));
    }

    /**
     * Runs the checks, and tells of each.
     *
     * @throws ConfigException if an id is none, or the target cannot be used
     */
    @Override
    public Iterator<DynamicNode> iterator() {
        requireKnownIds();
        List<RunListener> listeners = ServiceLoader.load(RunListener.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        RunResult run = new SuiteRunner(Clock.system(ZoneId.systemDefault()), listeners).run(target, options);
        Stream<DynamicNode> chapters = run.byChapter().entrySet().stream().flatMap(CertificationTests::chapter);
        return Stream.concat(chapters, voidRun(run)).iterator();
    }

    private void requireKnownIds() {
        List<ConfigProblem> unknown = Stream.concat(
                        options.selection().only().stream(), options.selection().skip().stream())
                .filter(pattern ->
                        Chapters.checked().stream().noneMatch(RequirementSelection.only(pattern)::isRequested))
                .sorted()
                .map(pattern -> new ConfigProblem(
                        "CertificationTests",
                        0,
                        0,
                        "only, skip",
                        "an id or the beginning of ids",
                        '"' + pattern + '"',
                        ""))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ConfigException(unknown);
        }
    }

    private static Stream<DynamicNode> chapter(Map.Entry<CatalogueChapter, List<RequirementResult>> chapter) {
        List<DynamicTest> tests = chapter.getValue().stream()
                .filter(result -> result.verdict() != Verdict.NOT_CHECKED)
                .map(result -> DynamicTest.dynamicTest(
                        result.id() + " " + result.requirement().text(), () -> TestVerdict.throwUnlessPassed(result)))
                .toList();
        String name = chapter.getKey().id() + " " + chapter.getKey().title();
        return tests.isEmpty() ? Stream.empty() : Stream.of(DynamicContainer.dynamicContainer(name, tests));
    }

    /** A run that proves nothing though no test fails must not pass unseen. */
    private static Stream<DynamicNode> voidRun(RunResult run) {
        boolean seen = run.results().stream().map(RequirementResult::verdict).anyMatch(TestVerdict::isFailure);
        if (seen || run.verdict() == RunVerdict.CONFORMANT) {
            return Stream.empty();
        }
        return Stream.of(DynamicTest.dynamicTest("something is verified", () -> {
            throw new AssertionError(run.verdict() + ": nothing was verified at "
                    + run.target().name() + "; the report says of each requirement why");
        }));
    }
}
