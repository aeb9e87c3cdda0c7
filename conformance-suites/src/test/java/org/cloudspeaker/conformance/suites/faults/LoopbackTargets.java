package org.cloudspeaker.conformance.suites.faults;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.cloudspeaker.conformance.config.AdditionalTestDevices;
import org.cloudspeaker.conformance.config.DeviceConfig;
import org.cloudspeaker.conformance.config.MqttConfig;
import org.cloudspeaker.conformance.config.MqttCredentials;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.config.PaymentConfig;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.config.parameter.Secret;

/** Targets that lead to anything on loopback, with limits for servers that never answer. */
public final class LoopbackTargets {
    /** Enough for a rush of sales. */
    private static final int DEVICES = 10;

    private static final Duration SHORT = Duration.ofMillis(1500);
    /** The first request of a process takes its time, before anything is sent. */
    private static final Duration ANSWER = Duration.ofSeconds(6);

    /** An amount in minor units that a server may decline. */
    static final long DECLINED = 5100;

    /** A key that was good once. */
    static final Secret EXPIRED_KEY = new Secret("sk_0ld_c4n4ry/+k3y<&>");

    private static final String PARAMETERS = """
            {"mqtt":{"mqtt_endpoint":"localhost","mqtt_port":"%d","mqtt_auth_cert":0,"mqtt_username":"speaker",
              "mqtt_password":"%s","mqtt_topic":"pos/message"},
             "payment":{"pgw_endpoint":"%s://localhost","pgw_port":"%d","pgw_auth_type":"api_key","pgw_ssl_cert":1,
              "pgw_api_key":"%s","pgw_api_key_expiry":"20991231","pgw_api_sale":"/sale","pgw_api_details":"/details"}}
            """;

    private LoopbackTargets() {}

    /**
     * What the harness is told.
     *
     * @param password the device's at the broker
     * @param apiKey the device's at the payment server
     * @param serverPassword the customer's server's at the broker
     */
    record LoopbackSecrets(String password, String apiKey, String serverPassword) {}

    public static Target of(int brokerPort, String scheme, int paymentPort, List<X509Certificate> trust) {
        return of(
                brokerPort,
                scheme,
                paymentPort,
                trust,
                new LoopbackSecrets("Pw-device-1", "sk_null_123456", "Pw-server-1"));
    }

    static Target of(
            int brokerPort, String scheme, int paymentPort, List<X509Certificate> trust, LoopbackSecrets secrets) {
        String text = PARAMETERS.formatted(
                brokerPort, escaped(secrets.password()), scheme, paymentPort, escaped(secrets.apiKey()));
        ParameterFile file = ParameterFile.of("posparam.ini", text.getBytes(StandardCharsets.UTF_8));
        List<String> sns = IntStream.rangeClosed(1, DEVICES)
                .mapToObj(n -> String.format("TEST9%011d", n))
                .toList();
        AdditionalTestDevices others = new AdditionalTestDevices(sns, true);
        DeviceConfig device = new DeviceConfig(file, "TEST000000000001", others, Optional.empty());
        MqttCredentials server = new MqttCredentials("backend", new Secret(secrets.serverPassword()));
        PaymentConfig usual = PaymentConfig.defaults();
        return Target.of("nothing", device)
                .with(
                        new MqttConfig(
                                MqttTransport.AUTO, trust, Optional.empty(), Optional.of(server), Optional.empty()),
                        new PaymentConfig(
                                trust,
                                expiring(usual.apiKey()),
                                OptionalLong.of(DECLINED),
                                usual.total(),
                                usual.repeats()))
                .with(RunLimits.defaults()
                        .waiting(SHORT, ANSWER, SHORT, SHORT)
                        .broadcastingWithin(SHORT)
                        .sellingWithin(SHORT));
    }

    private static PaymentConfig.ApiKeyConfig expiring(PaymentConfig.ApiKeyConfig key) {
        return new PaymentConfig.ApiKeyConfig(key.header(), key.prefix(), Optional.of(EXPIRED_KEY));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
