package org.cloudspeaker.conformance.reports.html;

import java.util.List;
import org.cloudspeaker.conformance.catalogue.CatalogueChapter;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;

/** All requirements at a glance, a cell each, by chapter. */
final class VerdictMatrixSection {
    private final HtmlBuilder html;

    VerdictMatrixSection(HtmlBuilder html) {
        this.html = html;
    }

    void write(RunResult run, UnmetRequirements mending) {
        html.open("section", "id", "matrix", "class", "wide", "aria-labelledby", "matrix-title");
        html.element("h2", "Matrix", "id", "matrix-title");
        new FilterForm(html).write(run);
        html.open("div", "class", "chapters");
        run.byChapter().forEach((chapter, results) -> chapter(chapter, results, mending));
        html.close();
        legend();
        html.close();
    }

    private void chapter(CatalogueChapter chapter, List<RequirementResult> results, UnmetRequirements mending) {
        html.open("section", "class", "chapter", "data-group", "");
        html.open("h3").element("span", chapter.id(), "class", "code").text(" " + chapter.title());
        html.element("span", tally(results), "class", "tally").close();
        html.open("ul", "class", "cells");
        results.forEach(result -> cell(result, mending));
        html.close().close();
    }

    private static String tally(List<RequirementResult> results) {
        long unchecked = count(results, Verdict.NOT_CHECKED);
        long checked =
                results.size() - unchecked - count(results, Verdict.NOT_APPLICABLE) - count(results, Verdict.NOT_GIVEN);
        if (checked > 0) {
            return count(results, Verdict.PASS) + " of " + checked + " met";
        }
        Verdict only = unchecked > 0 ? Verdict.NOT_CHECKED : results.get(0).verdict();
        return only.word();
    }

    private static long count(List<RequirementResult> results, Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    private void cell(RequirementResult result, UnmetRequirements mending) {
        VerdictStyle look = VerdictStyle.of(result.verdict());
        String chapter = result.requirement().chapterId() + "-";
        html.open("li", "data-id", result.id());
        html.open(
                "a",
                "class",
                "cell " + look.colour(),
                "href",
                mending.anchor(result),
                "title",
                result.id() + " " + result.requirement().level() + ": " + look.word() + ". "
                        + result.requirement().text());
        html.symbol(look.key());
        html.open("span").element("span", chapter, "class", "unseen");
        html.text(result.id().substring(chapter.length()));
        html.element("span", " " + look.word(), "class", "unseen").close();
        html.close().close();
    }

    private void legend() {
        html.open("details", "class", "legend")
                .element("summary", "What the verdicts mean")
                .open("dl");
        for (Verdict verdict : Verdict.values()) {
            VerdictStyle look = VerdictStyle.of(verdict);
            html.open("dt").open("span", "class", "badge " + look.colour()).symbol(look.key());
            html.text(look.word()).close().close();
            html.element("dd", DisplayText.sentence(verdict.meaning()));
        }
        html.close().close();
    }
}
