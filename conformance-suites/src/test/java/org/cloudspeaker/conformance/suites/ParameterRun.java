package org.cloudspeaker.conformance.suites;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.junit.RunOptions;
import org.cloudspeaker.conformance.junit.Selection;
import org.cloudspeaker.conformance.result.Finding;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.Run;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.target.DeviceSettings;
import org.cloudspeaker.conformance.target.MqttSettings;
import org.cloudspeaker.conformance.target.ParameterFile;
import org.cloudspeaker.conformance.target.PaymentSettings;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.target.TestDevices;
import org.cloudspeaker.conformance.target.Transport;

/** The PAR chapter over one parameter file, on 2026-11-23. */
record ParameterRun(Run run) {
    static final String GOOD = """
            {
              "mqtt":{
                "mqtt_endpoint":"broker.example",
                "mqtt_port":"1883",
                "mqtt_auth_cert":0,
                "mqtt_username":"speaker",
                "mqtt_password":"canary-password",
                "mqtt_topic":"pos/message"
              },
              "payment":{
                "pgw_endpoint":"https://pay.example",
                "pgw_port":"443",
                "pgw_auth_type":"api_key",
                "pgw_ssl_cert":1,
                "pgw_api_key":"canary-key",
                "pgw_api_key_expiry":"20271231",
                "pgw_api_sale":"/v1/pos/sale",
                "pgw_api_details":"/v1/pos/transactions"
              }
            }
            """;

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    static ParameterRun of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static ParameterRun of(byte[] bytes) {
        return of(bytes, Transport.AUTO, NOON, ZoneOffset.UTC);
    }

    static ParameterRun over(Transport transport, String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), transport, NOON, ZoneOffset.UTC);
    }

    static ParameterRun at(Instant now, ZoneId zone, String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), Transport.AUTO, now, zone);
    }

    private static ParameterRun of(byte[] bytes, Transport transport, Instant now, ZoneId zone) {
        ParameterFile file = ParameterFile.of("posparam.ini", bytes);
        TestDevices others = new TestDevices(List.of(), false);
        Target target = Target.of("test", new DeviceSettings(file, "TEST000000000001", others, Optional.empty()))
                .with(MqttSettings.defaults().over(transport), PaymentSettings.defaults());
        RunOptions options = RunOptions.into(Path.of("unused")).selecting(Selection.only("PAR"));
        return new ParameterRun(new SuiteRunner(Clock.fixed(now, zone), List.of()).run(target, options));
    }

    /** Every verdict of the chapter that is not PASS, by id. */
    Map<String, Verdict> exceptPasses() {
        return chapter().stream()
                .filter(result -> result.verdict() != Verdict.PASS)
                .collect(
                        Collectors.toMap(RequirementResult::id, RequirementResult::verdict, (a, b) -> a, TreeMap::new));
    }

    List<RequirementResult> chapter() {
        return run.results().stream()
                .filter(result -> result.id().startsWith("PAR-"))
                .toList();
    }

    RequirementResult result(String id) {
        return chapter().stream()
                .filter(result -> result.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What is broken, each as {@code case > sent > expected > actual}. */
    List<String> findings(String id) {
        return result(id).findings().stream().map(ParameterRun::line).toList();
    }

    private static String line(Finding finding) {
        String facts = finding.sent() + " > " + finding.expected() + " > " + finding.actual();
        return finding.scenario().isEmpty() ? facts : finding.scenario() + " > " + facts;
    }
}
