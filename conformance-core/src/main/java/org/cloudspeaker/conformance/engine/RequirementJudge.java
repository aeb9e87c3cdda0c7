package org.cloudspeaker.conformance.engine;

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
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.catalogue.Requirement;
import org.cloudspeaker.conformance.catalogue.RequirementLevel;
import org.cloudspeaker.conformance.catalogue.TargetRole;
import org.cloudspeaker.conformance.config.RequirementDeclaration;
import org.cloudspeaker.conformance.engine.role.CheckContext;
import org.cloudspeaker.conformance.engine.run.FindingFactory;
import org.cloudspeaker.conformance.engine.run.RunContext;
import org.cloudspeaker.conformance.engine.run.RunOptions;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.evidence.NoAnswerException;
import org.cloudspeaker.conformance.evidence.NotGivenException;
import org.cloudspeaker.conformance.evidence.SilenceException;
import org.cloudspeaker.conformance.evidence.UnknownDeviceException;
import org.cloudspeaker.conformance.evidence.UnreachableException;
import org.cloudspeaker.conformance.message.profile.NotInFormatException;
import org.cloudspeaker.conformance.result.Finding;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunInfo;
import org.cloudspeaker.conformance.result.RunListener;
import org.cloudspeaker.conformance.result.Verdict;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** Gives verdicts: before a check runs, where one is known already, and after it. Thread-safe. */
public final class RequirementJudge {
    private final RunContext run;
    private final CertificationScope scope;
    private final Catalogue catalogue;
    private final RunOptions options;
    private final List<RunListener> listeners;
    private final Map<String, RequirementResult> results = new LinkedHashMap<>();
    private final Set<TargetRole> met = EnumSet.noneOf(TargetRole.class);
    private Optional<String> interruption = Optional.empty();

    RequirementJudge(RunContext run, Catalogue catalogue, RunOptions options, List<RunListener> listeners) {
        this.run = run;
        this.scope = CertificationScope.of(run.target());
        this.catalogue = catalogue;
        this.options = options;
        this.listeners = listeners;
    }

    /** The verdict that is known without running the check: not selected, declared, or blocked. */
    public synchronized Optional<RequirementResult> verdictBeforeCheck(CheckDefinition check) {
        String id = check.id();
        Requirement requirement = catalogue.get(id);
        if (!options.selection().includes(id)) {
            return Optional.of(RequirementResult.withoutCheck(requirement, Verdict.NOT_CHECKED, "not selected"));
        }
        if (!scope.covers(id)) {
            return Optional.of(
                    RequirementResult.withoutCheck(requirement, Verdict.NOT_CHECKED, scope.exclusionReason()));
        }
        if (interruption.isPresent()) {
            return Optional.of(RequirementResult.withoutCheck(requirement, Verdict.NOT_CHECKED, RunInfo.NOT_REACHED));
        }
        return declared(id, RequirementDeclaration.NotApplicable.class)
                .map(said -> RequirementResult.withoutCheck(
                        requirement, Verdict.NOT_APPLICABLE, "the target says: " + said.reason()))
                .or(() -> new FormatScope(run.profile())
                        .exclusionReason(id)
                        .map(reason -> RequirementResult.withoutCheck(requirement, Verdict.NOT_APPLICABLE, reason)))
                .or(() -> new CheckPrerequisites(results, run.target()).of(check, requirement));
    }

    /** The verdict on a check that has run. */
    public synchronized RequirementResult verdictAfterCheck(
            CheckDefinition check, CheckContext context, Instant began, @Nullable Throwable thrown) {
        met.addAll(context.evidence().met());
        Requirement requirement = catalogue.get(check.id());
        CheckOutcome judged = outcome(check, context, thrown);
        CheckOutcome outcome = day(began).equals(day(context.evidence().now())) ? judged : judged.adjustedForMidnight();
        List<Finding> findings = outcome.findings().stream()
                .map(f ->
                        FindingFactory.complete(f, requirement, run.transcript().redaction()))
                .toList();
        Duration took = Duration.between(began, context.evidence().now());
        String reason = run.transcript().redaction().apply(outcome.reason());
        RequirementResult result = new RequirementResult(
                requirement, outcome.verdict(), context.evidence().observations(), took, reason, findings);
        return waived(result.withCases(FindingFactory.complete(
                context.cases().caseResults(), run.transcript().redaction())));
    }

