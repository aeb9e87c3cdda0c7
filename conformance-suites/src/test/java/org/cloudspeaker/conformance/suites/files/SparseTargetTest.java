package org.cloudspeaker.conformance.suites.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.cloudspeaker.conformance.config.AdditionalTestDevices;
import org.cloudspeaker.conformance.config.DeviceConfig;
import org.cloudspeaker.conformance.config.PaymentConfig;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.engine.run.RunOptions;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.RunVerdict;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.SuiteRunner;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets that leave out what some checks need, or lead nowhere: said, and never held against the servers. */
class SparseTargetTest {
    private final Clock clock = Clock.systemUTC();

    @TempDir
    Path folder;

    @Test
    void aTargetWithOneDeviceIsNotHeldToWhatTakesTwo() throws Exception {
        try (EmbeddedServers servers = EmbeddedServers.start(clock)) {
            Target target = with(servers.target(), new AdditionalTestDevices(List.of(), true));

            RunResult run = run(target, "BRK-MSG-08", "QRY-11");

            assertThat(run.verdict()).isEqualTo(RunVerdict.CONFORMANT);
            assertThat(result(run, "BRK-MSG-08").verdict()).isEqualTo(Verdict.NOT_GIVEN);
            assertThat(result(run, "QRY-11").reason())
                    .isEqualTo("it takes two test devices, and device.others lists none");
        }
    }

    @Test
    void manySalesAtOnceTakeAsManyDevicesThatTheServerTakes() throws Exception {
        // One run a server: two within one second would sell under the same numbers.
        try (EmbeddedServers servers = EmbeddedServers.start(clock);
                EmbeddedServers others = EmbeddedServers.start(clock)) {
            RunResult few = run(with(servers.target(), devices(9, true)), "ROB-06");
            RunResult madeUp = run(with(others.target(), devices(12, false)), "ROB-06");

            assertThat(result(few, "ROB-06").verdict()).isEqualTo(Verdict.NOT_GIVEN);
            assertThat(result(few, "ROB-06").reason())
                    .isEqualTo(
                            "it takes 10 test devices that sell at the same moment, and the server is known to take 9"
                                    + " beside device.sn: list test devices that it knows under device.others");
            assertThat(result(madeUp, "ROB-06").verdict()).isEqualTo(Verdict.PASS);
        }
    }

    private static AdditionalTestDevices devices(int count, boolean promised) {
        return new AdditionalTestDevices(
                IntStream.range(0, count).mapToObj(n -> "TEST8" + n).toList(), promised);
    }

    @Test
    void aTargetWithoutADeclineIsNotHeldToOneAndLearnsHowToGiveIt() throws Exception {
        try (EmbeddedServers servers = EmbeddedServers.start(clock)) {
            Target all = servers.target();
            PaymentConfig said = all.payment();
            PaymentConfig unsaid =
                    new PaymentConfig(said.trust(), said.apiKey(), OptionalLong.empty(), said.total(), said.repeats());

            RunResult run = run(all.with(all.mqtt(), unsaid), "SAL-07", "SAL-08", "SAL-09", "SAL-10");

            assertThat(run.verdict()).isEqualTo(RunVerdict.CONFORMANT);
            assertThat(List.of(result(run, "SAL-07"), result(run, "SAL-08"))).allSatisfy(result -> {
                assertThat(result.verdict()).isEqualTo(Verdict.NOT_GIVEN);
                assertThat(result.reason())
                        .isEqualTo("the target does not say which sale is declined: give an amount that the server"
                                + " declines, such as payment.decline: {amount: \"51.00\"}");
            });
            assertThat(result(run, "SAL-09").verdict()).isEqualTo(Verdict.PASS);
            assertThat(result(run, "SAL-10").verdict()).isEqualTo(Verdict.PASS);
        }
    }

    @Test
    void aHostThatNoCertificateCouldNameIsLookedUpLikeAnyOther() {
        RunResult run = run(leadingTo("no_such_host.invalid"), "BRK-CON-01");

        assertThat(run.verdict()).isEqualTo(RunVerdict.INCONCLUSIVE);
        assertThat(result(run, "BRK-CON-01").reason())
                .isEqualTo("no address is known for no_such_host.invalid: check mqtt_endpoint");
    }

    @Test
    void aRunThatMayMakeNoMoreSalesLeavesTheRestOpen() throws Exception {
        try (EmbeddedServers servers = EmbeddedServers.start(clock)) {
            RunResult run = run(servers.target().with(RunLimits.defaults().selling(3)), "SAL");

            assertThat(run.verdict()).isEqualTo(RunVerdict.INCONCLUSIVE);
            assertThat(run.resultsWith(Verdict.FAIL)).isEmpty();
            assertThat(run.resultsWith(Verdict.INCONCLUSIVE).get(0).reason())
                    .isEqualTo("the run has made the 3 sales that it may make: raise limits.sales, or select less");
        }
    }

    private RunResult run(Target target, String... only) {
        return new SuiteRunner(clock, List.of())
                .run(target, RunOptions.into(folder).withSelection(RequirementSelection.only(only)));
    }

    private static RequirementResult result(RunResult run, String id) {
        return run.results().stream()
                .filter(result -> result.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Target with(Target target, AdditionalTestDevices others) {
        DeviceConfig device = target.device();
        DeviceConfig alone = new DeviceConfig(device.parameters(), device.sn(), others, device.credentials());
        return Target.of(target.name(), alone).with(target.mqtt(), target.payment());
    }

    private static Target leadingTo(String broker) {
        String parameters = """
                {"mqtt": {"mqtt_endpoint": "BROKER", "mqtt_port": "8883", "mqtt_auth_cert": 0,
                  "mqtt_username": "device", "mqtt_password": "device-password", "mqtt_topic": "pos/message"},
                 "payment": {"pgw_endpoint": "https://127.0.0.1", "pgw_port": "1", "pgw_auth_type": "api_key",
                  "pgw_ssl_cert": 1, "pgw_api_key": "key-of-a-sandbox", "pgw_api_key_expiry": "20991231",
                  "pgw_api_sale": "/sale", "pgw_api_details": "/details"}}
                """.replace("BROKER", broker);
        ParameterFile file = ParameterFile.of("posparam.ini", parameters.getBytes(StandardCharsets.UTF_8));
        return Target.of(
                "leading nowhere",
                new DeviceConfig(file, "TEST1", new AdditionalTestDevices(List.of(), true), Optional.empty()));
    }
}
