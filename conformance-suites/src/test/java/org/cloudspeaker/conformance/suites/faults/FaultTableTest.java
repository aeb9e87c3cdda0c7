package org.cloudspeaker.conformance.suites.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.catalogue.FailurePattern;
import org.cloudspeaker.conformance.catalogue.FailurePatterns;
import org.cloudspeaker.conformance.catalogue.RequirementLevel;
import org.cloudspeaker.conformance.fault.Fault;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.Chapters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Execution(ExecutionMode.CONCURRENT)
class FaultTableTest {
    private static final FaultTable TABLE = FaultTable.load();
    private static final FailurePatterns PATTERNS = FailurePatterns.load();
    private static final Set<String> TWICE = Set.of("AMT", "IDM", "QRY", "KEY", "BRK");
    /** A certificate is demanded or not, and its dates are looked at or not. */
    private static final Set<String> WRONG_IN_ONE_WAY = Set.of("BRK-AUT-04", "BRK-AUT-06");

    static Stream<Fault> faults() {
        return FaultTable.faults();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsFoundUnderItsRequirementAndNowhereElse(Fault fault) {
        RunResult run = FaultRuns.toCatch(fault, TABLE.row(fault).setup());

        assertThat(EmbeddedRuns.ids(run, Verdict.FAIL, Verdict.WARN)).isEqualTo(broken(fault));
        assertThat(run.resultsWith(Verdict.ERROR)).isEmpty();
        assertThat(run.diagnoses().stream().flatMap(diagnosis -> diagnosis.looksLike().stream()))
                .containsAll(PATTERNS.all().stream()
                        .filter(pattern -> pattern.fault().equals(fault.name()))
                        .map(FailurePattern::looksLike)
                        .toList());
        RequirementResult own = EmbeddedRuns.result(run, fault.requirement());
        assertThat(own.verdict())
                .isEqualTo(own.requirement().level() == RequirementLevel.MUST ? Verdict.FAIL : Verdict.WARN);
        assertThat(own.message())
                .startsWith(fault.requirement() + " " + own.requirement().level());
        assertThat(facts(own)).matches(TABLE.row(fault).message().pattern());
    }

    @Test
    void everyFaultIsInTheTable() {
        assertThat(TABLE.names())
                .containsExactlyInAnyOrderElementsOf(
                        faults().map(Fault::toString).toList());
    }

    @Test
    void everyCheckHasAFault() {
        Set<String> proven = faults().map(Fault::requirement).collect(Collectors.toSet());

        Set<String> elsewhere = Set.of("PAR", "OTA", "MSG", "FMT", "SIG");
        assertThat(Chapters.checked())
                .filteredOn(id -> !elsewhere.contains(id.substring(0, id.indexOf('-'))))
                .hasSizeGreaterThan(100)
                .isSubsetOf(proven);
    }

    /** Money, repetitions, records, keys and messages go wrong in more ways than one. */
    @Test
    void everyMustOfTheseChaptersHasTwoFaults() {
        Map<String, Long> faults = faults().collect(Collectors.groupingBy(Fault::requirement, Collectors.counting()));

        assertThat(Catalogue.load().requirements())
                .filteredOn(it -> it.level() == RequirementLevel.MUST && TWICE.contains(it.chapterId()))
                .filteredOn(it -> !WRONG_IN_ONE_WAY.contains(it.id()))
                .hasSizeGreaterThan(30)
                .allSatisfy(it ->
                        assertThat(faults.getOrDefault(it.id(), 0L)).as(it.id()).isGreaterThan(1));
    }

    @Test
    void everyFaultHasACheck() {
        assertThat(faults().map(Fault::requirement)).isSubsetOf(Chapters.checked());
    }

    @Test
    void whatBreaksSeveralRequirementsIsAPatternOfTheCatalogue() {
        Map<String, Set<String>> several = faults().filter(
                        fault -> !TABLE.row(fault).beside().isEmpty())
                .collect(Collectors.toMap(Fault::name, FaultTableTest::broken));

        assertThat(PATTERNS.all().stream().collect(Collectors.toMap(FailurePattern::fault, FailurePattern::ids)))
                .as("failure-patterns.yaml says in words what each fault with others beside it looks like")
                .isEqualTo(several);
    }

    private static Set<String> broken(Fault fault) {
        Set<String> broken = new TreeSet<>(TABLE.row(fault).beside());
        broken.add(fault.requirement());
        return broken;
    }

    /** What was sent, expected and found; the catalogue's advice is left out. */
    private static String facts(RequirementResult result) {
        List<String> lines = result.message().lines().skip(1).toList();
        assertThat(lines).anyMatch(line -> line.startsWith("in a shop : "));
        assertThat(lines).anyMatch(line -> line.startsWith("try       : "));
        return lines.stream()
                .filter(line -> !line.startsWith("in a shop : ") && !line.startsWith("try       : "))
                .collect(Collectors.joining("\n"));
    }
}
