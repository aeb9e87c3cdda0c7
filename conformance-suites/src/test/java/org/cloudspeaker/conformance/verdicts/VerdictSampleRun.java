package org.cloudspeaker.conformance.verdicts;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.config.AdditionalTestDevices;
import org.cloudspeaker.conformance.config.DeviceConfig;
import org.cloudspeaker.conformance.config.MessageSourceConfig;
import org.cloudspeaker.conformance.config.MqttConfig;
import org.cloudspeaker.conformance.config.PaymentConfig;
import org.cloudspeaker.conformance.config.RequirementDeclaration;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.engine.CertificationRun;
import org.cloudspeaker.conformance.engine.junit.RunRegistry;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.engine.run.RunOptions;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A run of {@link VerdictSampleChecks}, without a server and without a network. */
final class VerdictSampleRun {
    /** The day of every such run. */
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private VerdictSampleRun() {}

    /** Of these checks. */
    static RunResult of(String... ids) {
        return with(RunOptions.into(Path.of("target", "unused")).withSelection(RequirementSelection.only(ids)));
    }

    /** With these options and what the target declares. */
    static RunResult with(RunOptions options, RequirementDeclaration... declared) {
        return at(Clock.fixed(NOW, ZoneOffset.UTC), options, declared);
    }

    /** By this clock. */
    static RunResult at(Clock clock, RunOptions options, RequirementDeclaration... declared) {
        CertificationRun run = CertificationRun.begin(target(List.of(declared)), clock, options, List.of());
        try (run;
                RunRegistry.RegisteredRun registered = RunRegistry.registerRun(run);
                LauncherSession session = LauncherFactory.openSession(LauncherConfig.builder()
                        .enableTestEngineAutoRegistration(false)
                        .addTestEngines(new JupiterTestEngine())
                        .build())) {
            session.getLauncher()
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(DiscoverySelectors.selectClass(VerdictSampleChecks.class))
                            .configurationParameter(registered.parameter(), registered.name())
                            .configurationParameter(
                                    "junit.jupiter.testmethod.order.default", ConformanceChapter.ORDERER)
                            .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                            .enableImplicitConfigurationParameters(false)
                            .build());
            return run.finish();
        }
    }

    /** The result of one of them. */
    static RequirementResult result(RunResult run, String id) {
        return run.results().stream()
                .filter(result -> result.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Target target(List<RequirementDeclaration> declared) {
        ParameterFile file = ParameterFile.of("posparam.ini", "{}".getBytes(StandardCharsets.UTF_8));
        DeviceConfig device = new DeviceConfig(
                file, "TEST000000000001", new AdditionalTestDevices(List.of(), false), Optional.empty());
        return new Target(
                "own checks",
                false,
                device,
                Target.GUIDE_FORMAT,
                MqttConfig.defaults(),
                PaymentConfig.defaults(),
                RunLimits.defaults(),
                MessageSourceConfig.none(),
                declared,
                "");
    }
}
