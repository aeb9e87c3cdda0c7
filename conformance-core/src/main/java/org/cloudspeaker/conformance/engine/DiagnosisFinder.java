package org.cloudspeaker.conformance.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.catalogue.FailurePattern;
import org.cloudspeaker.conformance.catalogue.FailurePatterns;
import org.cloudspeaker.conformance.result.FailureDiagnosis;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.Verdict;

/** Finds what several broken requirements have in common. */
final class DiagnosisFinder {
    private DiagnosisFinder() {}

    /** One for each set of requirements that known mistakes break together. */
    static List<FailureDiagnosis> of(List<RequirementResult> results) {
        List<String> broken = results.stream()
                .filter(result -> result.verdict() == Verdict.FAIL || result.verdict() == Verdict.WARN)
                .map(RequirementResult::id)
                .toList();
        if (broken.size() < 2) {
            return List.of();
        }
        Map<Set<String>, List<String>> mistakes = FailurePatterns.load().matching(Set.copyOf(broken)).stream()
                .collect(Collectors.groupingBy(
                        FailurePattern::ids,
                        LinkedHashMap::new,
                        Collectors.mapping(FailurePattern::looksLike, Collectors.toList())));
        return mistakes.entrySet().stream()
                .map(each -> new FailureDiagnosis(
                        broken.stream().filter(each.getKey()::contains).toList(),
                        each.getValue().stream().distinct().toList()))
                .toList();
    }
}
