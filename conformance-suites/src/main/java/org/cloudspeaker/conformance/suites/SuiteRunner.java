package org.cloudspeaker.conformance.suites;

import java.time.Clock;
import java.util.List;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.CertificationRun;
import org.cloudspeaker.conformance.engine.RunOptions;
import org.cloudspeaker.conformance.engine.junit.CatalogueOrderer;
import org.cloudspeaker.conformance.engine.junit.RunRegistry;
import org.cloudspeaker.conformance.result.RunListener;
import org.cloudspeaker.conformance.result.RunResult;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a selection of the chapters over a target, in this process. */
public final class SuiteRunner {
    private final Clock clock;
    private final List<RunListener> listeners;

    /**
     * A runner.
     *
     * @param clock the time of runs and of the devices in them, in their time zone
     * @param listeners who hears of verdicts and of the end of a run
     */
    public SuiteRunner(Clock clock, List<RunListener> listeners) {
        this.clock = clock;
        this.listeners = List.copyOf(listeners);
    }

    /**
     * Runs what the options select, and what that rests on.
     *
     * @throws org.cloudspeaker.conformance.message.profile.FormatProfileException if the target's format profile cannot be used
     */
    public RunResult run(Target target, RunOptions options) {
        RunOptions complete = new InstalledChapters().complete(options);
        try (CertificationRun certification = CertificationRun.begin(target, clock, complete, listeners);
                LauncherSession session = LauncherFactory.openSession(onlyJupiter())) {
            RunRegistry.registerRun(session.getStore(), certification);
            session.getLauncher().execute(request());
            certification.reportMissingVerdicts(complete.checked());
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

    private static LauncherDiscoveryRequest request() {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(Chapters.all().stream()
                        .map(DiscoverySelectors::selectClass)
                        .toList())
                .configurationParameter("junit.jupiter.testclass.order.default", CatalogueOrderer.class.getName())
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
                .enableImplicitConfigurationParameters(false)
                .build();
    }
}
