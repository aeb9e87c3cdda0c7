package org.cloudspeaker.conformance.junit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.Run;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.spec.Catalogue;
import org.cloudspeaker.conformance.spec.Requirement;
import org.cloudspeaker.conformance.wire.Redaction;
import org.cloudspeaker.conformance.wire.Role;

/** Puts a finished run together: one result for each requirement of the catalogue, and no pass that proves nothing. */
final class RunAssembly {
    private static final Map<String, Set<Role>> MEETS = Map.of(
            "BRK", Set.of(Role.BROKER),
            "SAL", Set.of(Role.PAYMENT_SERVER),
            "AMT", Set.of(Role.PAYMENT_SERVER),
            "IDM", Set.of(Role.PAYMENT_SERVER),
            "QRY", Set.of(Role.PAYMENT_SERVER),
            "KEY", Set.of(Role.PAYMENT_SERVER),
            "TLS", Set.of(Role.PAYMENT_SERVER),
            "ROB", Set.of(Role.PAYMENT_SERVER),
            "E2E", Set.of(Role.BROKER, Role.PAYMENT_SERVER),
            "DEV", Set.of(Role.DEVICE));

    private RunAssembly() {}

    static Run of(Certification run, Catalogue catalogue, RunOptions options, Instant started) {
        Map<String, RequirementResult> results = run.judge().results();
        Set<Role> met = run.judge().met();
        List<RequirementResult> all = catalogue.requirements().stream()
                .map(requirement -> result(requirement, results, met, options, Scope.of(run.target())))
                .toList();
        Run assembled = new Run(
                new Run.Tool(Version.current(), catalogue.name(), options.seed(), options.strict()),
                new Run.Subject(run.target().name(), run.profile().name(), details(run), options.rerun()),
                started,
                Duration.between(started, run.clock().instant()),
                catalogue.chapters(),
                all,
                run.transcript().exchanges());
        return assembled.diagnosed(Diagnosing.of(all));
    }

    private static RequirementResult result(
            Requirement requirement,
            Map<String, RequirementResult> results,
            Set<Role> met,
            RunOptions options,
            Scope scope) {
        RequirementResult result = results.get(requirement.id());
        if (result == null) {
            return unchecked(requirement, options, scope);
        }
        return provenRole(requirement, met)
                .filter(missing -> result.verdict() == Verdict.PASS)
                .map(missing -> RequirementResult.without(
                        requirement,
                        Verdict.INCONCLUSIVE,
                        "nothing there has shown itself to be a " + missing.title() + ", so this proves nothing: check "
                                + missing.address()))
                .orElse(result);
    }

    private static RequirementResult unchecked(Requirement requirement, RunOptions options, Scope scope) {
        if (!scope.covers(requirement.id())) {
            return RequirementResult.without(requirement, Verdict.NOT_CHECKED, scope.otherwise());
        }
        if (!options.checked().contains(requirement.id())) {
            return RequirementResult.without(requirement, Verdict.NOT_CHECKED, "this version has no check for it");
        }
        boolean selected = options.selection().takes(requirement.id());
        return RequirementResult.without(
                requirement, Verdict.NOT_CHECKED, selected ? "it did not run" : "not selected");
    }

    /** The role that a requirement speaks of and that was never met. */
    private static Optional<Role> provenRole(Requirement requirement, Set<Role> met) {
        return rolesOf(requirement).stream()
                .filter(role -> !met.contains(role))
                .sorted()
                .findFirst();
    }

    /** The sides that the checks of a requirement meet. */
    static Set<Role> rolesOf(Requirement requirement) {
        return MEETS.getOrDefault(requirement.chapterId(), Set.of());
    }

    private static Map<String, String> details(Certification run) {
        Map<String, String> details = new LinkedHashMap<>();
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
        run.discoveries().metBroker().ifPresent(broker -> {
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
        details.put("sales", SalesMade.words(run));
        details.replaceAll((label, value) -> run.transcript().redaction().apply(value));
        return details;
    }
}
