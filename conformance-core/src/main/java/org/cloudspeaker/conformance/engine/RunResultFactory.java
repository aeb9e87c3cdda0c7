package org.cloudspeaker.conformance.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.catalogue.Requirement;
import org.cloudspeaker.conformance.catalogue.TargetRole;
import org.cloudspeaker.conformance.engine.run.RunContext;
import org.cloudspeaker.conformance.engine.run.RunOptions;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunInfo;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;

/** Puts a finished run together: one result for each requirement of the catalogue, and no pass that proves nothing. */
final class RunResultFactory {
    private static final Map<String, Set<TargetRole>> MEETS = Map.of(
            "BRK", Set.of(TargetRole.BROKER),
            "SAL", Set.of(TargetRole.PAYMENT_SERVER),
            "AMT", Set.of(TargetRole.PAYMENT_SERVER),
            "IDM", Set.of(TargetRole.PAYMENT_SERVER),
            "QRY", Set.of(TargetRole.PAYMENT_SERVER),
            "KEY", Set.of(TargetRole.PAYMENT_SERVER),
            "TLS", Set.of(TargetRole.PAYMENT_SERVER),
            "ROB", Set.of(TargetRole.PAYMENT_SERVER),
            "E2E", Set.of(TargetRole.BROKER, TargetRole.PAYMENT_SERVER),
            "DEV", Set.of(TargetRole.DEVICE));

    private final String id = UUID.randomUUID().toString();
    private final RunContext run;
    private final Catalogue catalogue;
    private final RunOptions options;
    private final CertificationScope scope;

    RunResultFactory(RunContext run, Catalogue catalogue, RunOptions options) {
        this.run = run;
        this.catalogue = catalogue;
        this.options = options;
        this.scope = CertificationScope.of(run.target());
    }

    /**
     * The result of a run that is over.
     *
     * @param sales how many sales were made, in words
     */
    RunResult assemble(RequirementJudge judge, Instant started, String sales) {
        Map<String, RequirementResult> results = judge.results();
        Set<TargetRole> met = judge.metRoles();
        List<RequirementResult> all = catalogue.requirements().stream()
                .map(requirement -> result(requirement, results, met, judge.interruption()))
                .toList();
        RunResult assembled = new RunResult(
                new RunResult.HarnessInfo(HarnessVersion.current(), catalogue.name(), options.seed(), options.strict()),
                new RunResult.TargetSummary(run.target().name(), run.profile().name(), details(sales), options.rerun()),
                started,
                Duration.between(started, run.clock().instant()),
                catalogue.chapters(),
                all,
                run.transcript().exchanges());
        return assembled.withDiagnoses(DiagnosisFinder.of(all)).withInfo(info(all, judge.interruption()));
    }

    /** An interruption that kept nothing from being checked is none. */
    private RunInfo info(List<RequirementResult> results, Optional<String> interruption) {
        Set<String> requested = results.stream()
                .map(RequirementResult::id)
                .filter(asked -> options.selection().isRequested(asked) && scope.covers(asked))
                .collect(Collectors.toSet());
        boolean cut = results.stream().anyMatch(result -> result.reason().equals(RunInfo.NOT_REACHED));
        return new RunInfo(id, catalogue.profiles(), requested, interruption.filter(cause -> cut));
    }

    private RequirementResult result(
            Requirement requirement,
            Map<String, RequirementResult> results,
            Set<TargetRole> met,
            Optional<String> interruption) {
        RequirementResult result = results.get(requirement.id());
        if (result == null) {
            return unchecked(requirement, interruption.isPresent());
        }
        return provenRole(requirement, met)
                .filter(missing -> result.verdict() == Verdict.PASS)
                .map(missing -> RequirementResult.withoutCheck(
                        requirement,
                        Verdict.INCONCLUSIVE,
                        "nothing there has shown itself to be a " + missing.title() + ", so this proves nothing: check "
                                + missing.address()))
                .orElse(result);
    }

    private RequirementResult unchecked(Requirement requirement, boolean interrupted) {
        if (!scope.covers(requirement.id())) {
            return RequirementResult.withoutCheck(requirement, Verdict.NOT_CHECKED, scope.exclusionReason());
        }
        if (!options.checked().contains(requirement.id())) {
            return RequirementResult.withoutCheck(requirement, Verdict.NOT_CHECKED, "this version has no check for it");
        }
        String skippedReason = interrupted ? RunInfo.NOT_REACHED : "it did not run";
        boolean selected = options.selection().includes(requirement.id());
        return RequirementResult.withoutCheck(
                requirement, Verdict.NOT_CHECKED, selected ? skippedReason : "not selected");
    }

    /** The role that a requirement speaks of and that was never met. */
    private static Optional<TargetRole> provenRole(Requirement requirement, Set<TargetRole> met) {
        return rolesOf(requirement).stream()
                .filter(role -> !met.contains(role))
                .sorted()
                .findFirst();
    }

    /** The sides that the checks of a requirement meet. */
    static Set<TargetRole> rolesOf(Requirement requirement) {
        return MEETS.getOrDefault(requirement.chapterId(), Set.of());
    }

    private Map<String, String> details(String sales) {
        Map<String, String> details = new LinkedHashMap<>();
        if (!run.profile().isGuide()) {
            details.put("norm", run.profile().identity() + " over " + catalogue.name());
            details.put("format SHA-256", run.profile().identity().sha256());
        }
        if (!run.target().device().sn().isEmpty()) {
            details.put("device", run.target().device().sn());
        }
        if (!run.target().device().parameters().name().isEmpty()) {
            details.put("parameter file", run.target().device().parameters().name());
        }
        run.target().messages().files().ifPresent(files -> details.put("messages", files.description()));
        if (!run.target().packages().isEmpty()) {
            details.put("OTA packages", Integer.toString(run.target().packages().size()));
        }
        run.knownBrokerAddress().ifPresent(broker -> {
            details.put("broker", broker.uri());
            details.put(
                    "transport",
                    broker.transport().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ", because "
                            + broker.why());
        });
        run.target().device().parameters().parameters().ifPresent(parameters -> {
            details.put("sale", Redaction.withoutQuery(parameters.payment().sale()));
            details.put(
                    "transaction query",
                    Redaction.withoutQuery(parameters.payment().details()));
        });
        details.put(
                "API key", "in the header " + run.target().payment().apiKey().header());
        details.put("total", run.target().payment().total().name().toLowerCase(java.util.Locale.ROOT));
        details.put("sales", sales);
        details.replaceAll((label, value) -> run.transcript().redaction().apply(value));
        return details;
    }
}
