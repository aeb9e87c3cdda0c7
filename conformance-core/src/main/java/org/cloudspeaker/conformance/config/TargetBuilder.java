package org.cloudspeaker.conformance.config;

import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.cloudspeaker.conformance.config.parameter.DeviceParameters;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.config.pem.PemFile;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;
import org.jspecify.annotations.Nullable;

/**
 * Makes a target in code, for servers whose ports are known only at run time and secrets that come from the environment:
 *
 * <pre>{@code
 * Target target = new TargetBuilder("Acme Pay")
 *         .paymentServer("http://localhost:" + port)
 *         .apiKey(System.getenv("ACME_API_KEY"))
 *         .build();
 * }</pre>
 *
 * <p>What is wrong with it is told by {@link #build()}, all at once. A target of a payment server alone is for the chapters
 * SAL, QRY, AMT, IDM, KEY, ROB and TLS; one of a broker alone for BRK. Not thread-safe.
 */
public final class TargetBuilder {
    private static final Map<String, Integer> PORTS = Map.of("http", 80, "https", 443, "mqtt", 1883, "mqtts", 8883);
    private static final String LOOPBACK = "127.0.0.1";
    private static final String NO_KEY = "none";

    private final String name;
    private final List<ConfigProblem> problems = new ArrayList<>();
    private URI payment = URI.create("http://" + LOOPBACK);
    private URI broker = URI.create("mqtt://" + LOOPBACK);
    private String salePath = "/v1/pos/sale";
    private String detailsPath = "/v1/pos/transactions";
    private Secret apiKey = new Secret(NO_KEY);
    private PaymentConfig.ApiKeyConfig carried = PaymentConfig.ApiKeyConfig.defaults();
    private OptionalLong declined = OptionalLong.empty();
    private MqttCredentials login = new MqttCredentials("", new Secret(""));
    private Optional<MqttCredentials> customerServer = Optional.empty();
    private String topic = "pos/message";
    private List<X509Certificate> trust = List.of();
    private String sn = "TEST000000000001";
    private boolean sandbox;

    /** A target of this name, as reports show it. */
    public TargetBuilder(String name) {
        this.name = name;
    }

    /** The payment server: {@code http://localhost:8080} or {@code https://pay.example}, without a path. */
    public TargetBuilder paymentServer(String address) {
        payment = address("paymentServer", address, "http", "https").orElse(payment);
        return this;
    }

    /** Where sales and transaction queries go, each from the first slash on; {@code /v1/pos/sale} and {@code /v1/pos/transactions} unless said. */
    public TargetBuilder paths(String sale, String details) {
        salePath = sale;
        detailsPath = details;
        require(
                "paths",
                "two paths that begin with a slash",
                sale + ", " + details,
                sale.startsWith("/") && details.startsWith("/"));
        return this;
    }

    /** The key that the payment server demands; null, as of an environment that lacks it, is a problem. */
    public TargetBuilder apiKey(@Nullable String key) {
        secret("apiKey", key).ifPresent(it -> apiKey = it);
        return this;
    }

    /** The header of the key, and what stands before the key in it, such as {@code "Bearer "}. */
    public TargetBuilder apiKeyHeader(String header, String prefix) {
        carried = new PaymentConfig.ApiKeyConfig(header, prefix, carried.expired());
        return this;
    }

    /** A key that was good once, to see that it is refused. */
    public TargetBuilder expiredApiKey(@Nullable String key) {
        secret("expiredApiKey", key)
                .ifPresent(it ->
                        carried = new PaymentConfig.ApiKeyConfig(carried.header(), carried.prefix(), Optional.of(it)));
        return this;
    }

    /** An amount in minor units (cents) that the payment server declines. */
    public TargetBuilder declinedAmount(long cents) {
        require("declinedAmount", "an amount of at least 1 cent", Long.toString(cents), cents > 0);
        declined = OptionalLong.of(cents);
        return this;
    }

    /** The broker: {@code mqtt://localhost:1883} or {@code mqtts://broker.example}. */
    public TargetBuilder broker(String address) {
        broker = address("broker", address, "mqtt", "mqtts").orElse(broker);
        return this;
    }

    /** How devices log in at the broker; unless said, each with its serial number as user name and password. */
    public TargetBuilder deviceLogin(String username, @Nullable String password) {
        secret("deviceLogin", password).ifPresent(it -> login = new MqttCredentials(username, it));
        return this;
    }

