package org.cloudspeaker.conformance.reports.html;

import org.cloudspeaker.conformance.catalogue.RequirementLevel;
import org.cloudspeaker.conformance.result.RunResult;

/** The filters, which show up only where scripts run. */
final class FilterForm {
    private final HtmlBuilder html;

    FilterForm(HtmlBuilder html) {
        this.html = html;
    }

    void write(RunResult run) {
        html.open("form", "id", "filters", "role", "search", "aria-label", "Filter requirements", "hidden", "");
        words();
        choice("Level", "filter-level");
        for (RequirementLevel level : RequirementLevel.values()) {
            option(level.name(), level.name());
        }
        html.close().close();
        choice("Chapter", "filter-chapter");
        run.byChapter().keySet().forEach(chapter -> option(chapter.id(), chapter.id() + " " + chapter.title()));
        html.close().close();
        verdicts(run);
        html.open("p", "class", "shown").element("output", "", "id", "filter-shown", "aria-live", "polite");
        html.element("button", "Show all", "type", "reset").close();
        html.close();
    }

    /** Says, where a section begins, that it does not show everything. */
    static void note(HtmlBuilder html) {
        html.open("p", "class", "filtered", "hidden", "").element("span", "");
        html.element("button", "Show all", "type", "reset", "form", "filters").close();
    }

    private void words() {
        html.open("label", "class", "field words").element("span", "Find");
        html.single("input", "type", "search", "id", "filter-words", "placeholder", "id, words, reason");
        html.close();
    }

    private void option(String value, String name) {
        html.element("option", name, "value", value);
    }

    private void choice(String name, String id) {
        html.open("label", "class", "field").element("span", name).open("select", "id", id);
        option("", "All");
    }

    private void verdicts(RunResult run) {
        html.open("fieldset").element("legend", "Verdict");
        run.counts().forEach((verdict, count) -> {
            if (count > 0) {
                VerdictStyle look = VerdictStyle.of(verdict);
                html.open("label", "class", "pill " + look.colour());
                html.single("input", "type", "checkbox", "name", "verdict", "value", verdict.name());
                html.symbol(look.key()).text(look.word() + " ");
                html.element("b", String.valueOf(count)).close();
            }
        });
        html.close();
    }
}
