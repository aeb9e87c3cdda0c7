package org.cloudspeaker.conformance.verdicts;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.junit.CatalogueOrder;
import org.cloudspeaker.conformance.junit.Certification;
import org.cloudspeaker.conformance.junit.Certifications;
import org.cloudspeaker.conformance.junit.RunOptions;
import org.cloudspeaker.conformance.junit.Selection;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.Run;
import org.cloudspeaker.conformance.target.Declared;
import org.cloudspeaker.conformance.target.DeviceSettings;
import org.cloudspeaker.conformance.target.Limits;
import org.cloudspeaker.conformance.target.Messages;
import org.cloudspeaker.conformance.target.MqttSettings;
import org.cloudspeaker.conformance.target.ParameterFile;
import org.cloudspeaker.conformance.target.PaymentSettings;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.target.TestDevices;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A run of {@link OwnChecks}, without a server and without a network. */
final class OwnRun {
    /** The day of every such run. */
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private OwnRun() {}

    /** Of these checks. */
    static Run of(String... ids) {
        return with(RunOptions.into(Path.of("target", "unused")).selecting(Selection.only(ids)));
    }

    /** With these options and what the target declares. */
    static Run with(RunOptions options, Declared... declared) {
        return at(Clock.fixed(NOW, ZoneOffset.UTC), options, declared);
    }

    /** By this clock. */
    static Run at(Clock clock, RunOptions options, Declared... declared) {
        Certification run = Certification.begin(target(List.of(declared)), clock, options, List.of());
        try (run;
                LauncherSession session = LauncherFactory.openSession(LauncherConfig.builder()
                        .enableTestEngineAutoRegistration(false)
                        .addTestEngines(new JupiterTestEngine())
                        .build())) {
            Certifications.give(session.getStore(), run);
            session.getLauncher()
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(DiscoverySelectors.selectClass(OwnChecks.class))
                            .configurationParameter(
                                    "junit.jupiter.testmethod.order.default", CatalogueOrder.class.getName())
                            .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                            .enableImplicitConfigurationParameters(false)
                            .build());
            return run.finish();
        }
    }

    /** The result of one of them. */
    static RequirementResult result(Run run, String id) {
        return run.results().stream()
                .filter(result -> result.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Target target(List<Declared> declared) {
        ParameterFile file = ParameterFile.of("posparam.ini", "{}".getBytes(StandardCharsets.UTF_8));
        DeviceSettings device =
                new DeviceSettings(file, "TEST000000000001", new TestDevices(List.of(), false), Optional.empty());
        return new Target(
                "own checks",
                false,
                device,
                Target.GUIDE_FORMAT,
                MqttSettings.defaults(),
                PaymentSettings.defaults(),
                Limits.defaults(),
                Messages.none(),
                declared,
                "");
    }
}
