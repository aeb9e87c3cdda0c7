package org.cloudspeaker.conformance.engine;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.catalogue.Requirement;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.Verdict;

/** What keeps a check from proving anything: an earlier requirement that did not hold. */
final class CheckPrerequisites {
    /** Chapters that need no server, and so no usable parameter file. */
    private static final Set<String> FILES = Set.of("PAR", "OTA", "MSG");

    private final Map<String, RequirementResult> results;
    private final Target target;

    CheckPrerequisites(Map<String, RequirementResult> results, Target target) {
        this.results = results;
        this.target = target;
    }

    /** The verdict of a check that is blocked: SKIPPED after a failure, INCONCLUSIVE after what stayed open. */
    Optional<RequirementResult> of(CheckDefinition check, Requirement requirement) {
        for (String need : check.needs()) {
            RequirementResult earlier = results.get(need);
            if (earlier != null
                    && CertificationScope.of(target).covers(need)
                    && !earlier.verdict().allowsDependents()) {
                return Optional.of(blockedResult(earlier, requirement));
            }
        }
        boolean needsServers = !FILES.contains(requirement.chapterId());
        return needsServers && target.device().parameters().parameters().isEmpty()
                ? Optional.of(withoutParameters(requirement))
                : Optional.empty();
    }

    private static RequirementResult blockedResult(RequirementResult earlier, Requirement requirement) {
        boolean open = earlier.verdict() == Verdict.INCONCLUSIVE;
        String reason = earlier.verdict() == Verdict.FAIL ? blockedBy(earlier) : earlier.reason();
        return RequirementResult.withoutCheck(requirement, open ? Verdict.INCONCLUSIVE : Verdict.SKIPPED, reason);
    }

    private RequirementResult withoutParameters(Requirement requirement) {
        return results.values().stream()
                .filter(r -> r.verdict() == Verdict.FAIL && r.id().startsWith("PAR-"))
                .min(Comparator.comparing(RequirementResult::id))
                .map(par -> RequirementResult.withoutCheck(requirement, Verdict.SKIPPED, blockedBy(par)))
                .orElseGet(() -> RequirementResult.withoutCheck(
                        requirement,
                        Verdict.INCONCLUSIVE,
                        "the parameter file does not say where the servers are: run the PAR chapter"));
    }

    /** {@code blocked by SAL-01, which failed}. */
    static String blockedBy(RequirementResult failed) {
        return "blocked by " + failed.id() + ", which failed";
    }
}
