package org.cloudspeaker.conformance.reports.html;

import java.time.Duration;
import java.util.List;
import org.cloudspeaker.conformance.catalogue.CatalogueChapter;
import org.cloudspeaker.conformance.catalogue.Requirement;
import org.cloudspeaker.conformance.result.CaseResult;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;

/** All requirements in a table, by chapter. */
final class RequirementTableSection {
    private final HtmlBuilder html;

    RequirementTableSection(HtmlBuilder html) {
        this.html = html;
    }

    void write(RunResult run, UnmetRequirements mending) {
        html.open("section", "id", "all", "class", "wide", "aria-labelledby", "all-title");
        html.element("h2", "All requirements", "id", "all-title");
        FilterForm.note(html);
        html.open("table");
        html.element("caption", "Every requirement of the catalogue, by chapter", "class", "unseen");
        html.open("thead").open("tr");
        for (String column : List.of("Verdict", "Id", "Requirement", "Level", "Observations", "Time")) {
            html.element("th", column, "scope", "col");
        }
        html.close().close();
        run.byChapter().forEach((chapter, results) -> chapter(chapter, results, mending));
        html.close();
        html.element("p", "Nothing matches the filter.", "class", "hint nothing", "hidden", "");
        html.close();
    }

    private void chapter(CatalogueChapter chapter, List<RequirementResult> results, UnmetRequirements mending) {
        html.open("tbody", "data-group", "");
        html.open("tr", "class", "chapter-row").open("th", "colspan", "6", "scope", "rowgroup");
        html.element("span", chapter.id(), "class", "code").text(" " + chapter.title());
        html.close().close();
        results.forEach(result -> row(result, mending));
        html.close();
    }

    private void row(RequirementResult result, UnmetRequirements mending) {
        Requirement requirement = result.requirement();
        VerdictStyle look = VerdictStyle.of(result.verdict());
        openRow(result.id(), result.verdict(), requirement);
        html.open("td").open("span", "class", "badge " + look.colour());
        html.symbol(look.key()).text(look.word()).close().close();
        html.element("th", result.id(), "scope", "row", "class", "code");
        html.open("td", "class", "text");
        text(result, mending);
        html.close();
        html.element("td", requirement.level().name(), "class", "level-cell");
        number(String.valueOf(result.observations()), "seen");
        number(result.duration().equals(Duration.ZERO) ? "–" : DisplayText.duration(result.duration()), "");
        html.close();
    }

    /** A row carries what the filters look at. */
    private void openRow(String id, Verdict verdict, Requirement requirement) {
        html.open(
                "tr",
                "id",
                "all-" + id,
                "data-id",
                id,
                "data-verdict",
                verdict.name(),
                "data-level",
                requirement.level().name(),
                "data-chapter",
                requirement.chapterId());
    }

    private void text(RequirementResult result, UnmetRequirements mending) {
        html.element("span", result.requirement().text()).text(" ");
        html.element("span", DisplayText.source(result.requirement()), "class", "source");
        if (!result.reason().isEmpty()) {
            html.element("p", DisplayText.bounded(result.reason()), "class", "why");
        }
        cases(result.cases());
        String anchor = mending.anchor(result);
        if (anchor.startsWith("#mend-")) {
            html.open("p", "class", "why")
                    .element("a", "What to mend", "href", anchor)
                    .close();
        }
    }

    private void cases(List<CaseResult> cases) {
        if (cases.isEmpty()) {
            return;
        }
        long met = cases.stream().filter(CaseResult::met).count();
        html.open("details", "class", "cases");
        html.element("summary", DisplayText.count(cases.size(), "case") + ", " + met + " met");
        html.open("ul");
        cases.forEach(
                one -> html.element("li", DisplayText.bounded(one.name()), "class", one.met() ? "met" : "broken"));
        html.close().close();
    }

    private void number(String value, String key) {
        html.element("td", value, "class", "number " + key);
    }
}
