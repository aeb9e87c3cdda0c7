package org.cloudspeaker.conformance.junit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.result.Finding;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunListener;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.spec.Catalogue;
import org.cloudspeaker.conformance.spec.Level;
import org.cloudspeaker.conformance.spec.Requirement;
import org.cloudspeaker.conformance.target.Declared;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.NoAnswerException;
import org.cloudspeaker.conformance.wire.Role;
import org.cloudspeaker.conformance.wire.UnknownDeviceException;
import org.cloudspeaker.conformance.wire.UnreachableException;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** Gives verdicts: before a check runs, where one is known already, and after it. Thread-safe. */
final class Judge {
    private final Certification run;
    private final Scope scope;
    private final Catalogue catalogue;
    private final RunOptions options;
    private final List<RunListener> listeners;
    private final Map<String, RequirementResult> results = new LinkedHashMap<>();
    private final Set<Role> met = EnumSet.noneOf(Role.class);

    Judge(Certification run, Catalogue catalogue, RunOptions options, List<RunListener> listeners) {
        this.run = run;
        this.scope = Scope.of(run.target());
        this.catalogue = catalogue;
        this.options = options;
        this.listeners = listeners;
    }

    /** The verdict that is known without running the check: not selected, declared, or blocked. */
    synchronized Optional<RequirementResult> before(Verifies check) {
        String id = check.value();
        Requirement requirement = catalogue.get(id);
        if (!options.selection().takes(id)) {
            return Optional.of(RequirementResult.without(requirement, Verdict.NOT_CHECKED, "not selected"));
        }
        if (!scope.covers(id)) {
            return Optional.of(RequirementResult.without(requirement, Verdict.NOT_CHECKED, scope.otherwise()));
        }
        return declared(id, Declared.NotApplicable.class)
                .map(said -> RequirementResult.without(
                        requirement, Verdict.NOT_APPLICABLE, "the target says: " + said.reason()))
                .or(() -> new Blockers(results, run.target()).of(check, requirement));
    }

    /** The verdict on a check that has run. */
    synchronized RequirementResult after(
            Verifies check, CheckContext context, Instant began, @Nullable Throwable thrown) {
        met.addAll(context.evidence().met());
        Requirement requirement = catalogue.get(check.value());
        Outcome judged = outcome(check, context, thrown);
        Outcome outcome = day(began).equals(day(context.evidence().now())) ? judged : judged.acrossMidnight();
        List<Finding> findings = outcome.findings().stream()
                .map(f -> Findings.complete(f, requirement, run.transcript().redaction()))
                .toList();
        Duration took = Duration.between(began, context.evidence().now());
        String reason = run.transcript().redaction().apply(outcome.reason());
        RequirementResult result = new RequirementResult(
                requirement, outcome.verdict(), context.evidence().observations(), took, reason, findings);
        return waived(result.tried(
                Findings.complete(context.cases().tried(), run.transcript().redaction())));
    }

