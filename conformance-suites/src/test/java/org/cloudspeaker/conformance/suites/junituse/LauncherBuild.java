package org.cloudspeaker.conformance.suites.junituse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs classes in a launcher session of their own, as surefire, Gradle and IDEs do, and keeps what it hears. */
final class LauncherBuild implements AutoCloseable, TestExecutionListener {
    private final LauncherSession session;
    private final List<TestOutcome> outcomes = Collections.synchronizedList(new ArrayList<>());

    LauncherBuild(TestExecutionListener... others) {
        session = LauncherFactory.openSession(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(this)
                .addTestExecutionListeners(others)
                .build());
    }

    /** Runs classes in a session of their own. */
    static List<TestOutcome> of(Class<?>... types) {
        try (LauncherBuild build = new LauncherBuild()) {
            return build.run(types);
        }
    }

    List<TestOutcome> run(Class<?>... types) {
        return run(Map.of(), types);
    }

    List<TestOutcome> run(Map<String, String> configuration, Class<?>... types) {
        session.getLauncher().execute(request(configuration, types));
        return List.copyOf(outcomes);
    }

    /** The names of all tests that would run, in their order. */
    List<String> plan(Class<?>... types) {
        var plan = session.getLauncher().discover(request(Map.of(), types));
        return plan.getRoots().stream().flatMap(root -> names(plan, root)).toList();
    }

    private static Stream<String> names(TestPlan plan, TestIdentifier parent) {
        return parent.isTest()
                ? Stream.of(parent.getDisplayName())
                : plan.getChildren(parent).stream().flatMap(child -> names(plan, child));
    }

    private static LauncherDiscoveryRequest request(Map<String, String> configuration, Class<?>... types) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(types)
                        .map(DiscoverySelectors::selectClass)
                        .toList())
                .configurationParameters(configuration)
                .enableImplicitConfigurationParameters(false)
                .build();
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        add(identifier, TestOutcome.EndKind.SKIPPED, reason, Optional.empty());
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        Optional<Throwable> thrown = result.getThrowable();
        String message = thrown.map(it -> String.valueOf(it.getMessage())).orElse("");
        add(identifier, TestOutcome.EndKind.valueOf(result.getStatus().name()), message, thrown);
    }

    private void add(TestIdentifier identifier, TestOutcome.EndKind kind, String message, Optional<Throwable> thrown) {
        outcomes.add(new TestOutcome(identifier.getDisplayName(), identifier.isTest(), kind, message, thrown));
    }

    /** Ends the session: what lives in it ends too. */
    @Override
    public void close() {
        session.close();
    }
}
