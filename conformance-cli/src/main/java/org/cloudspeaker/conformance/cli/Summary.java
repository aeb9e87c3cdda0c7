package org.cloudspeaker.conformance.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.cli.Look.Colour;
import org.cloudspeaker.conformance.result.Finding;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.Run;
import org.cloudspeaker.conformance.result.Verdict;

/** What a finished run has to say, worst first. */
final class Summary {
    private static final int CASES = 4;
    private static final int IDS = 6;

    private final Screen screen;
    private final Run run;

    Summary(Screen screen, Run run) {
        this.screen = screen;
        this.run = run;
    }

    /** Prints everything but counts, reports and the verdict. */
    void print() {
        target();
        results();
    }

    /** Prints what came of the checks, without saying of what target. */
    void results() {
        broken("Failed", Colour.RED, Verdict.FAIL);
        grouped("Broke down, which is the harness's own fault", Colour.RED, Verdict.ERROR);
        grouped("Inconclusive", Colour.YELLOW, Verdict.INCONCLUSIVE);
        whatToCheck();
        broken("To be improved", Colour.YELLOW, Verdict.WARN);
        grouped("Waived", Colour.YELLOW, Verdict.WAIVED);
        grouped("Skipped", Colour.GREY, Verdict.SKIPPED);
        passedInPart();
        grouped("Not applicable", Colour.GREY, Verdict.NOT_APPLICABLE);
        grouped("Not checked", Colour.GREY, Verdict.NOT_CHECKED);
        diagnoses();
    }

    private void diagnoses() {
        heading("Diagnosis", Colour.YELLOW, run.diagnoses().size());
        run.diagnoses().forEach(diagnosis -> screen.paragraph("  " + diagnosis.sentence(), 4));
    }

    private void target() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("target", run.target().name());
        facts.put("format", run.target().format());
        facts.putAll(run.target().details());
        facts.put("seed", run.tool().seed() + " (--seed generates the same values again)");
        int longest = facts.keySet().stream().mapToInt(String::length).max().orElse(0);
        screen.gap();
        facts.forEach(
                (label, value) -> screen.paragraph(String.format("%-" + longest + "s: %s", label, value), longest + 2));
    }

    private void broken(String title, Colour colour, Verdict verdict) {
        List<RequirementResult> results = run.results().stream()
                .filter(result -> result.verdict() == verdict)
                .sorted(Comparator.comparing(result -> result.requirement().level()))
                .toList();
        heading(title, colour, results.size());
        for (RequirementResult result : results) {
            screen.gap();
            screen.paragraph(result.requirement().headline(), 2);
            if (!result.reason().isEmpty()) {
                screen.facts("  " + result.reason());
            }
            cases(result.findings())
                    .forEach(facts -> screen.facts(facts.indent(2).stripTrailing()));
            again(result);
        }
    }

    /** The first cases as facts, how many more there are, and the advice where it changes. */
    private static List<String> cases(List<Finding> findings) {
        List<String> facts = new ArrayList<>();
        int shown = Math.min(CASES, findings.size());
        for (int i = 0; i < shown; i++) {
            Finding finding = findings.get(i);
            facts.add(finding.observed().facts());
            boolean last = i + 1 == shown;
            if (last && findings.size() > CASES) {
                facts.add("and " + (findings.size() - CASES) + " more, all of them in the report");
            }
            if (last || !findings.get(i + 1).advice().equals(finding.advice())) {
                facts.add(finding.advice().facts());
            }
        }
        return facts.stream().filter(text -> !text.isEmpty()).toList();
    }

    /** One line for each reason, with the requirements that it holds for. */
    private void grouped(String title, Colour colour, Verdict verdict) {
        grouped(title, colour, run.with(verdict));
    }

    /** What of a device's card data nobody could look at; what was measured of servers is in the report alone. */
    private void passedInPart() {
        List<RequirementResult> noted = run.with(Verdict.PASS).stream()
                .filter(result ->
                        result.id().startsWith("DEV-") && !result.reason().isEmpty())
                .toList();
        grouped("Passed, as far as could be seen", Colour.GREY, noted);
    }

    private void grouped(String title, Colour colour, List<RequirementResult> results) {
        heading(title, colour, results.size());
        Map<String, List<String>> byReason = results.stream()
                .collect(Collectors.groupingBy(
                        RequirementResult::reason,
                        LinkedHashMap::new,
                        Collectors.mapping(RequirementResult::id, Collectors.toList())));
        byReason.forEach((reason, ids) -> {
            boolean unchecked = results.get(0).verdict() == Verdict.NOT_CHECKED;
            String which = unchecked ? "" : " (" + Words.ids(ids, IDS) + ")";
            String count = ids.size() == 1 ? ids.get(0) : ids.size() + which;
            screen.paragraph("  " + count + (reason.isEmpty() ? "" : ": " + reason), 4);
        });
    }

    private void whatToCheck() {
        if (run.with(Verdict.INCONCLUSIVE).isEmpty() || run.target().rerun().isEmpty()) {
            return;
        }
        String parameters = run.target().details().getOrDefault("parameter file", "the parameter file");
        boolean device = run.results().stream()
                .anyMatch(result ->
                        result.verdict() != Verdict.NOT_CHECKED && result.id().startsWith("DEV-"));
        screen.gap();
        screen.paragraph(device ? ofDevice(parameters) : ofServers(parameters), 2);
        again(root(run.with(Verdict.INCONCLUSIVE)));
    }

    /** The first whose check was run itself, at a device rather than at the loop that it closes. */
    private static RequirementResult root(List<RequirementResult> open) {
        return open.stream()
                .min(Comparator.comparing(
                                (RequirementResult result) -> result.duration().isZero())
                        .thenComparing(result -> !result.id().startsWith("DEV-")))
                .orElseThrow();
    }

    private static String ofServers(String parameters) {
        return "  Check that the servers run and can be reached from here, that endpoints, ports and login of "
                + parameters
                + " are theirs, and that the target trusts the authorities of their certificates (mqtt.trust,"
                + " payment.trust).";
    }

    private static String ofDevice(String parameters) {
        return "  Check that the device is on and uses " + parameters
                + ", that it reaches bench.host at both ports, and"
                + " that it trusts the authority in ca.pem beside that file.";
    }

    private void heading(String title, Colour colour, int count) {
        if (count > 0) {
            screen.gap();
            screen.line(screen.look().paint(colour, title + " (" + count + ")"));
        }
    }

    private void again(RequirementResult result) {
        String command = run.target().rerun().replace("%s", result.id());
        if (!command.isEmpty()) {
            screen.line("  again     : " + screen.look().legible(command));
        }
    }
}
