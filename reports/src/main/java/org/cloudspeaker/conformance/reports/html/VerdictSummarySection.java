package org.cloudspeaker.conformance.reports.html;

import java.util.List;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;

/** The verdict, what was certified, and how the requirements fell. */
final class VerdictSummarySection {
    private static final int NAMED = 12;

    private final HtmlBuilder html;

    VerdictSummarySection(HtmlBuilder html) {
        this.html = html;
    }

    void write(RunResult run, UnmetRequirements mending) {
        VerdictStyle look = VerdictStyle.of(run.verdict());
        html.open("section", "id", "summary", "class", "summary wide", "aria-labelledby", "verdict");
        html.open("div", "class", "verdict " + look.colour());
        html.open("div", "class", "seal").symbol(look.key()).close();
        html.open("div", "class", "finding-out");
        html.element("p", run.target().name(), "class", "eyebrow");
        html.element("h1", look.word(), "id", "verdict");
        html.element("p", DisplayText.sentence(run.conclusion().sentence()), "class", "lead");
        worst(run, mending);
        html.close().close();
        new RunFactsView(html).write(run);
        counts(run);
        html.close();
    }

    private void worst(RunResult run, UnmetRequirements mending) {
        List<RequirementResult> failed = run.resultsWith(Verdict.FAIL);
        if (!failed.isEmpty()) {
            html.open("p", "class", "worst").element("span", "Broken:", "class", "label");
            failed.stream().limit(NAMED).forEach(result -> {
                html.text(" ");
                html.element("a", result.id(), "href", mending.anchor(result));
            });
            if (failed.size() > NAMED) {
                html.text(" and " + (failed.size() - NAMED) + " more");
            }
            html.close();
        }
    }

    private void counts(RunResult run) {
        html.open("div", "class", "counts");
        html.element("h2", DisplayText.count(run.results().size(), "requirement"), "class", "small-title");
        bar(run);
        html.open("ul");
        run.counts().forEach((verdict, count) -> {
            VerdictStyle look = VerdictStyle.of(verdict);
            html.open("li", "class", look.colour() + (count == 0 ? " none" : ""));
            html.open("span", "class", "dot").symbol(look.key()).close();
            html.element("b", String.valueOf(count)).text(" ").element("span", look.word());
            html.close();
        });
        html.close().close();
    }

    /** Sizes are attributes of a drawing, because the page's policy takes no style attribute. */
    private void bar(RunResult run) {
        int total = Math.max(1, run.results().size());
        String box = "0 0 " + total + " 1";
        html.open("svg", "class", "bar", "viewBox", box, "preserveAspectRatio", "none", "aria-hidden", "true");
        int at = 0;
        for (Verdict verdict : Verdict.values()) {
            int width = run.resultsWith(verdict).size();
            if (width > 0) {
                part(VerdictStyle.of(verdict), at, width);
            }
            at += width;
        }
        html.close();
    }

    private void part(VerdictStyle look, int at, int width) {
        String x = String.valueOf(at);
        html.open("rect", "class", look.colour(), "x", x, "width", String.valueOf(width), "height", "1");
        html.close();
    }
}
