package org.cloudspeaker.conformance.reports.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cloudspeaker.conformance.catalogue.RequirementLevel;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;

/**
 * What there is to mend, worst first.
 *
 * @param groups results that are shown together: one alone, or many that one cause (verdict and reason) left open
 */
record UnmetRequirements(List<List<RequirementResult>> groups) {
    private static final List<Verdict> WORST_FIRST =
            List.of(Verdict.FAIL, Verdict.ERROR, Verdict.INCONCLUSIVE, Verdict.WARN, Verdict.WAIVED);

    static UnmetRequirements of(RunResult run) {
        Map<Object, List<RequirementResult>> groups = new LinkedHashMap<>();
        run.results().stream()
                .filter(result -> WORST_FIRST.contains(result.verdict()))
                .sorted(Comparator.<RequirementResult>comparingInt(result -> WORST_FIRST.indexOf(result.verdict()))
                        .thenComparing(result -> result.requirement().level() != RequirementLevel.MUST))
                .forEach(result -> groups.computeIfAbsent(cause(result), cause -> new ArrayList<>())
                        .add(result));
        return new UnmetRequirements(List.copyOf(groups.values()));
    }

    /** How many requirements these are. */
    int size() {
        return groups.stream().mapToInt(List::size).sum();
    }

    /** Where on the page a reader finds more about a requirement. */
    String anchor(RequirementResult result) {
        return groups.stream()
                .filter(group -> group.contains(result))
                .findFirst()
                .map(group -> "#mend-" + group.get(0).id())
                .orElse("#all-" + result.id());
    }

    private static Object cause(RequirementResult result) {
        boolean open = result.verdict() == Verdict.INCONCLUSIVE || result.verdict() == Verdict.ERROR;
        return open && result.findings().isEmpty() && !result.reason().isEmpty()
                ? List.of(result.verdict(), result.reason())
                : result.id();
    }
}
