package org.cloudspeaker.conformance.result;

import java.time.Duration;
import java.util.List;
import org.cloudspeaker.conformance.spec.Requirement;

/**
 * The verdict on one requirement.
 *
 * @param requirement what was judged
 * @param verdict the outcome
 * @param observations how many exchanges with the target it rests on
 * @param duration how long its check took; zero when none ran
 * @param reason why, for verdicts without findings ({@code blocked by SAL-01, which failed}); may be empty
 * @param findings what is broken; empty unless the verdict is FAIL, WARN or WAIVED
 */
public record RequirementResult(
        Requirement requirement,
        Verdict verdict,
        int observations,
        Duration duration,
        String reason,
        List<Finding> findings) {

    /**
     * Copies the findings and refuses a pass that saw nothing.
     *
     * @throws IllegalArgumentException for PASS without an observation
     */
    public RequirementResult {
        findings = List.copyOf(findings);
        if (verdict == Verdict.PASS && observations < 1) {
            throw new IllegalArgumentException(requirement.id() + ": a pass needs at least one observation");
        }
    }

    /** The same requirement without a check behind it. */
    public static RequirementResult without(Requirement requirement, Verdict verdict, String reason) {
        return new RequirementResult(requirement, verdict, 0, Duration.ZERO, reason, List.of());
    }

    /** The id of its requirement. */
    public String id() {
        return requirement.id();
    }

    /** The whole message: headline, reason if there is one, and every finding as aligned facts. */
    public String message() {
        StringBuilder message = new StringBuilder(requirement.headline());
        if (!reason.isEmpty()) {
            message.append(System.lineSeparator()).append(reason);
        }
        for (Finding finding : findings) {
            message.append(System.lineSeparator()).append(finding.facts());
        }
        return message.toString();
    }
}
