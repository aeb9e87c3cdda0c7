package org.cloudspeaker.conformance.suites.junituse;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.IntegratorTestClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.mocks.fault.RetryFault;
import org.cloudspeaker.conformance.mocks.fault.SaleFault;
import org.cloudspeaker.conformance.suites.Chapters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The samples' folders are shared by the tests. */
@Execution(ExecutionMode.SAME_THREAD)
class CertifyTargetTest {
    private static final Map<String, String> IN_PARALLEL = Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.mode.classes.default", "concurrent");

    @Test
    void aClassIsTheWholeSuiteInTheOrderOfTheCatalogue() {
        try (LauncherBuild build = new LauncherBuild()) {
            List<String> ids = build.plan(IntegratorTestClasses.Whole.class).stream()
                    .map(name -> name.split(" ", 2)[0])
                    .toList();

            assertThat(ids).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(Chapters.checked());
            assertThat(ids).containsSubsequence("BRK-CON-01", "SAL-01", "SAL-02", "QRY-01", "IDM-01", "E2E-01");
        }
    }

    @Test
    void whatACheckRestsOnComesBeforeIt() {
        try (LauncherBuild build = new LauncherBuild()) {
            List<String> ids = build.plan(IntegratorTestClasses.Whole.class).stream()
                    .map(name -> name.split(" ", 2)[0])
                    .toList();

            assertThat(Chapters.all().stream()
                            .flatMap(chapter -> Arrays.stream(chapter.getDeclaredMethods()))
                            .flatMap(method -> Optional.ofNullable(method.getAnnotation(Verifies.class)).stream()))
                    .allSatisfy(check -> assertThat(check.needs())
                            .allSatisfy(need -> assertThat(ids).containsSubsequence(need, check.value())));
        }
    }

    @Test
    void aChoiceRunsWithAllThatItRestsOnAndReportsOnceAtTheEnd() throws IOException {
        try (EmbeddedServersFixture acme = EmbeddedServersFixture.start("sale", "")) {
            List<TestOutcome> all = acme.build(IntegratorTestClasses.Sale.class);
            List<TestOutcome> tests = tests(all);

            assertThat(all).extracting(TestOutcome::kind).containsOnly(TestOutcome.EndKind.SUCCESSFUL);
            assertThat(tests).extracting(TestOutcome::id).contains("SAL-01", "IDM-01", "QRY-01");
            assertThat(tests).extracting(TestOutcome::id).doesNotContain("KEY-01");
            assertThat(acme.report()).isDirectoryContaining("glob:**report.json");
            assertThat(acme.report()).isDirectoryContaining("glob:**junit.xml");
            assertThat(acme.report().resolve("report.json"))
                    .content()
                    .contains("it speaks of a device: a target with a bench is one", "not selected");
        }
    }

    @Test
    void aBrokenRequirementIsAFailedTestThatSaysNothingButFacts() throws IOException {
        try (EmbeddedServersFixture acme = EmbeddedServersFixture.start("sale", "", RetryFault.BOOKS_REPETITIONS)) {
            TestOutcome failed = only(TestOutcome.EndKind.FAILED, acme.build(IntegratorTestClasses.Sale.class));

            assertThat(failed.name()).isEqualTo("IDM-01 a sale sent again is booked once");
            assertThat(failed.message())
                    .startsWith("IDM-01 MUST (device firmware): ")
                    .contains("expected  : ", "but was   : ", "in a shop : ", "try       : ");
            assertThat(failed.thrown().orElseThrow()).isExactlyInstanceOf(AssertionError.class);
            assertThat(failed.thrown().orElseThrow().getStackTrace()).isEmpty();
        }
    }

    @Test
    void whatRestsOnAFailureIsSkippedWithItsName() throws IOException {
        try (EmbeddedServersFixture acme = EmbeddedServersFixture.start("strict", "", SaleFault.FAILS_EVERY_SALE)) {
            List<TestOutcome> tests = tests(acme.build(IntegratorTestClasses.Strict.class));

            assertThat(only(TestOutcome.EndKind.FAILED, tests).id()).isEqualTo("SAL-01");
            assertThat(tests)
                    .filteredOn(test -> test.kind() == TestOutcome.EndKind.SKIPPED)
                    .extracting(TestOutcome::message)
                    .contains("SKIPPED: blocked by SAL-01, which failed");
        }
    }

