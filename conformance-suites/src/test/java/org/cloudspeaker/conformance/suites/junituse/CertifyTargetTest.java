package org.cloudspeaker.conformance.suites.junituse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.suites.Chapters;
import org.cloudspeaker.conformance.wire.RetryFault;
import org.cloudspeaker.conformance.wire.SaleFault;
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
        try (Build build = new Build()) {
            List<String> ids = build.plan(Samples.Whole.class).stream()
                    .map(name -> name.split(" ", 2)[0])
                    .toList();

            assertThat(ids).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(Chapters.checked());
            assertThat(ids).containsSubsequence("BRK-CON-01", "SAL-01", "SAL-02", "QRY-01", "IDM-01", "E2E-01");
        }
    }

    @Test
    void whatACheckRestsOnComesBeforeIt() {
        try (Build build = new Build()) {
            List<String> ids = build.plan(Samples.Whole.class).stream()
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
        try (Acme acme = Acme.start("sale", "")) {
            List<Outcome> all;
            try (Build build = new Build()) {
                all = build.run(Samples.Sale.class);
                assertThat(acme.report()).isEmptyDirectory();
            }
            List<Outcome> tests = tests(all);

            assertThat(all).extracting(Outcome::kind).containsOnly(Outcome.Kind.SUCCESSFUL);
            assertThat(tests).extracting(Outcome::id).contains("SAL-01", "IDM-01", "QRY-01");
            assertThat(tests).extracting(Outcome::id).doesNotContain("KEY-01");
            assertThat(acme.report()).isDirectoryContaining("glob:**report.json");
            assertThat(acme.report()).isDirectoryContaining("glob:**junit.xml");
            assertThat(acme.report().resolve("report.json"))
                    .content()
                    .contains("it speaks of a device: a target with a bench is one", "not selected");
        }
    }

    @Test
    void aBrokenRequirementIsAFailedTestThatSaysNothingButFacts() throws IOException {
        try (Acme acme = Acme.start("sale", "", RetryFault.BOOKS_REPETITIONS)) {
            Outcome failed = only(Outcome.Kind.FAILED, acme.build(Samples.Sale.class));

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
        try (Acme acme = Acme.start("strict", "", SaleFault.FAILS_EVERY_SALE)) {
            List<Outcome> tests = tests(acme.build(Samples.Strict.class));

            assertThat(only(Outcome.Kind.FAILED, tests).id()).isEqualTo("SAL-01");
            assertThat(tests)
                    .filteredOn(test -> test.kind() == Outcome.Kind.SKIPPED)
                    .extracting(Outcome::message)
                    .contains("SKIPPED: blocked by SAL-01, which failed");
        }
    }

    @Test
    void aBrokenShouldPassesUnlessTheClassIsStrict() throws IOException {
        try (Acme acme = Acme.start("sale", "", SaleFault.ANSWERS_AS_HTML)) {
            assertThat(tests(acme.build(Samples.Sale.class)))
                    .extracting(Outcome::kind)
                    .containsOnly(Outcome.Kind.SUCCESSFUL);
        }
        try (Acme acme = Acme.start("strict", "", SaleFault.ANSWERS_AS_HTML)) {
            List<Outcome> tests = tests(acme.build(Samples.Strict.class));
            assertThat(only(Outcome.Kind.FAILED, tests).id()).isEqualTo("SAL-03");
            assertThat(tests).extracting(Outcome::id).doesNotContain("SAL-10");
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
        try (Acme acme = Acme.start("sale", declared, RetryFault.BOOKS_REPETITIONS)) {
            List<Outcome> tests = tests(acme.build(Samples.Sale.class));

            assertThat(only(Outcome.Kind.SKIPPED, tests).message())
                    .isEqualTo("NOT_APPLICABLE: the target says: nobody sends such a thing");
            assertThat(only(Outcome.Kind.ABORTED, tests).message())
                    .isEqualTo("WAIVED: waived: mended in May (until 2999-12-31)");
        }
    }

    @Test
    void serversThatAreNotThereAreFailuresAndNoSuccess() throws IOException {
        Acme.start("sale", "").close();

        List<Outcome> tests = tests(Build.of(Samples.Sale.class));

        assertThat(tests).extracting(Outcome::kind).doesNotContain(Outcome.Kind.SUCCESSFUL);
        assertThat(tests)
                .filteredOn(test -> test.id().equals("SAL-01"))
                .singleElement()
                .extracting(Outcome::message)
                .asString()
                .startsWith("INCONCLUSIVE SAL-01 MUST");
    }

    @Test
    void aRunThatProvesNothingDoesNotPassUnseen() throws IOException {
        String declared = """
                not-applicable:
                  - {id: SAL-01, reason: nothing is sold here}
                """;
        try (Acme acme = Acme.start("void", declared)) {
            assertThatThrownBy(() -> acme.build(Samples.NothingApplies.class))
                    .hasMessageContaining("INCONCLUSIVE: nothing was verified at Acme");
        }
    }

    @Test
    void aChapterThatIsExtendedRunsAlone() throws IOException {
        try (Acme acme = Acme.start("alone", "")) {
            List<Outcome> all = acme.build(Samples.Alone.class);
            List<Outcome> tests = tests(all);

            assertThat(all).extracting(Outcome::kind).containsOnly(Outcome.Kind.SUCCESSFUL);
            assertThat(tests).extracting(Outcome::id).allMatch(id -> id.startsWith("SAL-"));
            assertThat(tests).extracting(Outcome::id).startsWith("SAL-01").contains("SAL-10");
            assertThat(tests).extracting(Outcome::kind).containsOnly(Outcome.Kind.SUCCESSFUL);
        }
    }

    @Test
    void inAParallelBuildChecksStillRunOneAfterTheOther() throws IOException {
        try (Acme acme = Acme.start("alone", "")) {
            List<Outcome> tests = tests(acme.build(IN_PARALLEL, Samples.Alone.class, Samples.QueryAlone.class));

            assertThat(tests).extracting(Outcome::kind).containsOnly(Outcome.Kind.SUCCESSFUL);
            assertThat(tests).extracting(Outcome::id).containsSubsequence("SAL-01", "SAL-02", "SAL-10");
            assertThat(Files.readString(acme.report().resolve("report.json"))).contains("QRY-01", "SAL-01");
        }
    }

    private static List<Outcome> tests(List<Outcome> outcomes) {
        return outcomes.stream().filter(Outcome::test).toList();
    }

    private static Outcome only(Outcome.Kind kind, List<Outcome> outcomes) {
        List<Outcome> found =
                outcomes.stream().filter(outcome -> outcome.kind() == kind).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
