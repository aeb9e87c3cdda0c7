package org.cloudspeaker.conformance.reports.html;

import org.cloudspeaker.conformance.result.RunResult;

/** What was certified, by what, and when. */
final class RunFactsView {
    private final HtmlBuilder html;

    RunFactsView(HtmlBuilder html) {
        this.html = html;
    }

    void write(RunResult run) {
        html.open("div", "class", "facts");
        html.element("h2", "Target", "class", "small-title");
        html.open("dl");
        fact("Name", run.target().name());
        fact("Message format", run.target().format());
        run.target().details().forEach(this::fact);
        html.close();
        html.element("h2", "Run", "class", "small-title");
        html.open("dl");
        html.element("dt", "Started").open("dd");
        html.element(
                "time",
                DisplayText.time(run.started()),
                "datetime",
                run.started().toString());
        html.close();
        fact("Duration", DisplayText.duration(run.duration()));
        fact("Catalogue", run.tool().catalogue());
        fact("Harness", run.tool().version());
        fact("Seed", String.valueOf(run.tool().seed()));
        fact("Mode", run.tool().strict() ? "strict: a broken SHOULD fails" : "a broken SHOULD is a warning");
        fact("Exit code", String.valueOf(run.verdict().exitCode()));
        html.close().close();
    }

    private void fact(String name, String value) {
        html.element("dt", name).element("dd", value);
    }
}
