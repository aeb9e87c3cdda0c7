package org.cloudspeaker.conformance.mocks.bench;

import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudspeaker.conformance.config.AdditionalTestDevices;
import org.cloudspeaker.conformance.config.BenchConfig;
import org.cloudspeaker.conformance.config.DeviceConfig;
import org.cloudspeaker.conformance.config.MqttConfig;
import org.cloudspeaker.conformance.config.MqttCredentials;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.config.PaymentConfig;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.parameter.DeviceParameters;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.engine.run.RunEnvironment;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.mocks.ListenAddress;
import org.cloudspeaker.conformance.mocks.broker.MockBroker;
import org.cloudspeaker.conformance.mocks.payment.PaymentServerConfig;
import org.cloudspeaker.conformance.mocks.payment.http.MockPaymentServer;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;

/** The two servers of a bench, with secrets and certificates that are made for them. */
final class BenchServers implements AutoCloseable {
    private static final String DEVICE = "speaker";
    private static final MqttCredentials NONE = new MqttCredentials("", new Secret(""));
    private static final String SALE_PATH = "/v1/pos/sale";
    private static final String DETAILS_PATH = "/v1/pos/transactions";

    private final BenchConfig.BenchAddress address;
    private final DeviceParameters parameters;
    private final PaymentServerConfig paymentConfig;
    private final BenchCertificates certificates;
    private final StartedServers servers;

    private BenchServers(
            BenchConfig bench,
            PaymentServerConfig paymentConfig,
            BenchCertificates certificates,
            StartedServers servers) {
        this.address = bench.address();
        this.paymentConfig = paymentConfig;
        this.certificates = certificates;
        this.servers = servers;
        this.parameters = parameters(bench.topic());
    }

    /**
     * Both servers.
     *
     * @param broker the broker
     * @param login how a device logs in there
     * @param payments where the device meets the payment server, or an impostor
     */
    private record StartedServers(MockBroker broker, MqttCredentials login, SwitchablePort payments) {}

    static BenchServers start(Target target, FormatProfile profile, RunEnvironment environment) throws IOException {
        BenchConfig bench = target.bench().orElseThrow();
        BenchConfig.BenchAddress address = bench.address();
        Clock clock = environment.clock();
        BenchCertificates certificates =
                BenchCertificates.of(address, target.device().sn(), clock);
        MqttCredentials login = address.isMutualTls() ? NONE : new MqttCredentials(DEVICE, secret("Pw"));
        PaymentConfig.ApiKeyConfig key = target.payment().apiKey();
        PaymentServerConfig plain = PaymentServerConfig.of(profile, secret("sk_test_"), environment.transcript(), clock)
                .at(SALE_PATH, DETAILS_PATH)
                .withKeyHeader(key.header(), key.prefix());
        PaymentServerConfig payment =
                DeviceBench.dataKey(target).map(plain::withDataKey).orElse(plain);
        MockBroker broker = MockBroker.start(brokerConfig(address, login, certificates, environment.transcript()));
        try {
            MockPaymentServer own =
                    MockPaymentServer.start(address.tls() ? payment.tls(certificates.servers()) : payment);
            SwitchablePort port = new SwitchablePort(listening(address, address.paymentPort()), own);
            return new BenchServers(bench, payment, certificates, new StartedServers(broker, login, port));
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    /** Where a device shows a certificate, that is its login: it may come with a user name, or without. */
    private static org.cloudspeaker.conformance.mocks.broker.BrokerConfig brokerConfig(
            BenchConfig.BenchAddress address,
            MqttCredentials login,
            BenchCertificates certificates,
            Transcript transcript) {
        var open = org.cloudspeaker.conformance.mocks.broker.BrokerConfig.of(transcript)
                .listening(listening(address, address.brokerPort()));
        if (certificates.device().isPresent()) {
            X509Certificate issuer = certificates.device().get().issuer();
            return open.mutualTls(certificates.servers(), List.of(issuer));
        }
        var forDevice = open.login(login.username(), login.password().value());
        return address.tls() ? forDevice.tls(certificates.servers()) : forDevice;
    }

    private static ListenAddress listening(BenchConfig.BenchAddress address, int port) {
        ListenAddress anywhere = ListenAddress.anyLoopbackPort().withPort(port);
        return address.isLoopback() ? anywhere : anywhere.withAddress("0.0.0.0");
    }

    private static Secret secret(String prefix) {
        return new Secret(prefix + UUID.randomUUID().toString().replace("-", ""));
    }

    private DeviceParameters parameters(String topic) {
        String scheme = address.tls() ? "https://" : "http://";
        return new DeviceParameters(
                new DeviceParameters.MqttParameters(
                        address.host(),
                        servers.broker().port(),
                        mode(address.transport()),
                        servers.login().username(),
                        servers.login().password(),
                        topic),
                new DeviceParameters.PaymentParameters(
                        URI.create(scheme + address.host()),
                        servers.payments().port(),
                        address.tls(),
                        paymentConfig.key().secret(),
                        SALE_PATH,
                        DETAILS_PATH));
    }

    /** {@code mqtt_auth_cert} as the firmware takes it (device facts, "MQTT"). */
    private static int mode(MqttTransport transport) {
        return switch (transport) {
            case TCP -> 0;
            case MUTUAL_TLS -> 4;
            default -> 1;
        };
    }

    /** What leads a device to them. */
    ParameterFile parameters() {
        return ParameterFile.of("posparam.ini", parameters);
    }

    BenchCertificates certificates() {
        return certificates;
    }

    /** The target as it is met here. */
    Target benchTarget(Target target, BenchFiles files) {
        ParameterFile file = ParameterFile.of(files.parameters().toString(), parameters);
        DeviceConfig device = new DeviceConfig(
                file, target.device().sn(), new AdditionalTestDevices(List.of(), false), Optional.empty());
        List<X509Certificate> authorities = certificates.authorities();
        MqttConfig known = MqttConfig.defaults().trusting(authorities).over(address.transport());
        MqttConfig mqtt = certificates
                .device()
                .map(own -> known.certified(own.asClientCertificate()))
                .orElse(known);
        return target.with(device).with(mqtt, target.payment().trusting(authorities));
    }

    MockBroker broker() {
        return servers.broker();
    }

    MockPaymentServer payments() {
        return servers.payments().own();
    }

    Clock clock() {
        return paymentConfig.clock();
    }

    /** Who can pose as the payment server: without an authority of its own, the bench can only forge it. */
    List<ImpostorCertificate> impostors() {
        if (!address.tls()) {
            return List.of();
        }
        return certificates.authority().isPresent()
                ? List.of(ImpostorCertificate.values())
                : List.of(ImpostorCertificate.OF_ANOTHER_AUTHORITY);
    }

    Impersonation impersonate(ImpostorCertificate impostor) {
        Clock clock = clock();
        TestAuthority issuer = certificates.authority().orElseGet(() -> TestAuthority.create(clock));
        CertificateSpec leaf = BenchCertificates.leaf(address, clock);
        PaymentServerConfig config = paymentConfig.tls(impostor.identity(issuer, leaf, clock));
        return new Impersonation(servers.payments(), MockPaymentServer.start(config), impostor.title());
    }

    @Override
    public void close() {
        servers.payments().close();
        servers.broker().close();
    }
}
