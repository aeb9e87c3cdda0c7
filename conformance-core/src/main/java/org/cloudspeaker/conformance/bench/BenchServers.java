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
import org.cloudspeaker.conformance.wire.broker.MockBroker;
import org.cloudspeaker.conformance.wire.payment.MockPaymentServer;
import org.cloudspeaker.conformance.wire.payment.Settings;
import org.cloudspeaker.conformance.wire.tls.Identity;
import org.cloudspeaker.conformance.wire.tls.Leaf;
import org.cloudspeaker.conformance.wire.tls.TestAuthority;

/** The two servers of a bench, with secrets and certificates that are made for them. */
final class BenchServers implements AutoCloseable {
    private static final String DEVICE = "speaker";
    private static final String SALE_PATH = "/v1/pos/sale";
    private static final String DETAILS_PATH = "/v1/pos/transactions";
    private static final int TLS = 1;

    private final Bench.Address address;
    private final Parameters parameters;
    private final Settings paymentSettings;
    private final Optional<TestAuthority> authority;
    private final List<X509Certificate> authorities;
    private final MockBroker broker;
    private final PaymentDoor door;
    private final Clock clock;

    private BenchServers(
            Target target,
            Settings paymentSettings,
            Credentials login,
            Certified certified,
            MockBroker broker,
            PaymentDoor door,
            Clock clock) {
        Bench bench = target.bench().orElseThrow();
        this.address = bench.address();
        this.paymentSettings = paymentSettings;
        this.authority = certified.authority();
        this.authorities = certified.authorities();
        this.broker = broker;
        this.door = door;
        this.clock = clock;
        this.parameters = parameters(bench, login);
    }

    /**
     * The certificate of the bench.
     *
     * @param authority that issued it, if it is the bench's own
     * @param identity certificate and key
     */
    private record Certified(Optional<TestAuthority> authority, Identity identity) {
        List<X509Certificate> authorities() {
            return authority
                    .map(own -> List.of(own.certificate()))
                    .orElseGet(() -> identity.chain()
                            .subList(
                                    identity.chain().size() - 1,
                                    identity.chain().size()));
        }
    }

    static BenchServers start(Target target, FormatProfile profile, BenchSurroundings around) throws IOException {
        Bench.Address address = target.bench().orElseThrow().address();
        Clock clock = around.clock();
        Certified certified = certified(address, clock);
        Credentials login = new Credentials(DEVICE, secret("Pw"));
        var brokerSettings = org.cloudspeaker.conformance.wire.broker.Settings.of(around.transcript())
                .login(login.username(), login.password().value())
                .listening(listening(address, address.brokerPort()));
        PaymentSettings.ApiKey key = target.payment().apiKey();
        Settings plain = Settings.of(profile, secret("sk_test_"), around.transcript(), clock)
                .at(SALE_PATH, DETAILS_PATH)
                .keyIn(key.header(), key.prefix());
        Settings payment = DeviceBench.dataKey(target).map(plain::knowing).orElse(plain);
        MockBroker broker = MockBroker.start(address.tls() ? brokerSettings.tls(certified.identity()) : brokerSettings);
        try {
            MockPaymentServer own =
                    MockPaymentServer.start(address.tls() ? payment.tls(certified.identity()) : payment);
            PaymentDoor door = new PaymentDoor(listening(address, address.paymentPort()), own);
            return new BenchServers(target, payment, login, certified, broker, door, clock);
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    private static Certified certified(Bench.Address address, Clock clock) {
        return address.certificate()
                .map(own -> new Certified(Optional.empty(), new Identity(own.chain(), own.key())))
                .orElseGet(() -> {
                    TestAuthority authority = TestAuthority.create(clock);
                    return new Certified(Optional.of(authority), authority.issue(leaf(address, clock)));
                });
    }

    private static Leaf leaf(Bench.Address address, Clock clock) {
        Leaf loopback = Leaf.forLoopback(clock);
        return address.local() ? loopback : loopback.forHost(address.host());
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
                        address.tls() ? TLS : 0,
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

    /** What leads a device to them. */
    ParameterFile parameters() {
        return ParameterFile.of("posparam.ini", parameters);
    }

    List<X509Certificate> authorities() {
        return authorities;
    }

    /** The target as it is met here. */
    Target meeting(Target target, BenchFiles files) {
        ParameterFile file = ParameterFile.of(files.parameters().toString(), parameters);
        DeviceSettings device =
                new DeviceSettings(file, target.device().sn(), new TestDevices(List.of(), false), Optional.empty());
        MqttSettings mqtt =
                MqttSettings.defaults().trusting(authorities).over(address.tls() ? Transport.TLS : Transport.TCP);
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
        return authority.isPresent() ? List.of(Impostor.values()) : List.of(Impostor.OF_ANOTHER_AUTHORITY);
    }

    Pose pose(Impostor impostor) {
        TestAuthority issuer = authority.orElseGet(() -> TestAuthority.create(clock));
        Settings posing = paymentSettings.tls(impostor.identity(issuer, leaf(address, clock), clock));
        return new Pose(door, MockPaymentServer.start(posing), impostor.title());
    }

    @Override
    public void close() {
        door.close();
        broker.close();
    }
}
