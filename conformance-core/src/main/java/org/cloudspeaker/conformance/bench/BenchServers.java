package org.cloudspeaker.conformance.bench;

import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.target.Bench;
import org.cloudspeaker.conformance.target.Credentials;
import org.cloudspeaker.conformance.target.DeviceSettings;
import org.cloudspeaker.conformance.target.MqttSettings;
import org.cloudspeaker.conformance.target.ParameterFile;
import org.cloudspeaker.conformance.target.Parameters;
import org.cloudspeaker.conformance.target.PaymentSettings;
import org.cloudspeaker.conformance.target.Secret;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.target.TestDevices;
import org.cloudspeaker.conformance.target.Transport;
import org.cloudspeaker.conformance.wire.Listening;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.broker.MockBroker;
import org.cloudspeaker.conformance.wire.payment.MockPaymentServer;
import org.cloudspeaker.conformance.wire.payment.Settings;
import org.cloudspeaker.conformance.wire.tls.Leaf;
import org.cloudspeaker.conformance.wire.tls.TestAuthority;

/** The two servers of a bench, with secrets and certificates that are made for them. */
final class BenchServers implements AutoCloseable {
    private static final String DEVICE = "speaker";
    private static final Credentials NONE = new Credentials("", new Secret(""));
    private static final String SALE_PATH = "/v1/pos/sale";
    private static final String DETAILS_PATH = "/v1/pos/transactions";

    private final Bench.Address address;
    private final Parameters parameters;
    private final Settings paymentSettings;
    private final BenchCertificates certificates;
    private final MockBroker broker;
    private final PaymentDoor door;
    private final Clock clock;

    private BenchServers(
            Target target,
            Settings paymentSettings,
            Credentials login,
            BenchCertificates certificates,
            MockBroker broker,
            PaymentDoor door,
            Clock clock) {
        Bench bench = target.bench().orElseThrow();
        this.address = bench.address();
        this.paymentSettings = paymentSettings;
        this.certificates = certificates;
        this.broker = broker;
        this.door = door;
        this.clock = clock;
        this.parameters = parameters(bench, login);
    }

    static BenchServers start(Target target, FormatProfile profile, BenchSurroundings around) throws IOException {
        Bench.Address address = target.bench().orElseThrow().address();
        Clock clock = around.clock();
        BenchCertificates certificates =
                BenchCertificates.of(address, target.device().sn(), clock);
        Credentials login = address.mutual() ? NONE : new Credentials(DEVICE, secret("Pw"));
        PaymentSettings.ApiKey key = target.payment().apiKey();
        Settings plain = Settings.of(profile, secret("sk_test_"), around.transcript(), clock)
                .at(SALE_PATH, DETAILS_PATH)
                .keyIn(key.header(), key.prefix());
        Settings payment = DeviceBench.dataKey(target).map(plain::knowing).orElse(plain);
        MockBroker broker = MockBroker.start(brokerSettings(address, login, certificates, around.transcript()));
        try {
            MockPaymentServer own =
                    MockPaymentServer.start(address.tls() ? payment.tls(certificates.servers()) : payment);
            PaymentDoor door = new PaymentDoor(listening(address, address.paymentPort()), own);
            return new BenchServers(target, payment, login, certificates, broker, door, clock);
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    /** Where a device shows a certificate, that is its login: it may come with a user name, or without. */
    private static org.cloudspeaker.conformance.wire.broker.Settings brokerSettings(
            Bench.Address address, Credentials login, BenchCertificates certificates, Transcript transcript) {
        var open = org.cloudspeaker.conformance.wire.broker.Settings.of(transcript)
                .listening(listening(address, address.brokerPort()));
        if (certificates.device().isPresent()) {
            X509Certificate issuer = certificates.device().get().issuer();
            return open.mutualTls(certificates.servers(), List.of(issuer));
        }
        var forDevice = open.login(login.username(), login.password().value());
        return address.tls() ? forDevice.tls(certificates.servers()) : forDevice;
    }

    private static Listening listening(Bench.Address address, int port) {
        Listening anywhere = Listening.anywhere().at(port);
        return address.local() ? anywhere : anywhere.on("0.0.0.0");
    }

    private static Secret secret(String prefix) {
        return new Secret(prefix + UUID.randomUUID().toString().replace("-", ""));
    }

    private Parameters parameters(Bench bench, Credentials login) {
        String scheme = address.tls() ? "https://" : "http://";
        return new Parameters(
                new Parameters.Mqtt(
                        address.host(),
                        broker.port(),
                        mode(address.transport()),
                        login.username(),
                        login.password(),
                        bench.topic()),
                new Parameters.Payment(
                        URI.create(scheme + address.host()),
                        door.port(),
                        address.tls(),
                        paymentSettings.key().secret(),
                        SALE_PATH,
                        DETAILS_PATH));
    }

    /** {@code mqtt_auth_cert} as the firmware takes it (device facts, "MQTT"). */
    private static int mode(Transport transport) {
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
    Target meeting(Target target, BenchFiles files) {
        ParameterFile file = ParameterFile.of(files.parameters().toString(), parameters);
        DeviceSettings device =
                new DeviceSettings(file, target.device().sn(), new TestDevices(List.of(), false), Optional.empty());
        List<X509Certificate> authorities = certificates.authorities();
        MqttSettings known = MqttSettings.defaults().trusting(authorities).over(address.transport());
        MqttSettings mqtt = certificates
                .device()
                .map(own -> known.certified(own.asClientCertificate()))
                .orElse(known);
        return target.with(device).with(mqtt, target.payment().trusting(authorities));
    }

    MockBroker broker() {
        return broker;
    }

    MockPaymentServer payments() {
        return door.own();
    }

    Clock clock() {
        return clock;
    }

    /** Who can pose as the payment server: without an authority of its own, the bench can only forge it. */
    List<Impostor> impostors() {
        if (!address.tls()) {
            return List.of();
        }
        return certificates.authority().isPresent()
                ? List.of(Impostor.values())
                : List.of(Impostor.OF_ANOTHER_AUTHORITY);
    }

    Pose pose(Impostor impostor) {
        TestAuthority issuer = certificates.authority().orElseGet(() -> TestAuthority.create(clock));
        Leaf leaf = BenchCertificates.leaf(address, clock);
        Settings posing = paymentSettings.tls(impostor.identity(issuer, leaf, clock));
        return new Pose(door, MockPaymentServer.start(posing), impostor.title());
    }

    @Override
    public void close() {
        door.close();
        broker.close();
    }
}
