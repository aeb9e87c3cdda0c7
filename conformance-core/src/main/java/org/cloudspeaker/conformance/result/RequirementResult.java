package org.cloudspeaker.conformance.result;

import java.time.Duration;
import java.util.List;
import org.cloudspeaker.conformance.catalogue.Requirement;

/**
 * The verdict on one requirement.
 *
 * @param requirement what was judged
 * @param verdict the outcome
 * @param observations how many exchanges with the target it rests on
 * @param duration how long its check took; zero when none ran
 * @param reason why, for verdicts without findings ({@code blocked by SAL-01, which failed}); may be empty
 * @param findings what is broken; empty unless the verdict is FAIL, WARN or WAIVED
 * @param cases the inputs that it was tried with, in order; empty where there was one way only
 */
public record RequirementResult(
        Requirement requirement,
        Verdict verdict,
        int observations,
        Duration duration,
        String reason,
        List<Finding> findings,
        List<CaseResult> cases) {
    private static final int MOST_FINDINGS = 12;

    /**
     * Copies the lists and refuses a pass that saw nothing.
     *
     * @throws IllegalArgumentException for PASS without an observation
     */
    public RequirementResult {
        findings = List.copyOf(findings);
        cases = List.copyOf(cases);
        if (verdict == Verdict.PASS && observations < 1) {
            throw new IllegalArgumentException(requirement.id() + ": a pass needs at least one observation");
        }
    }

    /** A result of a check without cases. */
    public RequirementResult(
            Requirement requirement,
            Verdict verdict,
            int observations,
            Duration duration,
            String reason,
            List<Finding> findings) {
        this(requirement, verdict, observations, duration, reason, findings, List.of());
    }

    /** The same, tried with these inputs. */
    public RequirementResult withCases(List<CaseResult> inputs) {
        return new RequirementResult(requirement, verdict, observations, duration, reason, findings, inputs);
    }

    /** The same with another verdict, for this reason. */
    public RequirementResult withVerdict(Verdict otherVerdict, String otherReason) {
        return new RequirementResult(requirement, otherVerdict, observations, duration, otherReason, findings, cases);
    }

    /** The same requirement without a check behind it. */
    public static RequirementResult withoutCheck(Requirement requirement, Verdict verdict, String reason) {
        return new RequirementResult(requirement, verdict, 0, Duration.ZERO, reason, List.of());
    }

    /** The id of its requirement. */
    public String id() {
        return requirement.id();
    }

    /** The message: headline, reason if there is one, and the first findings as aligned facts. */
    public String message() {
        StringBuilder message = new StringBuilder(requirement.headline());
        if (!reason.isEmpty()) {
            message.append(System.lineSeparator()).append(CiCommands.defuseLine(reason));
        }
        findings.stream()
                .limit(MOST_FINDINGS)
                .forEach(finding -> message.append(System.lineSeparator()).append(CiCommands.defuse(finding.facts())));
        if (findings.size() > MOST_FINDINGS) {
            message.append(System.lineSeparator())
                    .append("and " + (findings.size() - MOST_FINDINGS) + " more, all of them in report.json");
        }
        return message.toString();
    }
}
