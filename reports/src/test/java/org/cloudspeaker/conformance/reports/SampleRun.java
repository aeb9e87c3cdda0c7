package org.cloudspeaker.conformance.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cloudspeaker.conformance.catalogue.CatalogueChapter;
import org.cloudspeaker.conformance.catalogue.Requirement;
import org.cloudspeaker.conformance.catalogue.RequirementLevel;
import org.cloudspeaker.conformance.catalogue.RequirementSource;
import org.cloudspeaker.conformance.result.CaseResult;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.Finding;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;

/** Runs with every verdict, across all chapters, as a target in a sandbox would give them. */
public final class SampleRun {
    private static final Map<String, String> REASONS = Map.of(
            "BRK-MSG-06", "the broker closed the connection before the message was sent (limit must-arrive: 2 s)",
            "ROB-05", "the harness could not decode its own request (NUL in a header); please report it",
            "IDM-02", "blocked by IDM-01, which failed",
            "IDM-04", "blocked by IDM-01, which failed",
            "KEY-04", "the target gives no expired key",
            "QRY-15", "mask is fixed at four asterisks until release 2.4 (until 2027-01-31)",
            "MSG-15", "the target gives no trigger for a payment");

    private SampleRun() {}

    /** A target with a little of everything. */
    public static RunResult mixed() {
        return read((requirement, verdict) -> result(requirement, verdict, reason(requirement.id(), verdict)));
    }

    /** A target that meets whatever was checked, apart from warnings and what it waives. */
    public static RunResult conformant() {
        return read((requirement, verdict) -> switch (verdict) {
            case FAIL, ERROR, INCONCLUSIVE, SKIPPED -> result(requirement, Verdict.PASS, "");
            default -> result(requirement, verdict, reason(requirement.id(), verdict));
        });
    }

    /** A target that nobody answers for. */
    public static RunResult unreachable() {
        return read((requirement, verdict) -> RequirementResult.withoutCheck(
                requirement, Verdict.INCONCLUSIVE, "connection refused: localhost port 8443 (payment server)"));
    }

    /** A run of one failed requirement with this finding and this evidence. */
    public static RunResult failing(Finding finding, Exchange... exchanges) {
        RunResult mixed = mixed();
        RequirementResult failed = new RequirementResult(
                mixed.results().get(0).requirement(),
                Verdict.FAIL,
                1,
                Duration.ofMillis(3),
                finding.actual(),
                List.of(finding));
        return new RunResult(
                mixed.tool(),
                mixed.target(),
                mixed.started(),
                mixed.duration(),
                mixed.chapters(),
                List.of(failed),
                List.of(exchanges));
    }

    /** A run of one requirement that was tried with these inputs. */
    public static RunResult trying(CaseResult... cases) {
        RunResult mixed = mixed();
        return new RunResult(
                mixed.tool(),
                mixed.target(),
                mixed.started(),
                mixed.duration(),
                mixed.chapters(),
                List.of(mixed.results().get(0).withCases(List.of(cases))),
                List.of());
    }

    /** What a form makes of a run. */
    public static String text(ReportForm form, RunResult run) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(run, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private interface Judge {
        RequirementResult judge(Requirement requirement, Verdict verdict);
    }

    private static RunResult read(Judge judge) {
        List<CatalogueChapter> chapters = new ArrayList<>();
        List<RequirementResult> results = new ArrayList<>();
        for (String line : lines()) {
            String[] cells = line.split("\t", -1);
            if (cells.length == 2) {
                chapters.add(new CatalogueChapter(cells[0], cells[1]));
            } else {
                results.add(judge.judge(requirement(cells), Verdict.valueOf(cells[5])));
            }
        }
        Map<String, String> details = new LinkedHashMap<>();
        details.put("Broker", "mqtts://localhost:8883, TLS 1.3, topic pos/message");
        details.put("Payment server", "https://localhost:8443, /sale and /query");
        details.put("Device", "TEST000000000001 and 100 others (TEST9…)");
        details.put("Parameter file", "posparam.ini, 612 bytes");
        return new RunResult(
                new RunResult.HarnessInfo("1.0.0", "guide-2025-12", 7_406_129_385L, false),
                new RunResult.TargetSummary(
                        "Acme Pay, sandbox", "guide", details, "conformance verify target.yaml --only %s"),
                Instant.parse("2026-11-23T00:00:00Z"),
                Duration.ofMillis(6120),
                chapters,
                results,
                SampleExchanges.all());
    }

    private static Requirement requirement(String[] cells) {
        return new Requirement(
                cells[0],
                RequirementLevel.valueOf(cells[1]),
                RequirementSource.valueOf(cells[2]),
                cells[3],
                cells[4],
                "the device cannot rely on the other side, and the sale is lost or done twice",
                "follow the clause to the letter, and run this requirement again");
    }

    private static RequirementResult result(Requirement requirement, Verdict verdict, String reason) {
        boolean ran = verdict != Verdict.NOT_APPLICABLE && verdict != Verdict.SKIPPED && verdict != Verdict.NOT_CHECKED;
        int observations = ran ? 1 + requirement.text().length() % 9 : 0;
        Duration took = ran ? Duration.ofMillis(requirement.text().length() * 3L) : Duration.ZERO;
        List<Finding> findings = verdict == Verdict.PASS ? List.of() : SampleFindings.of(requirement.id());
        return new RequirementResult(requirement, verdict, observations, took, reason, findings);
    }

    private static String reason(String id, Verdict verdict) {
        return switch (verdict) {
            case NOT_CHECKED -> "no device was met in this run (start one with: conformance certify-device)";
            case NOT_APPLICABLE -> REASONS.getOrDefault(id, "the target has none of these");
            default -> REASONS.getOrDefault(id, "");
        };
    }

    private static List<String> lines() {
        try (InputStream in = SampleRun.class.getResourceAsStream("sample-requirements.tsv")) {
            byte[] bytes = Objects.requireNonNull(in, "sample-requirements.tsv").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
