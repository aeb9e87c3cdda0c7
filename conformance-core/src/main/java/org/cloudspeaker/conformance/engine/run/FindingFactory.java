package org.cloudspeaker.conformance.engine.run;

import java.util.List;
import org.cloudspeaker.conformance.catalogue.Requirement;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.NoAnswerException;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.result.CaseResult;
import org.cloudspeaker.conformance.result.Finding;
import org.opentest4j.AssertionFailedError;

/** Turns failed assertions into findings. */
public final class FindingFactory {
    private static final int HEAD = 400;
    private static final int TAIL = 240;

    private FindingFactory() {}

    /** What an assertion says; consequence and remedy come with its requirement, unless it knows its own. */
    public static Finding of(AssertionError e, String scenario, List<String> exchanges) {
        if (e instanceof Discrepancy d) {
            return new Finding(
                    scenario, d.sent(), d.expected(), d.actual(), d.consequence(), d.remedy(), d.mended(), exchanges);
        }
        if (e instanceof AssertionFailedError failed && failed.isExpectedDefined() && failed.isActualDefined()) {
            return finding(
                    scenario,
                    "",
                    failed.getExpected().getStringRepresentation(),
                    failed.getActual().getStringRepresentation(),
                    exchanges);
        }
        return finding(scenario, "", "", String.valueOf(e.getMessage()).strip(), exchanges);
    }

    /** What a missing answer says. */
    public static Finding of(NoAnswerException e, String scenario, List<String> exchanges) {
        return finding(scenario, "", e.expected(), e.actual(), exchanges);
    }

    /** The finding under its requirement, redacted. */
    public static Finding complete(Finding finding, Requirement requirement, Redaction redaction) {
        return new Finding(
                redaction.apply(finding.scenario()),
                clipped(redaction.apply(finding.sent())),
                clipped(redaction.apply(finding.expected())),
                clipped(redaction.apply(finding.actual())),
                advice(finding.consequence(), requirement.consequence(), redaction),
                advice(finding.remedy(), requirement.remedy(), redaction),
                clipped(redaction.apply(finding.mended())),
                finding.exchanges());
    }

    private static String advice(String own, String general, Redaction redaction) {
        return own.isEmpty() ? general : clipped(redaction.apply(own));
    }

    /** The cases as they may be shown, redacted. */
    public static List<CaseResult> complete(List<CaseResult> cases, Redaction redaction) {
        return cases.stream()
                .map(one -> new CaseResult(clipped(redaction.apply(one.name())), one.met()))
                .toList();
    }

    /** Its beginning and its end, where advice stands. Cut only now: half a secret is not recognised any more. */
    private static String clipped(String text) {
        return text.length() <= HEAD + TAIL
                ? text
                : text.substring(0, HEAD) + " ... " + text.substring(text.length() - TAIL);
    }

    private static Finding finding(
            String scenario, String sent, String expected, String actual, List<String> exchanges) {
        return new Finding(scenario, sent, expected, actual, "", "", exchanges);
    }
}
