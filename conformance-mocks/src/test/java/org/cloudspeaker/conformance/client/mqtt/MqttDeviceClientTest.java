package org.cloudspeaker.conformance.client.mqtt;

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
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.config.MqttCredentials;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.config.pem.ClientCertificate;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.UnreachableException;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.cloudspeaker.conformance.mocks.broker.BrokerConfig;
import org.cloudspeaker.conformance.mocks.broker.MockBroker;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the raw client tells of a broker that does right. */
@Timeout(30)
class MqttDeviceClientTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String TOPIC = "pos/message/A";
    private static final Payload HELLO = Payload.of("hello".getBytes(StandardCharsets.UTF_8));

    private final TestAuthority authority = TestAuthority.create(Clock.systemUTC());
    private final Evidence evidence = new Evidence(new Transcript(Clock.systemUTC(), new Redaction()));
    private final MqttClientResources network = new MqttClientResources();

    @AfterEach
    void endTheThreads() {
        network.close();
    }

    @Test
    void aDeviceThatComesBackIsToldOfItsSession() throws IOException {
        try (MockBroker broker = MockBroker.start(settings());
                MqttDeviceClient device = device(broker, ConnectOptions.standard())) {
            assertThat(device.connect()).isEqualTo(new ConnectResult.Accepted(false));
            device.disconnect();
            assertThat(device.connect()).isEqualTo(new ConnectResult.Accepted(true));
        }
    }

    @Test
    void aRefusalComesWithItsCode() throws IOException {
        MqttLogin stranger = login().with(Optional.of(new MqttCredentials("speaker", new Secret("battery-staple"))));
        try (MockBroker broker = MockBroker.start(settings().login("speaker", "correct-horse"));
                MqttDeviceClient device =
                        new MqttDeviceClient(calls(broker, ConnectOptions.standard()), stranger, evidence)) {
            assertThat(device.connect()).isEqualTo(new ConnectResult.Refused(4, "bad user name or password"));
            assertThat(evidence.exchanges().toString()).doesNotContain("battery-staple");
        }
    }

    @Test
    void aMessageComesWithWhatItsPacketSaid() throws IOException {
        try (MockBroker broker = MockBroker.start(settings());
                MqttDeviceClient device = device(broker, ConnectOptions.standard())) {
            device.connect();
            broker.publish(TOPIC, HELLO.bytes(), 1, true);
            assertThat(device.subscribe(TOPIC)).isEqualTo(1);
            broker.publish(TOPIC, HELLO.bytes(), 0, false);

            assertThat(next(device)).isEqualTo(new MqttDelivery.PublishFlags(1, false, true));
            assertThat(next(device)).isEqualTo(new MqttDelivery.PublishFlags(0, false, false));
            assertThat(broker.awaitAcknowledgement("A", TOPIC, LIMIT)).isPresent();
        }
    }

    @Test
    void whatIsNotAcknowledgedComesAgainMarkedAsDuplicate() throws IOException {
        try (MockBroker broker = MockBroker.start(settings());
                MqttDeviceClient device =
                        device(broker, ConnectOptions.standard().withoutPubacks())) {
            device.connect();
            device.subscribe(TOPIC);
            broker.publish(TOPIC, HELLO.bytes(), 1, false);
            MqttDelivery first = device.inbox().await(any -> true, LIMIT).orElseThrow();
            device.drop();
            device.connect();
            MqttDelivery second = device.inbox().await(any -> true, LIMIT).orElseThrow();

            assertThat(first.duplicate()).isFalse();
            assertThat(second.duplicate()).isTrue();
            assertThat(second.packetId()).isEqualTo(first.packetId());
            assertThat(broker.journal().events(BrokerEvent.PubackReceived.class))
                    .isEmpty();
        }
    }

    @Test
    void itPublishesAndPings() throws IOException {
        try (MockBroker broker = MockBroker.start(settings());
                MqttDeviceClient device = device(broker, ConnectOptions.standard())) {
            device.connect();
            device.publish("pos/status", HELLO);
            device.ping();

            assertThat(broker.journal().events(BrokerEvent.PublishReceived.class))
                    .hasSize(1);
            assertThat(broker.journal().events(BrokerEvent.PingReceived.class)).hasSize(1);
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
                MqttDeviceClient healthy =
                        device(broker, ConnectOptions.standard().withKeepAlive(1));
                MqttDeviceClient silent = new MqttDeviceClient(
                        calls(broker, ConnectOptions.standard().withKeepAlive(1).withoutPings()),
                        new MqttLogin("B", Optional.empty(), true),
                        evidence)) {
            healthy.connect();
            silent.connect();

            assertThat(silent.awaitEnd(LIMIT))
                    .hasValueSatisfying(ending -> assertThat(ending.by()).isEqualTo(DisconnectEvent.Initiator.BROKER));
            assertThat(healthy.awaitEnd(Duration.ZERO)).isEmpty();
            assertThat(broker.journal().await(BrokerEvent.PingReceived.class, any -> true, LIMIT))
                    .isPresent();
        }
    }

    @Test
    void itTellsWhoEndedTheConnection() throws IOException {
        try (MockBroker broker = MockBroker.start(settings());
                MqttDeviceClient first = device(broker, ConnectOptions.standard());
                MqttDeviceClient second = device(broker, ConnectOptions.standard())) {
            first.connect();
            second.connect();
            second.drop();

            assertThat(first.awaitEnd(LIMIT).map(DisconnectEvent::reason)).contains("the broker ended the connection");
            assertThat(second.awaitEnd(LIMIT).map(DisconnectEvent::reason))
                    .contains("the device dropped the connection");
            assertThat(broker.journal().await(BrokerEvent.Disconnected.class, gone -> !gone.orderly(), LIMIT))
                    .isPresent();
        }
    }

    @Test
    void whenItIsClosedTheBrokerKeepsNothingForIt() throws IOException {
        try (MockBroker broker = MockBroker.start(settings())) {
            try (MqttDeviceClient device = device(broker, ConnectOptions.standard())) {
                device.connect();
                device.subscribe(TOPIC);
            }
            assertThat(broker.publish(TOPIC, HELLO.bytes(), 1, false)).isZero();
        }
    }

    @Test
    void itMeetsABrokerOverTlsAndRefusesOneThatItDoesNotTrust() throws IOException {
        try (MockBroker broker = MockBroker.start(settings().tls(identity()))) {
            try (MqttDeviceClient device = device(broker, MqttTransport.TLS, authority, Optional.empty())) {
                assertThat(device.connect()).isEqualTo(new ConnectResult.Accepted(false));
            }
            try (MqttDeviceClient device = device(broker, MqttTransport.TLS, other(), Optional.empty())) {
                assertThatThrownBy(device::connect)
                        .isInstanceOf(UnreachableException.class)
                        .hasMessageContaining("no trusted authority vouches for its certificate");
            }
        }
    }

    @Test
    void aMissingCertificateIsAnsweredWithAnAlert() throws IOException {
        KeyAndChain own = identity();
        try (MockBroker broker = MockBroker.start(settings().mutualTls(own, List.of(authority.certificate())))) {
            ClientCertificate certificate = new ClientCertificate(own.chain(), own.key());
            try (MqttDeviceClient device =
                    device(broker, MqttTransport.MUTUAL_TLS, authority, Optional.of(certificate))) {
                assertThat(device.connect()).isEqualTo(new ConnectResult.Accepted(false));
            }
            try (MqttDeviceClient device = device(broker, MqttTransport.TLS, authority, Optional.empty())) {
                assertThat(device.connect()).isInstanceOf(ConnectResult.TlsAlert.class);
            }
        }
    }

    @Test
    void aHundredDevicesConnectAtOnceOnTwoThreads() throws Exception {
        try (MockBroker broker = MockBroker.start(settings())) {
            List<MqttDeviceClient> devices = new ArrayList<>();
            List<CompletableFuture<ConnectResult>> connacks = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                devices.add(new MqttDeviceClient(
                        calls(broker, ConnectOptions.standard()),
                        new MqttLogin("D" + i, Optional.empty(), false),
                        evidence));
                connacks.add(devices.get(i).connectAsync());
            }
            for (CompletableFuture<ConnectResult> connack : connacks) {
                assertThat(connack.get(5, TimeUnit.SECONDS)).isEqualTo(new ConnectResult.Accepted(false));
            }
            assertThat(network.group()).hasSize(2);
            for (MqttDeviceClient device : devices) {
                assertThat(device.closeAsync().get(5, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    private static MqttDelivery.PublishFlags next(MqttDeviceClient device) {
        return device.inbox().await(any -> true, LIMIT).orElseThrow().flags();
    }

    private MqttDeviceClient device(MockBroker broker, ConnectOptions conduct) {
        return new MqttDeviceClient(calls(broker, conduct), login(), evidence);
    }

    private MqttDeviceClient device(
            MockBroker broker,
            MqttTransport transport,
            TestAuthority trusted,
            Optional<ClientCertificate> certificate) {
        BrokerAddress address = new BrokerAddress(
                "localhost",
                broker.port(),
                transport,
                "of the test",
                List.of(trusted.certificate()),
                certificate,
                RunLimits.defaults());
        return new MqttDeviceClient(
                new MqttConnectionFactory(network, address, ConnectOptions.standard()), login(), evidence);
    }

    private MqttConnectionFactory calls(MockBroker broker, ConnectOptions conduct) {
        BrokerAddress address = new BrokerAddress(
                "localhost",
                broker.port(),
                MqttTransport.TCP,
                "of the test",
                List.of(),
                Optional.empty(),
                RunLimits.defaults());
        return new MqttConnectionFactory(network, address, conduct);
    }

    private static MqttLogin login() {
        return new MqttLogin("A", Optional.empty(), false);
    }

    private KeyAndChain identity() {
        return authority.issue(CertificateSpec.forLoopback(Clock.systemUTC()));
    }

    private static TestAuthority other() {
        return TestAuthority.create(Clock.systemUTC());
    }

    private static BrokerConfig settings() {
        return BrokerConfig.of(new Transcript(Clock.systemUTC(), new Redaction()));
    }
}
