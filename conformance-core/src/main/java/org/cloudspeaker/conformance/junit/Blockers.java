package org.cloudspeaker.conformance.junit;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.spec.Requirement;
import org.cloudspeaker.conformance.target.Target;

/** What keeps a check from proving anything: an earlier requirement that did not hold. */
final class Blockers {
    /** Chapters that need no server, and so no usable parameter file. */
    private static final Set<String> FILES = Set.of("PAR", "OTA", "MSG");

    private final Map<String, RequirementResult> results;
    private final Target target;

    Blockers(Map<String, RequirementResult> results, Target target) {
        this.results = results;
        this.target = target;
    }

    /** The verdict of a check that is blocked: SKIPPED after a failure, INCONCLUSIVE after what stayed open. */
    Optional<RequirementResult> of(Verifies check, Requirement requirement) {
        for (String need : check.needs()) {
            RequirementResult earlier = results.get(need);
            if (earlier != null
                    && Scope.of(target).covers(need)
                    && !earlier.verdict().carries()) {
                return Optional.of(following(earlier, requirement));
            }
        }
        boolean needsServers = !FILES.contains(requirement.chapterId());
        return needsServers && target.device().parameters().parameters().isEmpty()
                ? Optional.of(withoutParameters(requirement))
                : Optional.empty();
    }

    private static RequirementResult following(RequirementResult earlier, Requirement requirement) {
        boolean open = earlier.verdict() == Verdict.INCONCLUSIVE;
        String reason = earlier.verdict() == Verdict.FAIL ? by(earlier) : earlier.reason();
        return RequirementResult.without(requirement, open ? Verdict.INCONCLUSIVE : Verdict.SKIPPED, reason);
    }

    private RequirementResult withoutParameters(Requirement requirement) {
        return results.values().stream()
                .filter(r -> r.verdict() == Verdict.FAIL && r.id().startsWith("PAR-"))
                .min(Comparator.comparing(RequirementResult::id))
                .map(par -> RequirementResult.without(requirement, Verdict.SKIPPED, by(par)))
                .orElseGet(() -> RequirementResult.without(
                        requirement,
                        Verdict.INCONCLUSIVE,
                        "the parameter file does not say where the servers are: run the PAR chapter"));
    }

    /** {@code blocked by SAL-01, which failed}. */
    static String by(RequirementResult failed) {
        return "blocked by " + failed.id() + ", which failed";
    }
}
