package org.cloudspeaker.conformance.reports.json;

import java.util.Locale;
import org.cloudspeaker.conformance.catalogue.Requirement;
import org.cloudspeaker.conformance.reports.text.ReportJsonWriter;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.FailureDiagnosis;
import org.cloudspeaker.conformance.result.Finding;
import org.cloudspeaker.conformance.result.ProfileResult;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;

/** The members of a report, in their order. */
final class RunJsonWriter {
    private final ReportJsonWriter json;

    RunJsonWriter(ReportJsonWriter json) {
        this.json = json;
    }

    void write(RunResult run) {
        json.object(() -> {
            json.text("schema", JsonReport.FORM);
            json.text("verdict", run.conclusion().verdict().name());
            json.number("exitCode", run.conclusion().exitCode());
            json.text("conclusion", run.conclusion().line());
            json.object("run", () -> info(run));
            json.array("profiles", run.profiles(), profile -> json.object(() -> profile(profile)));
            json.object("tool", () -> tool(run.tool()));
            json.object("target", () -> target(run.target()));
            json.text("started", run.started().toString());
            json.number("durationMillis", run.duration().toMillis());
            json.object("counts", () -> run.counts().forEach((verdict, count) -> json.number(verdict.name(), count)));
            json.array("diagnoses", run.diagnoses(), diagnosis -> json.object(() -> diagnosis(diagnosis)));
            json.array("requirements", run.results(), result -> json.object(() -> result(result)));
            json.array("exchanges", run.exchanges(), exchange -> json.object(() -> exchange(exchange)));
        });
    }

    private void info(RunResult run) {
        json.text("id", run.info().id());
        json.flag("partial", run.isPartial());
        run.info().interruption().ifPresent(cause -> json.text("interruption", cause));
    }

    private void profile(ProfileResult result) {
        json.text("id", result.profile().id());
        json.text("title", result.profile().title());
        json.text("state", result.state().name());
        json.number("requirements", result.requirements());
        json.number("lookedAt", result.lookedAt());
    }

    private void tool(RunResult.HarnessInfo tool) {
        json.text("version", tool.version());
        json.text("catalogue", tool.catalogue());
        json.number("seed", tool.seed());
        json.flag("strict", tool.strict());
    }

    private void target(RunResult.TargetSummary target) {
        json.text("name", target.name());
        json.text("format", target.format());
        json.object("details", () -> target.details().forEach(json::text));
    }

    private void diagnosis(FailureDiagnosis diagnosis) {
        json.array("ids", diagnosis.ids(), json::text);
        json.array("looksLike", diagnosis.looksLike(), json::text);
    }

    private void result(RequirementResult result) {
        Requirement requirement = result.requirement();
        json.text("id", requirement.id());
        json.text("level", requirement.level().name());
        json.text("source", requirement.source().name());
        json.text("clause", requirement.clause());
        json.text("text", requirement.text());
        json.text("verdict", result.verdict().name());
        json.number("observations", result.observations());
        json.number("durationMillis", result.duration().toMillis());
        if (!result.reason().isEmpty()) {
            json.text("reason", result.reason());
        }
        json.text("consequence", requirement.consequence());
        json.text("remedy", requirement.remedy());
        json.array(
                "cases",
                result.cases(),
                one -> json.object(() -> {
                    json.text("case", one.name());
                    json.flag("met", one.met());
                }));
        json.array("findings", result.findings(), finding -> json.object(() -> finding(finding)));
    }

    private void finding(Finding finding) {
        json.text("case", finding.scenario());
        json.text("sent", finding.sent());
        json.text("expected", finding.expected());
        json.text("actual", finding.actual());
        json.text("consequence", finding.consequence());
        json.text("remedy", finding.remedy());
        if (!finding.mended().isEmpty()) {
            json.text("mended", finding.mended());
        }
        json.array("exchanges", finding.exchanges(), json::text);
    }

    private void exchange(Exchange exchange) {
        json.text("id", exchange.id());
        json.text("kind", exchange.kind().name().toLowerCase(Locale.ROOT));
        json.text("at", exchange.at().toString());
        json.number("durationMillis", exchange.took().toMillis());
        json.object("request", () -> message(exchange.request()));
        exchange.response().ifPresent(response -> json.object("response", () -> message(response)));
    }

    private void message(Exchange.ExchangeMessage message) {
        json.text("summary", message.summary());
        json.object("headers", () -> message.headers().forEach(json::text));
        json.text("body", message.body());
    }
}