    /** The date that the devices show; sales and queries are for it. */
    private LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, run.clock().getZone());
    }

    private Outcome outcome(Verifies check, CheckContext context, @Nullable Throwable thrown) {
        List<Finding> findings = new ArrayList<>(context.cases().findings());
        String scenario = context.cases().scenario();
        List<String> ids = context.evidence().ids();
        if (thrown instanceof AssertionError broken) {
            findings.add(Findings.of(broken, scenario, ids));
        } else if (thrown instanceof NoAnswerException silence && met.contains(silence.role())) {
            findings.add(Findings.of(silence, scenario, ids));
        }
        if (thrown == null && findings.isEmpty()) {
            context.brokenProtocol().ifPresent(wrong -> findings.add(Findings.of(wrong, scenario, ids)));
        }
        if (!findings.isEmpty()) {
            return broken(check, findings);
        }
        return thrown == null ? passed(check, context) : open(check, thrown);
    }

    /** What is left open when a check ends early without having found anything. */
    private Outcome open(Verifies check, Throwable thrown) {
        String reason = String.valueOf(thrown.getMessage());
        if (thrown instanceof UnknownDeviceException || thrown instanceof TestAbortedException) {
            return new Outcome(Verdict.NOT_APPLICABLE, reason, List.of());
        }
        if (thrown instanceof UnreachableException) {
            return unreachable(check, reason);
        }
        if (thrown instanceof NoAnswerException silence) {
            return unreachable(check, reason + ": check " + silence.role().address());
        }
        if (thrown instanceof InconclusiveException) {
            return new Outcome(Verdict.INCONCLUSIVE, reason, List.of());
        }
        String what = thrown.getClass().getSimpleName() + ": " + reason;
        return new Outcome(Verdict.ERROR, "the check itself broke down (" + what + ")", List.of());
    }

    private Outcome broken(Verifies check, List<Finding> findings) {
        boolean must = catalogue.get(check.value()).level() == Level.MUST || options.strict();
        return new Outcome(must ? Verdict.FAIL : Verdict.WARN, "", findings);
    }

    private Outcome passed(Verifies check, CheckContext context) {
        if (context.evidence().observations() == 0) {
            return new Outcome(Verdict.INCONCLUSIVE, "nothing was observed", List.of());
        }
        for (String need : check.needs()) {
            if (scope.covers(need) && !results.containsKey(need)) {
                String why = "it proves something only together with " + need + ", which did not run";
                return new Outcome(Verdict.INCONCLUSIVE, why, List.of());
            }
        }
        return new Outcome(Verdict.PASS, String.join("; ", context.evidence().notes()), List.of());
    }

    /** A connection that fails after its TLS was found wrong is no surprise: the device would fail in the same way. */
    private Outcome unreachable(Verifies check, String reason) {
        Set<Role> roles = RunAssembly.rolesOf(catalogue.get(check.value()));
        return results.values().stream()
                .filter(r -> r.verdict() == Verdict.FAIL)
                .filter(r -> roles.stream().anyMatch(role -> r.id().startsWith(role.transport())))
                .findFirst()
                .map(tls -> new Outcome(Verdict.SKIPPED, Blockers.by(tls) + "; " + reason, List.of()))
                .orElseGet(() -> new Outcome(Verdict.INCONCLUSIVE, reason, List.of()));
    }

    /** A waiver lets a broken requirement pass until its day; after it the waiver itself is a failure. */
    private RequirementResult waived(RequirementResult result) {
        boolean broken = result.verdict() == Verdict.FAIL || result.verdict() == Verdict.WARN;
        Optional<Declared.Waiver> waiver =
                declared(result.id(), Declared.Waiver.class).filter(said -> broken || result.verdict() == Verdict.PASS);
        if (waiver.isEmpty()) {
            return result;
        }
        String until = waiver.get().reason() + " (until " + waiver.get().until() + ")";
        LocalDate today = LocalDate.ofInstant(run.clock().instant(), ZoneOffset.UTC);
        if (today.isAfter(waiver.get().until())) {
            return result.with(Verdict.FAIL, "the waiver has run out, take it out of the target: " + until);
        }
        return broken
                ? result.with(Verdict.WAIVED, "waived: " + until)
                : result.with(Verdict.PASS, "met; the waiver is not needed any more: " + until);
    }

    private <T extends Declared> Optional<T> declared(String id, Class<T> type) {
        return run.target().declared().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(said -> said.id().equals(id))
                .findFirst();
    }

    /** Keeps a verdict and tells the listeners. */
    synchronized void keep(RequirementResult result) {
        results.put(result.id(), result);
        listeners.forEach(listener -> listener.requirementFinished(result));
    }

    /** Whatever was selected and has no verdict is a fault of the harness, and never goes unnoticed. */
    synchronized void expect(Set<String> ids) {
        ids.stream()
                .filter(id -> options.selection().takes(id) && scope.covers(id) && !results.containsKey(id))
                .sorted()
                .forEach(id -> keep(RequirementResult.without(
                        catalogue.get(id), Verdict.ERROR, "its check was selected and did not run")));
    }

    synchronized Map<String, RequirementResult> results() {
        return Map.copyOf(results);
    }

    synchronized Set<Role> met() {
        return Set.copyOf(met);
    }
}
