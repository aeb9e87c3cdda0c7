package org.cloudspeaker.conformance.suites.files;

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
import org.cloudspeaker.conformance.config.AdditionalTestDevices;
import org.cloudspeaker.conformance.config.DeviceConfig;
import org.cloudspeaker.conformance.config.MqttConfig;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.config.PaymentConfig;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.engine.run.RunOptions;
import org.cloudspeaker.conformance.result.Finding;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.SuiteRunner;

/** The PAR chapter over one parameter file, on 2026-11-23. */
public record ParameterRun(RunResult run) {
    public static final String GOOD = """
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

    public static ParameterRun of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static ParameterRun of(byte[] bytes) {
        return of(bytes, MqttTransport.AUTO, NOON, ZoneOffset.UTC);
    }

    public static ParameterRun over(MqttTransport transport, String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), transport, NOON, ZoneOffset.UTC);
    }

    public static ParameterRun at(Instant now, ZoneId zone, String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), MqttTransport.AUTO, now, zone);
    }

    private static ParameterRun of(byte[] bytes, MqttTransport transport, Instant now, ZoneId zone) {
        ParameterFile file = ParameterFile.of("posparam.ini", bytes);
        AdditionalTestDevices others = new AdditionalTestDevices(List.of(), false);
        Target target = Target.of("test", new DeviceConfig(file, "TEST000000000001", others, Optional.empty()))
                .with(MqttConfig.defaults().over(transport), PaymentConfig.defaults());
        RunOptions options = RunOptions.into(Path.of("unused")).withSelection(RequirementSelection.only("PAR"));
        return new ParameterRun(new SuiteRunner(Clock.fixed(now, zone), List.of()).run(target, options));
    }

    /** Every verdict of the chapter that is not PASS, by id. */
    public Map<String, Verdict> exceptPasses() {
        return chapter().stream()
                .filter(result -> result.verdict() != Verdict.PASS)
                .collect(
                        Collectors.toMap(RequirementResult::id, RequirementResult::verdict, (a, b) -> a, TreeMap::new));
    }

    public List<RequirementResult> chapter() {
        return run.results().stream()
                .filter(result -> result.id().startsWith("PAR-"))
                .toList();
    }

    public RequirementResult result(String id) {
        return chapter().stream()
                .filter(result -> result.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What is broken, each as {@code case > sent > expected > actual}. */
    public List<String> findings(String id) {
        return result(id).findings().stream().map(ParameterRun::line).toList();
    }

    private static String line(Finding finding) {
        String facts = finding.sent() + " > " + finding.expected() + " > " + finding.actual();
        return finding.scenario().isEmpty() ? facts : finding.scenario() + " > " + facts;
    }
}
