package org.cloudspeaker.conformance.cli.terminal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.cli.terminal.TerminalStyle.TerminalColour;
import org.cloudspeaker.conformance.result.Finding;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;

/** What a finished run has to say, worst first. */
public final class RunSummary {
    private static final int CASES = 4;
    private static final int IDS = 6;

    private final TerminalOutput screen;
    private final RunResult run;

    public RunSummary(TerminalOutput screen, RunResult run) {
        this.screen = screen;
        this.run = run;
    }

    /** Prints everything but counts, reports and the verdict. */
    public void print() {
        target();
        printResults();
    }

    /** Prints what came of the checks, without saying of what target. */
    public void printResults() {
        broken(TerminalColour.RED, Verdict.FAIL);
        grouped(
                Verdict.ERROR.title() + ", which is the harness's own fault",
                TerminalColour.RED,
                run.resultsWith(Verdict.ERROR));
        grouped(TerminalColour.YELLOW, Verdict.INCONCLUSIVE);
        whatToCheck();
        broken(TerminalColour.YELLOW, Verdict.WARN);
        grouped(TerminalColour.YELLOW, Verdict.WAIVED);
        grouped(TerminalColour.GREY, Verdict.SKIPPED);
        passedInPart();
        grouped(TerminalColour.GREY, Verdict.NOT_APPLICABLE);
        grouped(TerminalColour.GREY, Verdict.NOT_GIVEN);
        grouped(TerminalColour.GREY, Verdict.NOT_CHECKED);
        diagnoses();
    }

    private void diagnoses() {
        heading("Diagnosis", TerminalColour.YELLOW, run.diagnoses().size());
        run.diagnoses().forEach(diagnosis -> screen.printParagraph("  " + diagnosis.sentence(), 4));
    }

    private void target() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("target", run.target().name());
        facts.put("format", run.target().format());
        facts.putAll(run.target().details());
        facts.put("seed", run.tool().seed() + " (--seed generates the same values again)");
        int longest = facts.keySet().stream().mapToInt(String::length).max().orElse(0);
        screen.printEmptyLine();
        facts.forEach((label, value) ->
                screen.printParagraph(String.format(Locale.ROOT, "%-" + longest + "s: %s", label, value), longest + 2));
    }

    private void broken(TerminalColour colour, Verdict verdict) {
        List<RequirementResult> results = run.results().stream()
                .filter(result -> result.verdict() == verdict)
                .sorted(Comparator.comparing(result -> result.requirement().level()))
                .toList();
        heading(verdict.title(), colour, results.size());
        for (RequirementResult result : results) {
            screen.printEmptyLine();
            screen.printParagraph(result.requirement().headline(), 2);
            if (!result.reason().isEmpty()) {
                screen.printParagraph("  " + result.reason(), 2);
            }
            cases(result.findings())
                    .forEach(facts -> screen.printFacts(facts.indent(2).stripTrailing()));
            again(result);
        }
    }

    /** The first cases as facts, how many more there are, and the advice where it changes. */
    private static List<String> cases(List<Finding> findings) {
        List<String> facts = new ArrayList<>();
        int shown = Math.min(CASES, findings.size());
        for (int i = 0; i < shown; i++) {
            Finding finding = findings.get(i);
            facts.add(finding.withoutAdvice().facts());
            boolean last = i + 1 == shown;
            if (last && findings.size() > CASES) {
                facts.add("and " + (findings.size() - CASES) + " more, all of them in the report");
            }
            if (last || !findings.get(i + 1).adviceOnly().equals(finding.adviceOnly())) {
                facts.add(finding.adviceOnly().facts());
            }
        }
        return facts.stream().filter(text -> !text.isEmpty()).toList();
    }

    /** One line for each reason, with the requirements that it holds for. */
    private void grouped(TerminalColour colour, Verdict verdict) {
        grouped(verdict.title(), colour, run.resultsWith(verdict));
    }

    /** What of a device's card data nobody could look at; what was measured of servers is in the report alone. */
    private void passedInPart() {
        List<RequirementResult> noted = run.resultsWith(Verdict.PASS).stream()
                .filter(result ->
                        result.id().startsWith("DEV-") && !result.reason().isEmpty())
                .toList();
        grouped(Verdict.PASS.title() + ", as far as could be seen", TerminalColour.GREY, noted);
    }

    private void grouped(String title, TerminalColour colour, List<RequirementResult> results) {
        heading(title, colour, results.size());
        Map<String, List<String>> byReason = results.stream()
                .collect(Collectors.groupingBy(
                        RequirementResult::reason,
                        LinkedHashMap::new,
                        Collectors.mapping(RequirementResult::id, Collectors.toList())));
        byReason.forEach((reason, ids) -> {
            boolean unchecked = results.get(0).verdict() == Verdict.NOT_CHECKED;
            String which = unchecked ? "" : " (" + VerdictWords.ids(ids, IDS) + ")";
            String count = ids.size() == 1 ? ids.get(0) : ids.size() + which;
            screen.printParagraph("  " + count + (reason.isEmpty() ? "" : ": " + reason), 4);
        });
    }

    private void whatToCheck() {
        if (run.resultsWith(Verdict.INCONCLUSIVE).isEmpty()
                || run.target().rerun().isEmpty()) {
            return;
        }
        String parameters = run.target().details().getOrDefault("parameter file", "the parameter file");
        boolean device = run.results().stream()
                .anyMatch(result ->
                        result.verdict() != Verdict.NOT_CHECKED && result.id().startsWith("DEV-"));
        screen.printEmptyLine();
        screen.printParagraph(device ? ofDevice(parameters) : ofServers(parameters), 2);
        again(root(run.resultsWith(Verdict.INCONCLUSIVE)));
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

    private void heading(String title, TerminalColour colour, int count) {
        if (count > 0) {
            screen.printEmptyLine();
            screen.printLine(screen.look().paint(colour, title + " (" + count + ")"));
        }
    }

    private void again(RequirementResult result) {
        String command = run.target().rerun().replace("%s", result.id());
        if (!command.isEmpty()) {
            screen.printLine("  again     : " + screen.look().escapeLine(command));
        }
    }
}
