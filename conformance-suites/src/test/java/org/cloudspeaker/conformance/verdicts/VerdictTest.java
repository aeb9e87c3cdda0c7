package org.cloudspeaker.conformance.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cloudspeaker.conformance.config.RequirementDeclaration;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.engine.run.RunOptions;
import org.cloudspeaker.conformance.result.CaseResult;
import org.cloudspeaker.conformance.result.Finding;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.RunVerdict;
import org.cloudspeaker.conformance.result.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    private static final LocalDate TODAY = LocalDate.ofInstant(VerdictSampleRun.NOW, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PAR-01 | PASS           | ''
            PAR-03 | SKIPPED        | blocked by PAR-02, which failed
            PAR-04 | SKIPPED        | blocked by PAR-02, which failed
            PAR-05 | INCONCLUSIVE   | nothing was observed
            PAR-06 | INCONCLUSIVE   | nothing was observed
            PAR-07 | INCONCLUSIVE   | nobody is there: check the address
            PAR-08 | NOT_APPLICABLE | the broker does not take TEST900000000001, a test device made up from device.sn; \
            list test devices that it knows under device.others
            PAR-09 | ERROR          | the check itself broke down (IllegalStateException: a fault of its own)
            PAR-11 | PASS           | ''
            PAR-12 | NOT_CHECKED    | this version has no check for it
            """)
    void eachOutcomeHasItsVerdictAndReason(String id, Verdict verdict, String reason) {
        RequirementResult result = VerdictSampleRun.result(VerdictSampleRun.of(), id);

        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.reason()).isEqualTo(reason);
        assertThat(result.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PAR-02, FAIL", "PAR-10, WARN"})
    void aBrokenMustFailsAndABrokenShouldWarns(String id, Verdict verdict) {
        RequirementResult result = VerdictSampleRun.result(VerdictSampleRun.of(), id);

        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.message()).contains("expected  : one thing", "but was   : another");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PAR-01 | PASS           | ''
            PAR-02 | INCONCLUSIVE   | it ran across midnight; run it again
            PAR-05 | INCONCLUSIVE   | it ran across midnight; run it again
            PAR-07 | INCONCLUSIVE   | it ran across midnight; run it again
            PAR-09 | ERROR          | the check itself broke down (IllegalStateException: a fault of its own)
            PAR-10 | INCONCLUSIVE   | it ran across midnight; run it again
            PAR-13 | INCONCLUSIVE   | it ran across midnight; run it again
            """)
    void whatIsBrokenOrOpenAcrossMidnightSaysNothingOfTheServer(String id, Verdict verdict, String reason) {
        Clock dayByDay = new NextDayClock(VerdictSampleRun.NOW);

        RequirementResult result = VerdictSampleRun.result(VerdictSampleRun.at(dayByDay, options(id)), id);

        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.reason()).isEqualTo(reason);
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void everyInputThatWasTriedIsKeptWithItsOutcome() {
        RequirementResult result = VerdictSampleRun.result(VerdictSampleRun.of(), "PAR-13");

        assertThat(result.cases()).containsExactly(new CaseResult("one", true), new CaseResult("two", false));
        assertThat(result.findings()).extracting(Finding::scenario).containsExactly("two");
    }

    @Test
    void aStrictRunFailsABrokenShould() {
        RunResult run = VerdictSampleRun.with(options("PAR-01", "PAR-10").withStrict(true));

        assertThat(run.resultsWith(Verdict.FAIL))
                .extracting(RequirementResult::id)
                .containsExactly("PAR-10");
        assertThat(run.verdict()).isEqualTo(RunVerdict.NON_CONFORMANT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PAR-01        | CONFORMANT     | 0
            PAR-01,PAR-10 | CONFORMANT     | 0
            PAR-01,PAR-08 | CONFORMANT     | 0
            PAR-01,PAR-02 | NON_CONFORMANT | 1
            PAR-02,PAR-09 | NON_CONFORMANT | 1
            PAR-01,PAR-07 | INCONCLUSIVE   | 3
            PAR-08        | INCONCLUSIVE   | 3
            PAR-12        | INCONCLUSIVE   | 3
            PAR-01,PAR-09 | ERROR          | 4
            PAR-07,PAR-09 | ERROR          | 4
            """)
    void aRunIsWhatItsWorstCheckIs(String ids, RunVerdict verdict, int exitCode) {
        RunResult run = VerdictSampleRun.of(ids.split(","));

        assertThat(run.verdict()).isEqualTo(verdict);
        assertThat(run.verdict().exitCode()).isEqualTo(exitCode);
    }

    @Test
    void aWaiverLetsABrokenRequirementPassUntilItsLastDay() {
        RunResult run = VerdictSampleRun.with(options("PAR-01", "PAR-02"), waiver("PAR-02", TODAY));

        RequirementResult waived = VerdictSampleRun.result(run, "PAR-02");
        assertThat(waived.verdict()).isEqualTo(Verdict.WAIVED);
        assertThat(waived.reason()).isEqualTo("waived: known (until 2026-11-23)");
        assertThat(waived.findings()).hasSize(1);
        assertThat(run.verdict()).isEqualTo(RunVerdict.CONFORMANT);
    }

    @Test
    void whatRestsOnAWaivedRequirementIsChecked() {
        RunResult run = VerdictSampleRun.with(options("PAR-02", "PAR-03"), waiver("PAR-02", TODAY));

        assertThat(VerdictSampleRun.result(run, "PAR-03").verdict()).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @CsvSource({"PAR-01", "PAR-02", "PAR-10"})
    void aWaiverThatHasRunOutFailsWhetherItIsStillNeededOrNot(String id) {
        RunResult run = VerdictSampleRun.with(options(id), waiver(id, TODAY.minusDays(1)));

        RequirementResult result = VerdictSampleRun.result(run, id);
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.reason())
                .isEqualTo("the waiver has run out, take it out of the target: known (until 2026-11-22)");
    }

    @Test
    void aWaiverThatIsNotNeededIsSaidToBeNone() {
        RunResult run = VerdictSampleRun.with(options("PAR-01"), waiver("PAR-01", TODAY));

        assertThat(VerdictSampleRun.result(run, "PAR-01").verdict()).isEqualTo(Verdict.PASS);
        assertThat(VerdictSampleRun.result(run, "PAR-01").reason()).contains("the waiver is not needed any more");
    }

    @ParameterizedTest
    @CsvSource({"PAR-05, INCONCLUSIVE", "PAR-09, ERROR"})
    void aWaiverCoversNothingButWhatIsBroken(String id, Verdict verdict) {
        RunResult run = VerdictSampleRun.with(options(id), waiver(id, TODAY));

        assertThat(VerdictSampleRun.result(run, id).verdict()).isEqualTo(verdict);
    }

    @Test
    void whatIsDeclaredNotApplicableIsNotRunAndBlocksNothing() {
        RunResult run = VerdictSampleRun.with(
                options("PAR-02", "PAR-03"),
                new RequirementDeclaration.NotApplicable("PAR-02", "there is no such file"));

        assertThat(VerdictSampleRun.result(run, "PAR-02").verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(VerdictSampleRun.result(run, "PAR-02").reason()).isEqualTo("the target says: there is no such file");
        assertThat(VerdictSampleRun.result(run, "PAR-03").verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void whatIsNotSelectedIsNotRun() {
        RunResult run = VerdictSampleRun.with(options("PAR-01").withChecks(java.util.Set.of("PAR-01", "PAR-02")));

        assertThat(VerdictSampleRun.result(run, "PAR-02").verdict()).isEqualTo(Verdict.NOT_CHECKED);
        assertThat(VerdictSampleRun.result(run, "PAR-02").reason()).isEqualTo("not selected");
    }

    private static RunOptions options(String... ids) {
        return RunOptions.into(Path.of("target", "unused")).withSelection(RequirementSelection.only(ids));
    }

    private static RequirementDeclaration waiver(String id, LocalDate until) {
        return new RequirementDeclaration.Waiver(id, "known", until);
    }
}
