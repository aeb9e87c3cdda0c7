package org.cloudspeaker.conformance.mocks.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_ACCEPTED;
import static org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD;
import static org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttConnectReturnCode;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessageBuilders.ConnectBuilder;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;
import org.cloudspeaker.conformance.mocks.fault.BrokerConnectionFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerDeliveryFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each fault is wrong in its own way, and in no other that can be helped. */
@Timeout(20)
class MockBrokerFaultTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String TOPIC = "pos/message/A";

    @Test
    void refusesAll() throws IOException {
        try (MockBroker broker = with(BrokerConnectionFault.REFUSES_ALL)) {
            assertThat(login(broker, "speaker", "correct-horse")).isEqualTo(CONNECTION_REFUSED_NOT_AUTHORIZED);
        }
    }

    @Test
    void refusesAPersistentSessionButTakesACleanOne() throws IOException {
        try (MockBroker broker = with(BrokerConnectionFault.REFUSES_PERSISTENT_SESSION)) {
            assertThat(code(broker, options -> right(options).cleanSession(false)))
                    .isEqualTo(CONNECTION_REFUSED_NOT_AUTHORIZED);
            assertThat(login(broker, "speaker", "correct-horse")).isEqualTo(CONNECTION_ACCEPTED);
        }
    }

    @Test
    void forgetsASession() throws IOException {
        try (MockBroker broker = open(BrokerConnectionFault.FORGETS_SESSION)) {
            leave(broker);
            try (RawMqttClient again = RawMqttClient.open(broker)) {
                assertThat(again.connect("A", options -> options.cleanSession(false))
                                .isSessionPresent())
                        .isFalse();
            }
        }
    }

    @Test
    void takesAnyPasswordOfAKnownUserOnly() throws IOException {
        try (MockBroker broker = with(BrokerConnectionFault.TAKES_ANY_PASSWORD)) {
            assertThat(login(broker, "speaker", "battery-staple")).isEqualTo(CONNECTION_ACCEPTED);
            assertThat(login(broker, "nobody", "correct-horse"))
                    .isEqualTo(CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD);
            assertThat(code(broker, options -> options)).isEqualTo(CONNECTION_REFUSED_NOT_AUTHORIZED);
        }
    }

    @Test
    void takesAnyUserButNotAKnownOneWithAWrongPassword() throws IOException {
        try (MockBroker broker = with(BrokerConnectionFault.TAKES_ANY_USER)) {
            assertThat(login(broker, "nobody", "battery-staple")).isEqualTo(CONNECTION_ACCEPTED);
            assertThat(login(broker, "speaker", "battery-staple"))
                    .isEqualTo(CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD);
            assertThat(code(broker, options -> options)).isEqualTo(CONNECTION_REFUSED_NOT_AUTHORIZED);
        }
    }

    @Test
    void takesAnonymousConnectionsButNoWrongCredentials() throws IOException {
        try (MockBroker broker = with(BrokerConnectionFault.TAKES_ANONYMOUS)) {
            assertThat(code(broker, options -> options)).isEqualTo(CONNECTION_ACCEPTED);
            assertThat(login(broker, "nobody", "correct-horse"))
                    .isEqualTo(CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD);
            assertThat(login(broker, "speaker", "battery-staple"))
                    .isEqualTo(CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD);
        }
    }

    @Test
    void grantsQos0AndDeliversSo() throws IOException {
        try (MockBroker broker = open(BrokerConnectionFault.GRANTS_QOS_0);
                RawMqttClient device = RawMqttClient.device(broker, "A")) {
            assertThat(device.subscribe(TOPIC, 1)).isZero();
            publish(broker, "hello");
            assertThat(device.take().text()).isEqualTo("hello");
        }
    }

    @Test
    void reEncodesWhatIsNotAscii() throws IOException {
        try (MockBroker broker = open(BrokerDeliveryFault.RE_ENCODES_PAYLOAD);
                RawMqttClient device = RawMqttClient.device(broker, "A")) {
            device.subscribe(TOPIC, 1);
            publish(broker, "12.34");
            publish(broker, "é");
            assertThat(device.take().text()).isEqualTo("12.34");
            byte[] arrived = device.take().text().getBytes(StandardCharsets.ISO_8859_1);
            assertThat(new String(arrived, StandardCharsets.UTF_8)).isEqualTo("Ã©");
        }
    }

    @Test
    void deliversWithQos0ThoughQos1WasGranted() throws IOException {
        try (MockBroker broker = open(BrokerDeliveryFault.DELIVERS_WITH_QOS_0)) {
            try (RawMqttClient device = RawMqttClient.device(broker, "A")) {
                assertThat(device.subscribe(TOPIC, 1)).isEqualTo(1);
                publish(broker, "hello");
                assertThat(device.take().qos()).isZero();
            }
            assertThat(broker.journal().await(BrokerEvent.Disconnected.class, any -> true, LIMIT))
                    .isPresent();
            publish(broker, "while away");
            try (RawMqttClient device = RawMqttClient.device(broker, "A")) {
                assertThat(device.take().text()).isEqualTo("while away");
            }
        }
    }

    @Test
    void swapsNeighboursOfABurstAndLosesNone() throws IOException {
        try (MockBroker broker = open(BrokerDeliveryFault.SWAPS_MESSAGES);
                RawMqttClient device = RawMqttClient.device(broker, "A");
                RawMqttClient server = RawMqttClient.device(broker, "server")) {
            device.subscribe(TOPIC, 1);
            for (int i = 0; i < 5; i++) {
                server.send(RawMqttClient.packet(TOPIC, new byte[] {(byte) ('0' + i)}, 0, false));
            }
            assertThat(device.takeTexts(5))
                    .isNotEqualTo(List.of("0", "1", "2", "3", "4"))
                    .containsExactlyInAnyOrder("0", "1", "2", "3", "4");
        }
    }

    @Test
    void doesNotHoldASingleMessageBackWhereItSwaps() throws IOException {
        try (MockBroker broker = open(BrokerDeliveryFault.SWAPS_MESSAGES);
                RawMqttClient device = RawMqttClient.device(broker, "A")) {
            device.subscribe(TOPIC, 1);
            publish(broker, "alone");
            assertThat(device.take().text()).isEqualTo("alone");
        }
    }

    @Test
    void swapsWhatWaitedToo() throws IOException {
        try (MockBroker broker = open(BrokerDeliveryFault.SWAPS_MESSAGES)) {
            leave(broker);
            publish(broker, "0");
            publish(broker, "1");
            try (RawMqttClient device = RawMqttClient.device(broker, "A")) {
                assertThat(device.takeTexts(2)).containsExactlyInAnyOrder("0", "1");
            }
        }
    }

    @Test
    void dropsEvery50thMessageButAcknowledgesItToThePublisher() throws IOException {
        try (MockBroker broker = open(BrokerDeliveryFault.DROPS_EVERY_50TH);
                RawMqttClient device = RawMqttClient.device(broker, "A");
                RawMqttClient server = RawMqttClient.device(broker, "server")) {
            device.subscribe(TOPIC, 1);
            for (int i = 1; i <= 101; i++) {
                server.publish(TOPIC, Integer.toString(i), 1);
            }
            List<String> kept = IntStream.rangeClosed(1, 101)
                    .filter(i -> i % 50 != 0)
                    .mapToObj(Integer::toString)
                    .toList();
            assertThat(device.takeTexts(99)).isEqualTo(kept);
            device.assertNothingCame();
        }
    }

    @Test
    void queuesNothingButKeepsTheSubscription() throws IOException {
        try (MockBroker broker = open(BrokerDeliveryFault.QUEUES_NOTHING)) {
            leave(broker);
            publish(broker, "while away");
            try (RawMqttClient device = RawMqttClient.open(broker)) {
                assertThat(device.connect("A", options -> options.cleanSession(false))
                                .isSessionPresent())
                        .isTrue();
                device.assertNothingCame();
                publish(broker, "later");
                assertThat(device.take().text()).isEqualTo("later");
            }
        }
    }

    @Test
    void matchesAPrefixInsteadOfATopic() throws IOException {
        try (MockBroker broker = open(BrokerDeliveryFault.MATCHES_PREFIX);
                RawMqttClient other = RawMqttClient.device(broker, "B")) {
            other.subscribe("pos/message/B", 1);
            publish(broker, "for A");
            assertThat(other.take().topic()).isEqualTo(TOPIC);
            broker.publish("status/A", new byte[1], 1, false);
            other.assertNothingCame();
        }
    }

    private static MockBroker open(BrokerFault fault) throws IOException {
        return MockBroker.start(TestBrokerConfigs.open().faults(fault));
    }

    private static MockBroker with(BrokerFault fault) throws IOException {
        return MockBroker.start(TestBrokerConfigs.withLogin().faults(fault));
    }

    private static void leave(MockBroker broker) throws IOException {
        try (RawMqttClient device = RawMqttClient.device(broker, "A")) {
            device.subscribe(TOPIC, 1);
        }
        assertThat(broker.journal().await(BrokerEvent.Disconnected.class, any -> true, LIMIT))
                .isPresent();
    }

    private static void publish(MockBroker broker, String text) {
        broker.publish(TOPIC, text.getBytes(StandardCharsets.UTF_8), 1, false);
    }

    private static ConnectBuilder right(ConnectBuilder options) {
        return options.username("speaker").password("correct-horse".getBytes(StandardCharsets.UTF_8));
    }

    private static MqttConnectReturnCode login(MockBroker broker, String user, String password) throws IOException {
        return code(broker, options -> options.username(user).password(password.getBytes(StandardCharsets.UTF_8)));
    }

    private static MqttConnectReturnCode code(MockBroker broker, UnaryOperator<ConnectBuilder> options)
            throws IOException {
        try (RawMqttClient client = RawMqttClient.open(broker)) {
            return client.connect("A", options).connectReturnCode();
        }
    }
}
