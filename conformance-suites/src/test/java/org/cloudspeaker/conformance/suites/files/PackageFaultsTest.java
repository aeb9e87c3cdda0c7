package org.cloudspeaker.conformance.suites.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.catalogue.RequirementLevel;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every requirement of OTA packages, and the files that break it. */
@Execution(ExecutionMode.CONCURRENT)
class PackageFaultsTest {
    @Test
    void goodPackagesPassEveryRequirementThatConcernsThem() {
        assertThat(PackageRun.of(PackageDraft.withKeys()).exceptPasses()).isEmpty();
        assertThat(PackageRun.of(PackageDraft.cust()).exceptPasses())
                .containsOnly(Map.entry("OTA-13", Verdict.NOT_APPLICABLE));
        assertThat(PackageRun.of(PackageDraft.ap()).exceptPasses())
                .containsOnlyKeys("OTA-10", "OTA-11", "OTA-12", "OTA-13", "OTA-15")
                .allSatisfy((id, verdict) -> assertThat(verdict).isEqualTo(Verdict.NOT_APPLICABLE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultIsFoundUnderItsRequirement(PackageFault fault) {
        PackageRun run = PackageRun.of(fault.draft());

        assertThat(run.findings(fault.id())).containsExactly(fault.finding());
        assertThat(run.exceptPasses()).isEqualTo(verdicts(fault, run.result(fault.id())));
        assertThat(run.result(fault.id()).message())
                .contains("case      : " + fault.draft().file().name())
                .contains("in a shop : ")
                .contains("try       : ");
    }

    static Stream<PackageFault> faults() {
        return Stream.of(ArchiveFaults.all(), HarmfulFaults.all(), DescriptionFaults.all(), ResourceFaults.all())
                .flatMap(faults -> faults);
    }

    @Test
    void everyRequirementHasItsFaultAndEveryMustHasTwo() {
        PackageRun.of(PackageDraft.withKeys())
                .run()
                .results()
                .forEach(result -> assertThat(
                                faults().filter(fault -> fault.id().equals(result.id()))
                                        .count())
                        .as(result.id())
                        .isGreaterThanOrEqualTo(result.requirement().level() == RequirementLevel.MUST ? 2 : 1));
    }

    private static Map<String, Verdict> verdicts(PackageFault fault, RequirementResult own) {
        Map<String, Verdict> verdicts = new TreeMap<>(fault.beside());
        verdicts.put(own.id(), own.requirement().level() == RequirementLevel.MUST ? Verdict.FAIL : Verdict.WARN);
        return verdicts;
    }
}
