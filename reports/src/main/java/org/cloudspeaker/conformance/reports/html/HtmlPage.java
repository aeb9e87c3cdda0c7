package org.cloudspeaker.conformance.reports.html;

import org.cloudspeaker.conformance.result.RunResult;

/** The document around the sections. */
final class HtmlPage {
    private final HtmlBuilder html;

    HtmlPage(HtmlBuilder html) {
        this.html = html;
    }

    void write(RunResult run) {
        UnmetRequirements mending = UnmetRequirements.of(run);
        html.open("html", "lang", "en");
        head(run);
        html.open("body");
        html.element("a", "Skip to the report", "class", "skip", "href", "#report");
        html.resource("symbols.svg");
        banner(mending);
        html.open("main", "id", "report");
        new VerdictSummarySection(html).write(run, mending);
        new VerdictMatrixSection(html).write(run, mending);
        new UnmetRequirementsSection(html).write(run, mending);
        new RequirementTableSection(html).write(run, mending);
        html.close();
        footer(run);
        html.open("script").resource("page.js").close();
        html.close().close();
    }

    private void head(RunResult run) {
        html.open("head");
        html.single("meta", "charset", "utf-8");
        html.single("meta", "http-equiv", "Content-Security-Policy", "content", policy());
        html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.single("meta", "name", "color-scheme", "content", "light dark");
        html.single("meta", "name", "referrer", "content", "no-referrer");
        html.element(
                "title",
                VerdictStyle.of(run.verdict()).word() + ": " + run.target().name() + " - conformance report");
        html.open("style").resource("page.css").close();
        html.close();
    }

    private static String policy() {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src "
                + PageResources.policyHash("page.css") + "; script-src " + PageResources.policyHash("page.js");
    }

    private void banner(UnmetRequirements mending) {
        html.open("header", "class", "banner").open("div", "class", "wide");
        html.open("p", "class", "brand").symbol("speaker");
        html.element("span", "Payment speaker conformance").close();
        html.open("nav", "aria-label", "Sections");
        link("#summary", "Summary");
        link("#matrix", "Matrix");
        link("#mend", "What to mend (" + mending.size() + ")");
        link("#all", "All requirements");
        html.close().close().close();
    }

    private void link(String target, String text) {
        html.element("a", text, "href", target);
    }

    private void footer(RunResult run) {
        html.open("footer").open("div", "class", "wide");
        html.element(
                "p",
                "Card numbers, track data, PINs, keys and passwords are taken out where an exchange is recorded. Nothing on"
                        + " this page is loaded from anywhere.");
        html.element(
                "p",
                "Harness " + run.tool().version() + ", catalogue " + run.tool().catalogue() + ".");
        html.close().close();
    }
}