    /** The date that the devices show; sales and queries are for it. */
    private LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, run.clock().getZone());
    }

    private CheckOutcome outcome(CheckDefinition check, CheckContext context, @Nullable Throwable thrown) {
        List<Finding> findings = new ArrayList<>(context.cases().findings());
        String scenario = context.cases().scenario();
        List<String> ids = context.evidence().ids();
        if (thrown instanceof AssertionError broken) {
            findings.add(FindingFactory.of(broken, scenario, ids));
        } else if (thrown instanceof NoAnswerException owed && met.contains(owed.role()) && breaksRule(check, owed)) {
            findings.add(FindingFactory.of(owed, scenario, ids));
        }
        if (thrown == null && findings.isEmpty()) {
            context.protocolViolation().ifPresent(wrong -> findings.add(FindingFactory.of(wrong, scenario, ids)));
        }
        if (!findings.isEmpty()) {
            return broken(check, findings);
        }
        return thrown == null ? passed(check, context) : leftOpen(check, thrown);
    }

    /** Who stalls for a while breaks no rule but those about time. */
    private static boolean breaksRule(CheckDefinition check, NoAnswerException owed) {
        return check.aboutTime() || !(owed instanceof SilenceException);
    }

    /** What is left open when a check ends early without having found anything. */
    private CheckOutcome leftOpen(CheckDefinition check, Throwable thrown) {
        String reason = String.valueOf(thrown.getMessage());
        if (thrown instanceof NotGivenException) {
            return new CheckOutcome(Verdict.NOT_GIVEN, reason, List.of());
        }
        if (thrown instanceof UnknownDeviceException
                || thrown instanceof NotInFormatException
                || thrown instanceof TestAbortedException) {
            return new CheckOutcome(Verdict.NOT_APPLICABLE, reason, List.of());
        }
        if (thrown instanceof UnreachableException) {
            return unreachable(check, reason);
        }
        if (thrown instanceof SilenceException silence && met.contains(silence.role())) {
            String stalled = "; it answered before, so it stalls, or is slower than limits.answer allows";
            return new CheckOutcome(Verdict.INCONCLUSIVE, reason + stalled, List.of());
        }
        if (thrown instanceof NoAnswerException silence) {
            return unreachable(check, reason + ": check " + silence.role().address());
        }
        if (thrown instanceof InconclusiveException) {
            return new CheckOutcome(Verdict.INCONCLUSIVE, reason, List.of());
        }
        String what = thrown.getClass().getSimpleName() + ": " + reason;
        return new CheckOutcome(Verdict.ERROR, "the check itself broke down (" + what + ")", List.of());
    }

    private CheckOutcome broken(CheckDefinition check, List<Finding> findings) {
        boolean must = catalogue.get(check.id()).level() == RequirementLevel.MUST || options.strict();
        return new CheckOutcome(must ? Verdict.FAIL : Verdict.WARN, "", findings);
    }

    private CheckOutcome passed(CheckDefinition check, CheckContext context) {
        if (context.evidence().observations() == 0) {
            return new CheckOutcome(Verdict.INCONCLUSIVE, "nothing was observed", List.of());
        }
        for (String need : check.needs()) {
            if (scope.covers(need) && !results.containsKey(need)) {
                String why = "it proves something only together with " + need + ", which did not run";
                return new CheckOutcome(Verdict.INCONCLUSIVE, why, List.of());
            }
        }
        return new CheckOutcome(
                Verdict.PASS, String.join("; ", context.evidence().notes()), List.of());
    }

    /** A connection that fails after its TLS was found wrong is no surprise: the device would fail in the same way. */
    private CheckOutcome unreachable(CheckDefinition check, String reason) {
        Set<TargetRole> roles = RunResultFactory.rolesOf(catalogue.get(check.id()));
        return results.values().stream()
                .filter(r -> r.verdict() == Verdict.FAIL)
                .filter(r -> roles.stream().anyMatch(role -> r.id().startsWith(role.transport())))
                .findFirst()
                .map(tls ->
                        new CheckOutcome(Verdict.SKIPPED, CheckPrerequisites.blockedBy(tls) + "; " + reason, List.of()))
                .orElseGet(() -> new CheckOutcome(Verdict.INCONCLUSIVE, reason, List.of()));
    }

    /** A waiver lets a broken requirement pass until its day; after it the waiver itself is a failure. */
    private RequirementResult waived(RequirementResult result) {
        boolean broken = result.verdict() == Verdict.FAIL || result.verdict() == Verdict.WARN;
        Optional<RequirementDeclaration.Waiver> waiver = declared(result.id(), RequirementDeclaration.Waiver.class)
                .filter(said -> broken || result.verdict() == Verdict.PASS);
        if (waiver.isEmpty()) {
            return result;
        }
        String until = waiver.get().reason() + " (until " + waiver.get().until() + ")";
        LocalDate today = LocalDate.ofInstant(run.clock().instant(), ZoneOffset.UTC);
        if (today.isAfter(waiver.get().until())) {
            return result.withVerdict(Verdict.FAIL, "the waiver has run out, take it out of the target: " + until);
        }
        return broken
                ? result.withVerdict(Verdict.WAIVED, "waived: " + until)
                : result.withVerdict(Verdict.PASS, "met; the waiver is not needed any more: " + until);
    }

    private <T extends RequirementDeclaration> Optional<T> declared(String id, Class<T> type) {
        return run.target().declared().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(said -> said.id().equals(id))
                .findFirst();
    }

    /** Begins no further check. */
    synchronized void stop(String cause) {
        interruption = interruption.or(() -> Optional.of(cause));
    }

    /** What ended the run before its time. */
    synchronized Optional<String> interruption() {
        return interruption;
    }

    /** Keeps a verdict and tells the listeners. */
    public synchronized void recordResult(RequirementResult result) {
        results.put(result.id(), result);
        listeners.forEach(listener -> listener.requirementFinished(result));
    }

    /** Whatever was selected and has no verdict is a fault of the harness, and never goes unnoticed. */
    synchronized void reportMissingVerdicts(Set<String> ids) {
        ids.stream()
                .filter(id -> options.selection().includes(id) && scope.covers(id) && !results.containsKey(id))
                .sorted()
                .forEach(id -> recordResult(RequirementResult.withoutCheck(
                        catalogue.get(id), Verdict.ERROR, "its check was selected and did not run")));
    }

    public synchronized Map<String, RequirementResult> results() {
        return Map.copyOf(results);
    }

    synchronized Set<TargetRole> metRoles() {
        return Set.copyOf(met);
    }
}
