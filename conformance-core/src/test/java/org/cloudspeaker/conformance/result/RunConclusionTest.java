package org.cloudspeaker.conformance.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.catalogue.CertificationProfile;
import org.cloudspeaker.conformance.catalogue.Requirement;
import org.cloudspeaker.conformance.result.ProfileResult.ProfileState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunConclusionTest {
    private static final CertificationProfile PARAMETERS =
            new CertificationProfile("parameters", "a parameter file", List.of("PAR"));
    private static final CertificationProfile PACKAGES =
            new CertificationProfile("packages", "OTA packages", List.of("OTA"));
    private static final CertificationProfile FULL =
            new CertificationProfile("full", "all that a customer provides", List.of("PAR", "OTA"));

    private final Catalogue catalogue = Catalogue.load();

    @Test
    void aWholeProfileIsNamedAndSoIsWhatWasNotGiven() {
        RunResult run = run(Set.of("PAR-01", "OTA-01"), Verdict.PASS, Verdict.PASS, Verdict.NOT_GIVEN);

        assertThat(run.conclusion().line())
                .isEqualTo("CONFORMANT: 2 requirements met, none broken; certified: parameters, full; not given:"
                        + " packages.");
        assertThat(run.isPartial()).isFalse();
    }

    @Test
    void aChoiceCertifiesNothing() {
        RunResult run = run(Set.of("PAR-01"), Verdict.PASS, Verdict.NOT_CHECKED, Verdict.NOT_CHECKED);

        assertThat(run.conclusion().line())
                .isEqualTo(
                        "CONFORMANT IN PART: 1 requirement met, none broken; a choice of them, which certifies nothing"
                                + " as a whole.");
        assertThat(run.conclusion().title()).isEqualTo("Conformant in part");
        assertThat(run.conclusion().exitCode()).isZero();
    }

    @Test
    void whatRanOnlyBecauseOthersRestOnItMakesNoChoice() {
        RunResult run = run(Set.of("OTA-01"), Verdict.PASS, Verdict.NOT_CHECKED, Verdict.PASS);

        assertThat(run.isPartial()).isFalse();
        assertThat(run.conclusion().sentence()).endsWith("; certified: packages.");
    }

    @ParameterizedTest
    @CsvSource({
        "PASS, NOT_APPLICABLE, MET",
        "WARN, PASS, MET",
        "WAIVED, PASS, MET",
        "PASS, NOT_GIVEN, MET",
        "PASS, FAIL, BROKEN",
        "NOT_CHECKED, FAIL, BROKEN",
        "PASS, INCONCLUSIVE, OPEN",
        "PASS, SKIPPED, OPEN",
        "PASS, ERROR, OPEN",
        "WARN, WARN, OPEN",
        "PASS, NOT_CHECKED, PARTIAL",
        "NOT_GIVEN, NOT_APPLICABLE, NOT_GIVEN",
        "NOT_APPLICABLE, NOT_APPLICABLE, NOT_CHECKED",
        "NOT_CHECKED, NOT_GIVEN, NOT_CHECKED"
    })
    void aProfileIsAsFarAsItsRequirements(Verdict one, Verdict other, ProfileState state) {
        RunResult run = run(Set.of("PAR-01", "PAR-02"), one, other, Verdict.NOT_CHECKED);

        assertThat(run.profiles().get(0).state()).isEqualTo(state);
    }

    @Test
    void anInterruptedRunIsNoPassWhateverItSaw() {
        RunResult whole = run(Set.of("PAR-01", "PAR-02"), Verdict.PASS, Verdict.FAIL, Verdict.PASS);
        RunResult cut = whole.withInfo(
                new RunInfo("r", List.of(PARAMETERS), Set.of("PAR-01", "PAR-02"), Optional.of("a signal")));

        assertThat(cut.conclusion().line())
                .isEqualTo(
                        "INTERRUPTED: the run was stopped by a signal after 12.3 s; 2 requirements met, 1 requirement"
                                + " (PAR-02) broken, 0 not reached; this is not a pass.");
        assertThat(cut.conclusion().exitCode()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"PASS, 4", "INCONCLUSIVE, 4", "ERROR, 4", "FAIL, 1"})
    void withoutReportsOnlyABrokenTargetIsWhatItWas(Verdict verdict, int exitCode) {
        RunConclusion conclusion =
                run(Set.of("PAR-01"), verdict, verdict, verdict).conclusion().withoutReports();

        assertThat(conclusion.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void theCatalogueHasAProfileForEverySide() {
        assertThat(catalogue.profiles())
                .extracting(CertificationProfile::id)
                .containsExactly("parameters", "packages", "broker", "messages", "payment", "device", "full");
        Set<String> chapters =
                catalogue.chapters().stream().map(chapter -> chapter.id()).collect(Collectors.toSet());
        assertThat(catalogue.profiles())
                .allSatisfy(profile -> assertThat(chapters).as(profile.id()).containsAll(profile.chapters()));
        assertThat(catalogue.requirements())
                .allSatisfy(requirement -> assertThat(catalogue.profiles())
                        .as(requirement.id())
                        .anyMatch(profile -> profile.includes(requirement)));
    }

    private RunResult run(Set<String> requested, Verdict first, Verdict second, Verdict packages) {
        List<RequirementResult> results = Stream.of(
                        result("PAR-01", first), result("PAR-02", second), result("OTA-01", packages))
                .toList();
        return new RunResult(
                        new RunResult.HarnessInfo("1", "guide", 1, false),
                        new RunResult.TargetSummary("acme", "guide", Map.of(), ""),
                        Instant.EPOCH,
                        Duration.ofMillis(12_300),
                        catalogue.chapters(),
                        results,
                        List.of())
                .withInfo(new RunInfo("r", List.of(PARAMETERS, PACKAGES, FULL), requested, Optional.empty()));
    }

    private RequirementResult result(String id, Verdict verdict) {
        Requirement requirement = catalogue.get(id);
        return new RequirementResult(requirement, verdict, 1, Duration.ZERO, "", List.of());
    }
}
