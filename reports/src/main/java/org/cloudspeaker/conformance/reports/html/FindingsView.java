package org.cloudspeaker.conformance.reports.html;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cloudspeaker.conformance.catalogue.Requirement;
import org.cloudspeaker.conformance.result.Finding;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;

/** The findings of one requirement, and once for all what they share. */
final class FindingsView {
    private static final int OPEN = 3;

    private final HtmlBuilder html;
    private final EvidenceView evidence;

    FindingsView(HtmlBuilder html, RunResult run) {
        this.html = html;
        evidence = new EvidenceView(html, run.exchanges());
    }

    void write(RequirementResult result) {
        List<Finding> findings = result.findings();
        boolean shared = shared(findings, Finding::consequence) && shared(findings, Finding::remedy);
        Optional<Requirement> advised = shared ? Optional.empty() : Optional.of(result.requirement());
        findings.stream().limit(OPEN).forEach(finding -> finding(finding, advised));
        if (findings.size() > OPEN) {
            html.open("details", "class", "more");
            html.element("summary", DisplayText.count(findings.size() - OPEN, "more case"));
            findings.stream().skip(OPEN).forEach(finding -> finding(finding, advised));
            html.close();
        }
        if (!findings.isEmpty() && shared) {
            advice(findings.get(0), result.requirement());
        }
    }

    private static boolean shared(List<Finding> findings, Function<Finding, String> part) {
        return findings.stream().map(part).distinct().count() <= 1;
    }

    private void finding(Finding finding, Optional<Requirement> advised) {
        html.open("div", "class", "finding");
        if (!finding.scenario().isEmpty()) {
            html.open("h4").element("span", "Case ", "class", "label").text(DisplayText.bounded(finding.scenario()));
            html.close();
        }
        html.open("dl", "class", "observed");
        fact("sent", "Sent", finding.sent());
        fact("expected", "Expected", finding.expected());
        fact("actual", "But was", finding.actual());
        fact("mended", "Mended", finding.mended());
        html.close();
        advised.ifPresent(requirement -> advice(finding, requirement));
        evidence.write(finding.exchanges());
        html.close();
    }

    /** A finding's own advice, or where it has none the catalogue's. */
    private void advice(Finding finding, Requirement requirement) {
        html.open("dl", "class", "advice");
        fact("shop", "In a shop", or(finding.consequence(), requirement.consequence()));
        fact("try", "Try", or(finding.remedy(), requirement.remedy()));
        html.close();
    }

    private static String or(String own, String other) {
        return own.isEmpty() ? other : own;
    }

    private void fact(String key, String name, String value) {
        if (!value.isEmpty()) {
            html.open("div", "class", key).element("dt", name);
            html.element("dd", DisplayText.bounded(value)).close();
        }
    }
}
