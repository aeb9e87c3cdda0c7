package org.cloudspeaker.conformance.suites.run;

import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.CertificationRun;
import org.cloudspeaker.conformance.engine.junit.RunRegistry;
import org.cloudspeaker.conformance.engine.run.RunOptions;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.result.RunListener;
import org.cloudspeaker.conformance.result.RunResult;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs these chapters over a target, in this process. */
public final class ChapterRunner {
    private final Clock clock;
    private final List<RunListener> listeners;
    private final List<Class<?>> chapters;

    /**
     * A runner.
     *
     * @param clock the time of runs and of the devices in them, in their time zone
     * @param listeners who hears of verdicts and of the end of a run
     * @param chapters the classes of which those checks are run that the options of a run select
     */
    public ChapterRunner(Clock clock, List<RunListener> listeners, List<Class<?>> chapters) {
        this.clock = clock;
        this.listeners = List.copyOf(listeners);
        this.chapters = List.copyOf(chapters);
    }

    /**
     * Every check of these chapters by the id of its requirement.
     *
     * @throws IllegalStateException if a requirement has two
     */
    public static Map<String, Verifies> checksOf(List<Class<?>> chapters) {
        Map<String, Verifies> checks = new TreeMap<>();
        chapters.stream()
                .flatMap(chapter -> Arrays.stream(chapter.getDeclaredMethods()))
                .forEach(method -> add(checks, method));
        return checks;
    }

    private static void add(Map<String, Verifies> checks, Method method) {
        Verifies verifies = method.getAnnotation(Verifies.class);
        if (verifies != null && checks.put(verifies.value(), verifies) != null) {
            throw new IllegalStateException(verifies.value() + " has two checks, one of them is " + method);
        }
    }

    /**
     * Runs what the options select.
     *
     * @param options with the ids of all checks that there are, and a selection that holds what its checks rest on
     * @throws org.cloudspeaker.conformance.message.profile.reader.FormatProfileException if the target's format profile cannot be used
     */
    public RunResult run(Target target, RunOptions options) {
        try (CertificationRun certification = CertificationRun.begin(target, clock, options, listeners);
                RunRegistry.RegisteredRun registered = RunRegistry.registerRun(certification);
                LauncherSession session = LauncherFactory.openSession(onlyJupiter())) {
            session.getLauncher().execute(request(registered));
            certification.reportMissingVerdicts(options.checked());
            return certification.finish();
        }
    }

    private static LauncherConfig onlyJupiter() {
        return LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build();
    }

    private LauncherDiscoveryRequest request(RunRegistry.RegisteredRun run) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(
                        chapters.stream().map(DiscoverySelectors::selectClass).toList())
                .configurationParameter(run.parameter(), run.name())
                .configurationParameter("junit.jupiter.testclass.order.default", ConformanceChapter.ORDERER)
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
                .enableImplicitConfigurationParameters(false)
                .build();
    }
}