    /** Who publishes to the devices; unless said, the device's own login. */
    public TargetBuilder customerServer(String username, @Nullable String password) {
        secret("customerServer", password)
                .ifPresent(it -> customerServer = Optional.of(new MqttCredentials(username, it)));
        return this;
    }

    /** What the topic of a device begins with; {@code pos/message} unless said. */
    public TargetBuilder topic(String prefix) {
        topic = prefix;
        return this;
    }

    /** A PEM file of the authorities that may vouch for both servers; unless said, those of the JDK. */
    public TargetBuilder trust(Path authorities) {
        try {
            trust = PemFile.certificates("trust", authorities);
        } catch (ConfigException e) {
            problems.addAll(e.problems());
        }
        return this;
    }

    /** The serial number of a test device that both servers know; {@code TEST000000000001} unless said. Never one in a shop. */
    public TargetBuilder device(String serialNumber) {
        require(
                "device",
                SerialNumbers.EXPECTED,
                serialNumber,
                SerialNumbers.parse(serialNumber).isPresent());
        sn = serialNumber;
        return this;
    }

    /** Says that sales may be made at hosts that are not this machine: they are test servers. */
    public TargetBuilder sandbox() {
        sandbox = true;
        return this;
    }

    /**
     * The target.
     *
     * @throws ConfigException with all that is wrong with it
     */
    public Target build() {
        ParameterFile parameters = problems.isEmpty() ? parameters() : ParameterFile.of("", new byte[0]);
        SandboxRule.hostsNeedingSandbox(parameters, MessageSourceConfig.none())
                .filter(hosts -> !sandbox)
                .ifPresent(hosts -> addProblem(
                        "sandbox",
                        "hosts of this machine, because sales are made there",
                        hosts,
                        "sandbox(), if these are test servers"));
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        DeviceConfig device = new DeviceConfig(parameters, sn, SerialNumbers.generate(sn), Optional.empty());
        PaymentConfig defaults = PaymentConfig.defaults();
        return Target.of(name, device)
                .sandbox(sandbox)
                .with(
                        new MqttConfig(MqttTransport.AUTO, trust, Optional.empty(), customerServer, Optional.empty()),
                        new PaymentConfig(trust, carried, declined, defaults.total(), defaults.repeats()));
    }

    private ParameterFile parameters() {
        DeviceParameters.MqttParameters mqtt = new DeviceParameters.MqttParameters(
                broker.getHost(),
                portOf(broker),
                "mqtts".equals(broker.getScheme()) ? 1 : 0,
                login.username(),
                login.password(),
                topic);
        DeviceParameters.PaymentParameters pay = new DeviceParameters.PaymentParameters(
                URI.create(payment.getScheme() + "://" + payment.getHost()),
                portOf(payment),
                "https".equals(payment.getScheme()),
                apiKey,
                salePath,
                detailsPath);
        return ParameterFile.of("posparam.ini of " + name, new DeviceParameters(mqtt, pay));
    }

    private static int portOf(URI address) {
        return address.getPort() > 0 ? address.getPort() : PORTS.getOrDefault(address.getScheme(), 0);
    }

    private Optional<URI> address(String what, String text, String plain, String encrypted) {
        String expected = plain + "://host:port or " + encrypted + "://host:port";
        Optional<URI> address = parse(text)
                .filter(uri -> uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null)
                .filter(uri -> List.of(plain, encrypted)
                        .contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT)))
                .filter(uri -> List.of("", "/").contains(String.valueOf(uri.getPath())));
        if (address.isEmpty()) {
            addProblem(what, expected, text, "");
        }
        return address;
    }

    private static Optional<URI> parse(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Secret> secret(String what, @Nullable String value) {
        if (value == null || value.isBlank()) {
            addProblem(
                    what, "a secret", value == null ? "nothing" : "an empty text", "is its environment variable set?");
            return Optional.empty();
        }
        return Optional.of(new Secret(value));
    }

    private void require(String what, String expected, String found, boolean right) {
        if (!right) {
            addProblem(what, expected, found, "");
        }
    }

    private void addProblem(String what, String expected, String found, String hint) {
        String shown = found.isEmpty() ? "nothing" : found;
        problems.add(new ConfigProblem("target " + name, 0, 0, what, expected, shown, hint));
    }
}
