package org.cloudspeaker.conformance.reports.html;

import java.time.Duration;
import java.util.List;
import org.cloudspeaker.conformance.result.Case;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.Run;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.spec.Chapter;
import org.cloudspeaker.conformance.spec.Requirement;

/** All requirements in a table, by chapter. */
final class ListSection {
    private final Html html;

    ListSection(Html html) {
        this.html = html;
    }

    void write(Run run, Mending mending) {
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

    private void chapter(Chapter chapter, List<RequirementResult> results, Mending mending) {
        html.open("tbody", "data-group", "");
        html.open("tr", "class", "chapter-row").open("th", "colspan", "6", "scope", "rowgroup");
        html.element("span", chapter.id(), "class", "code").text(" " + chapter.title());
        html.close().close();
        results.forEach(result -> row(result, mending));
        html.close();
    }

    private void row(RequirementResult result, Mending mending) {
        Requirement requirement = result.requirement();
        Look look = Look.of(result.verdict());
        openRow(result.id(), result.verdict(), requirement);
        html.open("td").open("span", "class", "badge " + look.colour());
        html.symbol(look.key()).text(look.word()).close().close();
        html.element("th", result.id(), "scope", "row", "class", "code");
        html.open("td", "class", "text");
        text(result, mending);
        html.close();
        html.element("td", requirement.level().name(), "class", "level-cell");
        number(String.valueOf(result.observations()), "seen");
        number(result.duration().equals(Duration.ZERO) ? "–" : Words.duration(result.duration()), "");
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

    private void text(RequirementResult result, Mending mending) {
        html.element("span", result.requirement().text()).text(" ");
        html.element("span", Words.source(result.requirement()), "class", "source");
        if (!result.reason().isEmpty()) {
            html.element("p", Words.bounded(result.reason()), "class", "why");
        }
        cases(result.cases());
        String anchor = mending.anchor(result);
        if (anchor.startsWith("#mend-")) {
            html.open("p", "class", "why")
                    .element("a", "What to mend", "href", anchor)
                    .close();
        }
    }

    private void cases(List<Case> cases) {
        if (cases.isEmpty()) {
            return;
        }
        long met = cases.stream().filter(Case::met).count();
        html.open("details", "class", "cases");
        html.element("summary", Words.count(cases.size(), "case") + ", " + met + " met");
        html.open("ul");
        cases.forEach(one -> html.element("li", Words.bounded(one.name()), "class", one.met() ? "met" : "broken"));
        html.close().close();
    }

    private void number(String value, String key) {
        html.element("td", value, "class", "number " + key);
    }
}