    @Test
    void aBrokenShouldPassesUnlessTheClassIsStrict() throws IOException {
        try (EmbeddedServersFixture acme = EmbeddedServersFixture.start("sale", "", SaleFault.ANSWERS_AS_HTML)) {
            assertThat(tests(acme.build(IntegratorTestClasses.Sale.class)))
                    .extracting(TestOutcome::kind)
                    .containsOnly(TestOutcome.EndKind.SUCCESSFUL);
        }
        try (EmbeddedServersFixture acme = EmbeddedServersFixture.start("strict", "", SaleFault.ANSWERS_AS_HTML)) {
            List<TestOutcome> tests = tests(acme.build(IntegratorTestClasses.Strict.class));
            assertThat(only(TestOutcome.EndKind.FAILED, tests).id()).isEqualTo("SAL-03");
            assertThat(tests).extracting(TestOutcome::id).doesNotContain("SAL-10");
        }
    }

    @Test
    void whatTheTargetDeclaresOrWaivesDoesNotRunOrGivesUpWithItsReason() throws IOException {
        String declared = """
                not-applicable:
                  - {id: SAL-10, reason: nobody sends such a thing}
                waivers:
                  - {id: IDM-01, reason: mended in May, until: 2999-12-31}
                """;
        try (EmbeddedServersFixture acme =
                EmbeddedServersFixture.start("sale", declared, RetryFault.BOOKS_REPETITIONS)) {
            List<TestOutcome> tests = tests(acme.build(IntegratorTestClasses.Sale.class));

            assertThat(only(TestOutcome.EndKind.SKIPPED, tests).message())
                    .isEqualTo("NOT_APPLICABLE: the target says: nobody sends such a thing");
            assertThat(only(TestOutcome.EndKind.ABORTED, tests).message())
                    .isEqualTo("WAIVED: waived: mended in May (until 2999-12-31)");
        }
    }

    @Test
    void serversThatAreNotThereAreFailuresAndNoSuccess() throws IOException {
        EmbeddedServersFixture.start("sale", "").close();

        List<TestOutcome> tests = tests(LauncherBuild.of(IntegratorTestClasses.Sale.class));

        assertThat(tests).extracting(TestOutcome::kind).doesNotContain(TestOutcome.EndKind.SUCCESSFUL);
        assertThat(tests)
                .filteredOn(test -> test.id().equals("SAL-01"))
                .singleElement()
                .extracting(TestOutcome::message)
                .asString()
                .startsWith("INCONCLUSIVE SAL-01 MUST");
    }

    @Test
    void aRunThatProvesNothingDoesNotPassUnseen() throws IOException {
        String declared = """
                not-applicable:
                  - {id: SAL-01, reason: nothing is sold here}
                """;
        try (EmbeddedServersFixture acme = EmbeddedServersFixture.start("void", declared)) {
            TestOutcome failed =
                    only(TestOutcome.EndKind.FAILED, acme.build(IntegratorTestClasses.NothingApplies.class));

            assertThat(failed.test()).isFalse();
            assertThat(failed.thrown().orElseThrow())
                    .hasStackTraceContaining("INCONCLUSIVE: nothing was verified at Acme");
        }
    }

    @Test
    void aChapterThatIsExtendedRunsAlone() throws IOException {
        try (EmbeddedServersFixture acme = EmbeddedServersFixture.start("alone", "")) {
            List<TestOutcome> all = acme.build(IntegratorTestClasses.Alone.class);
            List<TestOutcome> tests = tests(all);

            assertThat(all).extracting(TestOutcome::kind).containsOnly(TestOutcome.EndKind.SUCCESSFUL);
            assertThat(tests).extracting(TestOutcome::id).allMatch(id -> id.startsWith("SAL-"));
            assertThat(tests).extracting(TestOutcome::id).startsWith("SAL-01").contains("SAL-10");
            assertThat(tests).extracting(TestOutcome::kind).containsOnly(TestOutcome.EndKind.SUCCESSFUL);
        }
    }

    @Test
    void inAParallelBuildChecksStillRunOneAfterTheOther() throws IOException {
        try (EmbeddedServersFixture acme = EmbeddedServersFixture.start("alone", "")) {
            List<TestOutcome> tests = tests(
                    acme.build(IN_PARALLEL, IntegratorTestClasses.Alone.class, IntegratorTestClasses.QueryAlone.class));

            assertThat(tests).extracting(TestOutcome::kind).containsOnly(TestOutcome.EndKind.SUCCESSFUL);
            assertThat(tests).extracting(TestOutcome::id).containsSubsequence("SAL-01", "SAL-02", "SAL-10");
            assertThat(Files.readString(acme.report().resolve("report.json"))).contains("QRY-01", "SAL-01");
        }
    }

    private static List<TestOutcome> tests(List<TestOutcome> outcomes) {
        return outcomes.stream().filter(TestOutcome::test).toList();
    }

    private static TestOutcome only(TestOutcome.EndKind kind, List<TestOutcome> outcomes) {
        List<TestOutcome> found =
                outcomes.stream().filter(outcome -> outcome.kind() == kind).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
