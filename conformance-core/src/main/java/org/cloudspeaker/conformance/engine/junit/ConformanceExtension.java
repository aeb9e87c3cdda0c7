package org.cloudspeaker.conformance.engine.junit;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Optional;
import org.cloudspeaker.conformance.engine.CertificationRun;
import org.cloudspeaker.conformance.engine.CheckDefinition;
import org.cloudspeaker.conformance.engine.RequirementJudge;
import org.cloudspeaker.conformance.engine.role.CheckContext;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.ReflectionSupport;

/** Runs a check: decides whether it can prove anything, hands it its roles, and turns what comes of it into a verdict. */
public abstract class ConformanceExtension
        implements ExecutionCondition, BeforeAllCallback, ParameterResolver, InvocationInterceptor {
    private static final Namespace NAMESPACE = Namespace.create(ConformanceExtension.class);

    private final CheckAnnotations annotations;
    private final RunRegistry runs;

    /** With what says which methods are checks, and which target they are run over. */
    protected ConformanceExtension(CheckAnnotations annotations) {
        this.annotations = annotations;
        this.runs = new RunRegistry(annotations);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (runs.runOf(context) instanceof RunStart.RefusedRun refused) {
            return refused.told().get()
                    ? ConditionEvaluationResult.disabled("nothing was checked: see the first chapter's failure")
                    : ConditionEvaluationResult.enabled("to say why nothing is checked");
        }
        return context.getTestMethod()
                .flatMap(annotations::checkOf)
                .map(check -> decideBefore(check, requireStarted(context).run().judge()))
                .orElseGet(() -> ConditionEvaluationResult.enabled("not a check"));
    }

    private static ConditionEvaluationResult decideBefore(CheckDefinition check, RequirementJudge judge) {
        Optional<RequirementResult> known = judge.verdictBeforeCheck(check);
        known.ifPresent(judge::recordResult);
        return known.map(result -> ConditionEvaluationResult.disabled(result.verdict() + ": " + result.reason()))
                .orElseGet(() -> ConditionEvaluationResult.enabled("selected"));
    }

    /** A target that cannot be used fails the first class of checks, as a whole; the others are skipped. */
    @Override
    public void beforeAll(ExtensionContext context) {
        if (runs.runOf(context) instanceof RunStart.RefusedRun refused
                && refused.told().compareAndSet(false, true)) {
            throw refused.failure();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return checkContext(context).hasRole(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        CheckContext roles = checkContext(context);
        try {
            return roles.role(parameter.getParameter().getType());
        } catch (RuntimeException e) {
            RequirementResult result = conclude(
                    annotations.checkOf(context.getRequiredTestMethod()).orElseThrow(),
                    context,
                    roles.evidence().now(),
                    e);
            throw StacklessFailures.withoutStackTrace(
                    new ParameterResolutionException(result.verdict() + " " + result.message()));
        }
    }

    private CheckContext checkContext(ExtensionContext context) {
        CertificationRun run = requireStarted(context).run();
        return (CheckContext) context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        context.getUniqueId(),
                        id -> {
                            CheckContext roles = run.newCheckContext();
                            return new StoredResource(roles, roles::close);
                        },
                        StoredResource.class)
                .value();
    }

    private RunStart.StartedRun requireStarted(ExtensionContext context) {
        RunStart opening = runs.runOf(context);
        if (opening instanceof RunStart.StartedRun begun) {
            return begun;
        }
        throw ((RunStart.RefusedRun) opening).failure();
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        Optional<CheckDefinition> check = annotations.checkOf(method.getExecutable());
        if (check.isEmpty()) {
            invocation.proceed();
            return;
        }
        Instant began = checkContext(context).evidence().now();
        Throwable thrown = new SilenceConfirmation(checkContext(context), check.get())
                .confirm(runCatching(invocation), () -> invokeAgain(method));
        report(conclude(check.get(), context, began, thrown), context);
    }

    /** The verdict on a check that is over, kept and told to whoever wants to see its evidence. */
    private RequirementResult conclude(
            CheckDefinition check, ExtensionContext context, Instant began, @Nullable Throwable thrown) {
        CheckContext roles = checkContext(context);
        RunStart.StartedRun opening = requireStarted(context);
        RequirementJudge judge = opening.run().judge();
        RequirementResult result = judge.verdictAfterCheck(check, roles, began, thrown);
        judge.recordResult(result);
        opening.witnesses()
                .forEach(witness ->
                        witness.checkFinished(result, roles.evidence().exchanges()));
        return result;
    }

    private static @Nullable Throwable invokeAgain(ReflectiveInvocationContext<Method> method) {
        try {
            ReflectionSupport.invokeMethod(
                    method.getExecutable(),
                    method.getTarget().orElse(null),
                    method.getArguments().toArray());
            return null;
        } catch (RuntimeException | Error e) {
            return e;
        }
    }

    private static @Nullable Throwable runCatching(Invocation<@Nullable Void> invocation) {
        try {
            invocation.proceed();
            return null;
        } catch (Throwable e) {
            return e;
        }
    }

    /** Tells JUnit, in its own terms and redacted. */
    private static void report(RequirementResult result, ExtensionContext context) {
        if (result.verdict() == Verdict.WARN) {
            context.publishReportEntry("WARN", result.message());
        }
        TestVerdict.throwUnlessPassed(result);
    }
}
