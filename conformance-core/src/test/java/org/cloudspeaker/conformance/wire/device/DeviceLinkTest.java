package org.cloudspeaker.conformance.wire.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.target.ClientCertificate;
import org.cloudspeaker.conformance.target.Credentials;
import org.cloudspeaker.conformance.target.Limits;
import org.cloudspeaker.conformance.target.Secret;
import org.cloudspeaker.conformance.target.Transport;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.Redaction;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.UnreachableException;
import org.cloudspeaker.conformance.wire.broker.MockBroker;
import org.cloudspeaker.conformance.wire.broker.Seen;
import org.cloudspeaker.conformance.wire.broker.Settings;
import org.cloudspeaker.conformance.wire.tls.Identity;
import org.cloudspeaker.conformance.wire.tls.Leaf;
import org.cloudspeaker.conformance.wire.tls.TestAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the raw client tells of a broker that does right. */
@Timeout(30)
class DeviceLinkTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String TOPIC = "pos/message/A";
    private static final Payload HELLO = Payload.of("hello".getBytes(StandardCharsets.UTF_8));

    private final TestAuthority authority = TestAuthority.create(Clock.systemUTC());
    private final Evidence evidence = new Evidence(new Transcript(Clock.systemUTC(), new Redaction()));
    private final DeviceNetwork network = new DeviceNetwork();

    @AfterEach
    void endTheThreads() {
        network.close();
    }

    @Test
    void aDeviceThatComesBackIsToldOfItsSession() throws IOException {
        try (MockBroker broker = MockBroker.start(settings());
                DeviceLink device = device(broker, Conduct.usual())) {
            assertThat(device.connect()).isEqualTo(new Connack.Accepted(false));
            device.disconnect();
            assertThat(device.connect()).isEqualTo(new Connack.Accepted(true));
        }
    }

    @Test
    void aRefusalComesWithItsCode() throws IOException {
        Login stranger = login().with(Optional.of(new Credentials("speaker", new Secret("battery-staple"))));
        try (MockBroker broker = MockBroker.start(settings().login("speaker", "correct-horse"));
                DeviceLink device = new DeviceLink(calls(broker, Conduct.usual()), stranger, evidence)) {
            assertThat(device.connect()).isEqualTo(new Connack.Refused(4, "bad user name or password"));
            assertThat(evidence.exchanges().toString()).doesNotContain("battery-staple");
        }
    }

    @Test
    void aMessageComesWithWhatItsPacketSaid() throws IOException {
        try (MockBroker broker = MockBroker.start(settings());
                DeviceLink device = device(broker, Conduct.usual())) {
            device.connect();
            broker.publish(TOPIC, HELLO.bytes(), 1, true);
            assertThat(device.subscribe(TOPIC)).isEqualTo(1);
            broker.publish(TOPIC, HELLO.bytes(), 0, false);

            assertThat(next(device)).isEqualTo(new Delivery.Flags(1, false, true));
            assertThat(next(device)).isEqualTo(new Delivery.Flags(0, false, false));
            assertThat(broker.awaitAcknowledgement("A", TOPIC, LIMIT)).isPresent();
        }
    }

    @Test
    void whatIsNotAcknowledgedComesAgainMarkedAsDuplicate() throws IOException {
        try (MockBroker broker = MockBroker.start(settings());
                DeviceLink device = device(broker, Conduct.usual().withholdingPubacks())) {
            device.connect();
            device.subscribe(TOPIC);
            broker.publish(TOPIC, HELLO.bytes(), 1, false);
            Delivery first = device.inbox().await(any -> true, LIMIT).orElseThrow();
            device.drop();
            device.connect();
            Delivery second = device.inbox().await(any -> true, LIMIT).orElseThrow();

            assertThat(first.duplicate()).isFalse();
            assertThat(second.duplicate()).isTrue();
            assertThat(second.packetId()).isEqualTo(first.packetId());
            assertThat(broker.journal().events(Seen.Acknowledged.class)).isEmpty();
        }
    }

    @Test
    void itPublishesAndPings() throws IOException {
        try (MockBroker broker = MockBroker.start(settings());
                DeviceLink device = device(broker, Conduct.usual())) {
            device.connect();
            device.publish("pos/status", HELLO);
            device.ping();

            assertThat(broker.journal().events(Seen.Published.class)).hasSize(1);
            assertThat(broker.journal().events(Seen.Pinged.class)).hasSize(1);
            assertThat(evidence.exchanges())
                    .extracting(exchange -> exchange.request().summary() + " > "
                            + exchange.response().orElseThrow().summary())
                    .containsExactly(
                            "CONNECT mqtt://localhost:" + broker.port() + " > CONNACK 0 (accepted), session present 0",
                            "PUBLISH pos/status > PUBACK",
                            "PINGREQ > PINGRESP");
        }
    }

    @Test
    void aHealthyDevicePingsByItselfAndASilentOneIsThrownOff() throws IOException {
        try (MockBroker broker = MockBroker.start(settings());
                DeviceLink healthy = device(broker, Conduct.usual().keepAlive(1));
                DeviceLink silent = new DeviceLink(
                        calls(broker, Conduct.usual().keepAlive(1).silent()),
                        new Login("B", Optional.empty(), true),
                        evidence)) {
            healthy.connect();
            silent.connect();

            assertThat(silent.awaitEnd(LIMIT))
                    .hasValueSatisfying(ending -> assertThat(ending.by()).isEqualTo(Ending.By.BROKER));
            assertThat(healthy.awaitEnd(Duration.ZERO)).isEmpty();
            assertThat(broker.journal().await(Seen.Pinged.class, any -> true, LIMIT))
                    .isPresent();
        }
    }

    @Test
    void itTellsWhoEndedTheConnection() throws IOException {
        try (MockBroker broker = MockBroker.start(settings());
                DeviceLink first = device(broker, Conduct.usual());
                DeviceLink second = device(broker, Conduct.usual())) {
            first.connect();
            second.connect();
            second.drop();

            assertThat(first.awaitEnd(LIMIT).map(Ending::reason)).contains("the broker ended the connection");
            assertThat(second.awaitEnd(LIMIT).map(Ending::reason)).contains("the device dropped the connection");
            assertThat(broker.journal().await(Seen.Disconnected.class, gone -> !gone.orderly(), LIMIT))
                    .isPresent();
        }
    }

    @Test
    void whenItIsClosedTheBrokerKeepsNothingForIt() throws IOException {
        try (MockBroker broker = MockBroker.start(settings())) {
            try (DeviceLink device = device(broker, Conduct.usual())) {
                device.connect();
                device.subscribe(TOPIC);
            }
            assertThat(broker.publish(TOPIC, HELLO.bytes(), 1, false)).isZero();
        }
    }

    @Test
    void itMeetsABrokerOverTlsAndRefusesOneThatItDoesNotTrust() throws IOException {
        try (MockBroker broker = MockBroker.start(settings().tls(identity()))) {
            try (DeviceLink device = device(broker, Transport.TLS, authority, Optional.empty())) {
                assertThat(device.connect()).isEqualTo(new Connack.Accepted(false));
            }
            try (DeviceLink device = device(broker, Transport.TLS, other(), Optional.empty())) {
                assertThatThrownBy(device::connect)
                        .isInstanceOf(UnreachableException.class)
                        .hasMessageContaining("no trusted authority vouches for its certificate");
            }
        }
    }

    @Test
    void aMissingCertificateIsAnsweredWithAnAlert() throws IOException {
        Identity own = identity();
        try (MockBroker broker = MockBroker.start(settings().mutualTls(own, List.of(authority.certificate())))) {
            ClientCertificate certificate = new ClientCertificate(own.chain(), own.key());
            try (DeviceLink device = device(broker, Transport.MUTUAL_TLS, authority, Optional.of(certificate))) {
                assertThat(device.connect()).isEqualTo(new Connack.Accepted(false));
            }
            try (DeviceLink device = device(broker, Transport.TLS, authority, Optional.empty())) {
                assertThat(device.connect()).isInstanceOf(Connack.Alerted.class);
            }
        }
    }

    @Test
    void aHundredDevicesConnectAtOnceOnTwoThreads() throws Exception {
        try (MockBroker broker = MockBroker.start(settings())) {
            List<DeviceLink> devices = new ArrayList<>();
            List<CompletableFuture<Connack>> connacks = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                devices.add(new DeviceLink(
                        calls(broker, Conduct.usual()), new Login("D" + i, Optional.empty(), false), evidence));
                connacks.add(devices.get(i).connecting());
            }
            for (CompletableFuture<Connack> connack : connacks) {
                assertThat(connack.get(5, TimeUnit.SECONDS)).isEqualTo(new Connack.Accepted(false));
            }
            assertThat(network.group()).hasSize(2);
            for (DeviceLink device : devices) {
                assertThat(device.leaving().get(5, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    private static Delivery.Flags next(DeviceLink device) {
        return device.inbox().await(any -> true, LIMIT).orElseThrow().flags();
    }

    private DeviceLink device(MockBroker broker, Conduct conduct) {
        return new DeviceLink(calls(broker, conduct), login(), evidence);
    }

    private DeviceLink device(
            MockBroker broker, Transport transport, TestAuthority trusted, Optional<ClientCertificate> certificate) {
        BrokerAddress address = new BrokerAddress(
                "localhost",
                broker.port(),
                transport,
                "of the test",
                List.of(trusted.certificate()),
                certificate,
                Limits.defaults());
        return new DeviceLink(new Calls(network, address, Conduct.usual()), login(), evidence);
    }

    private Calls calls(MockBroker broker, Conduct conduct) {
        BrokerAddress address = new BrokerAddress(
                "localhost",
                broker.port(),
                Transport.TCP,
                "of the test",
                List.of(),
                Optional.empty(),
                Limits.defaults());
        return new Calls(network, address, conduct);
    }

    private static Login login() {
        return new Login("A", Optional.empty(), false);
    }

    private Identity identity() {
        return authority.issue(Leaf.forLoopback(Clock.systemUTC()));
    }

    private static TestAuthority other() {
        return TestAuthority.create(Clock.systemUTC());
    }

    private static Settings settings() {
        return Settings.of(new Transcript(Clock.systemUTC(), new Redaction()));
    }
}
