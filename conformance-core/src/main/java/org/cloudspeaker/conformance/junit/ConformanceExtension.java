package org.cloudspeaker.conformance.junit;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Optional;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/** Runs a check: decides whether it can prove anything, hands it its roles, and turns what comes of it into a verdict. */
public final class ConformanceExtension implements ExecutionCondition, ParameterResolver, InvocationInterceptor {
    private static final Namespace NAMESPACE = Namespace.create(ConformanceExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<Verifies> check = context.getTestMethod().map(method -> method.getAnnotation(Verifies.class));
        if (check.isEmpty()) {
            return ConditionEvaluationResult.enabled("not a check");
        }
        Judge judge = Certifications.of(context).judge();
        Optional<RequirementResult> known = judge.before(check.get());
        known.ifPresent(judge::keep);
        return known.map(result -> ConditionEvaluationResult.disabled(result.verdict() + ": " + result.reason()))
                .orElseGet(() -> ConditionEvaluationResult.enabled("selected"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return checkContext(context).offers(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return checkContext(context).role(parameter.getParameter().getType());
    }

    private static CheckContext checkContext(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .computeIfAbsent(
                        context.getUniqueId(), id -> new CheckContext(Certifications.of(context)), CheckContext.class);
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        Verifies check = method.getExecutable().getAnnotation(Verifies.class);
        if (check == null) {
            invocation.proceed();
            return;
        }
        CheckContext roles = checkContext(context);
        Instant began = roles.evidence().now();
        Throwable thrown = thrownBy(invocation);
        Judge judge = Certifications.of(context).judge();
        RequirementResult result = judge.after(check, roles, began, thrown);
        judge.keep(result);
        report(result, context);
    }

    private static @Nullable Throwable thrownBy(Invocation<@Nullable Void> invocation) {
        try {
            invocation.proceed();
            return null;
        } catch (Throwable e) {
            return e;
        }
    }

    /** Tells JUnit, in its own terms and redacted. */
    private static void report(RequirementResult result, ExtensionContext context) {
        switch (result.verdict()) {
            case PASS -> {}
            case WARN -> context.publishReportEntry("WARN", result.message());
            case NOT_APPLICABLE, SKIPPED, WAIVED, NOT_CHECKED ->
                throw new TestAbortedException(result.verdict() + ": " + result.reason());
            case FAIL, INCONCLUSIVE, ERROR ->
                throw new AssertionError(
                        result.verdict() == Verdict.FAIL
                                ? result.message()
                                : result.verdict() + " " + result.message());
        }
    }
}
