package org.cloudspeaker.conformance.reports.html;

import java.util.List;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.catalogue.Requirement;
import org.cloudspeaker.conformance.result.FailureDiagnosis;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;

/** What to mend, worst first: the rule, the facts, the evidence, and how to run it again. */
final class UnmetRequirementsSection {
    private final HtmlBuilder html;

    UnmetRequirementsSection(HtmlBuilder html) {
        this.html = html;
    }

    void write(RunResult run, UnmetRequirements mending) {
        html.open("section", "id", "mend", "class", "wide", "aria-labelledby", "mend-title");
        html.element("h2", "What to mend", "id", "mend-title");
        if (mending.groups().isEmpty()) {
            html.element("p", "Nothing.", "class", "hint");
        } else {
            html.element("p", "Worst first.", "class", "hint");
        }
        diagnoses(run);
        FilterForm.note(html);
        FindingsView findings = new FindingsView(html, run);
        for (List<RequirementResult> group : mending.groups()) {
            card(run, group, findings);
        }
        html.element("p", "Nothing here matches the filter.", "class", "hint nothing", "hidden", "");
        html.close();
    }

    private void diagnoses(RunResult run) {
        for (FailureDiagnosis diagnosis : run.diagnoses()) {
            html.element("p", diagnosis.sentence() + ".", "class", "diagnosis");
        }
    }

    private void card(RunResult run, List<RequirementResult> group, FindingsView findings) {
        RequirementResult result = group.get(0);
        String ids = group.stream().map(RequirementResult::id).collect(Collectors.joining(" "));
        html.open(
                "article",
                "id",
                "mend-" + result.id(),
                "class",
                "card " + VerdictStyle.of(result.verdict()).colour(),
                "data-id",
                ids);
        if (group.size() > 1) {
            together(group);
        } else {
            alone(result);
            reason(result);
            findings.write(result);
        }
        rerun(run, result, group.size() > 1);
        html.close();
    }

    private void alone(RequirementResult result) {
        Requirement requirement = result.requirement();
        html.open("header");
        badge(result);
        html.element("a", result.id(), "class", "code", "href", "#all-" + result.id());
        html.element("span", requirement.level().name(), "class", "level");
        html.element("span", DisplayText.source(requirement), "class", "source");
        html.close();
        html.element("h3", requirement.text());
    }

    private void reason(RequirementResult result) {
        if (!result.reason().isEmpty()) {
            html.element("p", DisplayText.bounded(result.reason()), "class", "reason");
        }
    }

    private void together(List<RequirementResult> group) {
        html.open("header");
        badge(group.get(0));
        html.element("span", DisplayText.count(group.size(), "requirement") + " for one reason", "class", "source")
                .close();
        html.element("h3", DisplayText.bounded(group.get(0).reason()));
        html.open("ul", "class", "ids");
        for (RequirementResult result : group) {
            html.open("li", "data-id", result.id());
            html.element(
                    "a",
                    result.id(),
                    "href",
                    "#all-" + result.id(),
                    "title",
                    result.requirement().text());
            html.close();
        }
        html.close();
    }

    private void badge(RequirementResult result) {
        VerdictStyle look = VerdictStyle.of(result.verdict());
        html.open("span", "class", "badge " + look.colour())
                .symbol(look.key())
                .text(look.word())
                .close();
    }

    private void rerun(RunResult run, RequirementResult result, boolean first) {
        String command = run.target().rerun().replace("%s", result.id());
        html.open("div", "class", "rerun");
        html.element("span", first ? "Run the first again" : "Run this again", "class", "label");
        html.element("code", command);
        html.element(
                "button",
                "Copy",
                "type",
                "button",
                "class",
                "copy",
                "aria-label",
                "Copy the command for " + result.id());
        html.close();
    }
}
