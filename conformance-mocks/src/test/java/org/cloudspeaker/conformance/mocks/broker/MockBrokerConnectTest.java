package org.cloudspeaker.conformance.mocks.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_ACCEPTED;
import static org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD;
import static org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED;
import static org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttConnectReturnCode;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessage;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessageBuilders;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttQoS;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttVersion;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class MockBrokerConnectTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String SN = "98251212345678";

    @Test
    void aDeviceIsLetInAndSeen() throws IOException {
        try (MockBroker broker = MockBroker.start(TestBrokerConfigs.withLogin())) {
            assertThat(connect(broker, SN, "speaker", "correct-horse")).isEqualTo(CONNECTION_ACCEPTED);
            assertThat(broker.awaitConnect(SN, LIMIT)).hasValueSatisfying(seen -> {
                assertThat(seen.login().user()).contains("speaker");
                assertThat(seen.login().keepAlive()).isEqualTo(60);
                assertThat(seen.sessionPresent()).isFalse();
            });
        }
    }

    @Test
    void credentialsMustBeRight() throws IOException {
        try (MockBroker broker = MockBroker.start(TestBrokerConfigs.withLogin())) {
            assertThat(connect(broker, SN, "speaker", "battery-staple"))
                    .isEqualTo(CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD);
            assertThat(connect(broker, SN, "nobody", "correct-horse"))
                    .isEqualTo(CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD);
            assertThat(connect(broker, SN, SN, SN)).isEqualTo(CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD);
            assertThat(anonymous(broker)).isEqualTo(CONNECTION_REFUSED_NOT_AUTHORIZED);
            assertThat(broker.journal().events(BrokerEvent.ConnectRefused.class))
                    .extracting(BrokerEvent.ConnectRefused::returnCode)
                    .containsExactly(4, 4, 4, 5);
        }
    }

    @Test
    void aDeviceMayLogInAsItself() throws IOException {
        try (MockBroker broker = MockBroker.start(TestBrokerConfigs.open().devicesAsThemselves())) {
            assertThat(connect(broker, SN, SN, SN)).isEqualTo(CONNECTION_ACCEPTED);
            assertThat(connect(broker, "another", SN, SN)).isEqualTo(CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD);
            assertThat(connect(broker, SN, SN, "else")).isEqualTo(CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD);
            assertThat(anonymous(broker)).isEqualTo(CONNECTION_REFUSED_NOT_AUTHORIZED);
        }
    }

    @Test
    void noPasswordIsEverRecorded() throws IOException {
        BrokerConfig settings = TestBrokerConfigs.withLogin();
        try (MockBroker broker = MockBroker.start(settings)) {
            connect(broker, SN, "speaker", "correct-horse");
            connect(broker, SN, "speaker", "battery-staple");
            broker.publish(
                    "pos/message/" + SN, "correct-horse battery-staple".getBytes(StandardCharsets.UTF_8), 1, false);
            assertThat(settings.transcript().exchanges()).isNotEmpty();
            assertThat(settings.transcript().exchanges().toString() + broker.events() + settings)
                    .doesNotContain("correct-horse", "battery-staple");
        }
    }

    @Test
    void theSerialNumberOfADeviceThatLogsInAsItselfStaysReadable() throws IOException {
        BrokerConfig settings = TestBrokerConfigs.open().devicesAsThemselves();
        try (MockBroker broker = MockBroker.start(settings)) {
            connect(broker, SN, SN, SN);
            assertThat(settings.transcript().exchanges()).first().satisfies(exchange -> {
                assertThat(exchange.request().headers()).containsEntry("client id", SN);
                assertThat(exchange.response())
                        .hasValueSatisfying(
                                answer -> assertThat(answer.summary()).isEqualTo("CONNACK 0"));
            });
        }
    }

    @Test
    void anotherProtocolLevelIsRefusedWithCode1() throws IOException {
        try (MockBroker broker = MockBroker.start(TestBrokerConfigs.open())) {
            for (MqttVersion version : new MqttVersion[] {MqttVersion.MQTT_3_1, MqttVersion.MQTT_5}) {
                try (RawMqttClient client = RawMqttClient.open(broker)) {
                    client.send(MqttMessageBuilders.connect()
                            .protocolVersion(version)
                            .clientId(SN)
                            .build());
                    assertThat(client.rest()).containsExactly(0x20, 2, 0, 1);
                }
            }
            try (RawMqttClient client = RawMqttClient.open(broker)) {
                client.sendBytes(new byte[] {0x10, 13, 0, 4, 'M', 'Q', 'T', 'T', 9, 2, 0, 60, 0, 1, 'A'});
                assertThat(client.rest()).containsExactly(0x20, 2, 0, 1);
            }
        }
    }

    @Test
    void theFirstPacketMustBeAConnect() throws IOException {
        try (MockBroker broker = MockBroker.start(TestBrokerConfigs.open());
                RawMqttClient client = RawMqttClient.open(broker)) {
            client.send(MqttMessage.PINGREQ);
            client.assertEnded();
            assertThat(broker.journal().await(BrokerEvent.ProtocolViolation.class, any -> true, LIMIT))
                    .hasValueSatisfying(seen -> assertThat(seen.reason()).isEqualTo("the first packet is a PINGREQ"));
        }
    }

    @Test
    void aSecondConnectEndsTheConnection() throws IOException {
        try (MockBroker broker = MockBroker.start(TestBrokerConfigs.open());
                RawMqttClient client = RawMqttClient.device(broker, SN)) {
            client.send(MqttMessageBuilders.connect()
                    .protocolVersion(MqttVersion.MQTT_3_1_1)
                    .clientId(SN)
                    .build());
            client.assertEnded();
        }
    }

    @Test
    void rubbishEndsTheConnection() throws IOException {
        try (MockBroker broker = MockBroker.start(TestBrokerConfigs.open());
                RawMqttClient client = RawMqttClient.open(broker)) {
            client.sendBytes("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            client.assertEnded();
        }
    }

    @Test
    void anEmptyClientIdNeedsACleanSession() throws IOException {
        try (MockBroker broker = MockBroker.start(TestBrokerConfigs.open())) {
            try (RawMqttClient client = RawMqttClient.open(broker)) {
                assertThat(client.connect("", options -> options.cleanSession(false))
                                .connectReturnCode())
                        .isEqualTo(CONNECTION_REFUSED_IDENTIFIER_REJECTED);
            }
            try (RawMqttClient client = RawMqttClient.open(broker)) {
                assertThat(client.connect("", options -> options).connectReturnCode())
                        .isEqualTo(CONNECTION_ACCEPTED);
            }
        }
    }

    @Test
    void aClientIdOf32BytesDoes() throws IOException {
        try (MockBroker broker = MockBroker.start(TestBrokerConfigs.open());
                RawMqttClient client = RawMqttClient.device(broker, "A".repeat(32))) {
            client.assertNothingCame();
        }
    }

    @Test
    void aSecondConnectionWithTheSameClientIdEndsTheFirst() throws IOException {
        try (MockBroker broker = MockBroker.start(TestBrokerConfigs.open());
                RawMqttClient first = RawMqttClient.device(broker, SN);
                RawMqttClient second = RawMqttClient.device(broker, SN)) {
            first.assertEnded();
            second.assertNothingCame();
        }
    }

    @Test
    void aPersistentSessionIsFoundAgainAndACleanOneIsNot() throws IOException {
        try (MockBroker broker = MockBroker.start(TestBrokerConfigs.open())) {
            assertThat(sessionPresent(broker, false)).isFalse();
            assertThat(sessionPresent(broker, false)).isTrue();
            assertThat(sessionPresent(broker, true)).isFalse();
            assertThat(sessionPresent(broker, false)).isFalse();
        }
    }

    @Test
    void aDeviceThatFallsSilentIsDisconnectedAfterOneAndAHalfKeepAlives() throws IOException {
        try (MockBroker broker = MockBroker.start(TestBrokerConfigs.open());
                RawMqttClient client = RawMqttClient.open(broker)) {
            long before = System.nanoTime();
            client.connect(SN, options -> options.keepAlive(1));
            client.assertEnded();
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isBetween(Duration.ofMillis(1400), Duration.ofMillis(4000));
            assertThat(broker.journal().await(BrokerEvent.Disconnected.class, any -> true, LIMIT))
                    .hasValueSatisfying(
                            seen -> assertThat(seen.reason()).isEqualTo("silent for one and a half keep-alives"));
        }
    }

    @Test
    void theWillIsPublishedWhenTheConnectionIsLostAndNotAfterADisconnect() throws IOException {
        try (MockBroker broker = MockBroker.start(TestBrokerConfigs.open());
                RawMqttClient server = RawMqttClient.device(broker, "server")) {
            server.subscribe("status/#", 1);
            try (RawMqttClient leaving = willing(broker, "leaving")) {
                leaving.send(MqttMessage.DISCONNECT);
                leaving.assertEnded();
            }
            willing(broker, "lost").close();
            assertThat(server.take().topic()).isEqualTo("status/lost");
            server.assertNothingCame();
            assertThat(broker.journal().events(BrokerEvent.Disconnected.class))
                    .extracting(BrokerEvent.Disconnected::orderly)
                    .containsExactly(true, false);
        }
    }

    @Test
    void theTestMayDropADevice() throws IOException {
        try (MockBroker broker = MockBroker.start(TestBrokerConfigs.open());
                RawMqttClient device = RawMqttClient.device(broker, SN)) {
            assertThat(broker.drop(SN)).isTrue();
            device.assertEnded();
            assertThat(broker.drop("nobody")).isFalse();
        }
    }

    @Test
    void closingEndsConnectionsAndFreesThePortWithinASecond() throws IOException {
        MockBroker broker = MockBroker.start(TestBrokerConfigs.open());
        try (RawMqttClient device = RawMqttClient.device(broker, SN)) {
            long before = System.nanoTime();
            broker.close();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
            device.assertEnded();
        }
    }

    @Test
    void awaitingWhatNeverComesIsBounded() throws IOException {
        try (MockBroker broker = MockBroker.start(TestBrokerConfigs.open())) {
            assertThat(broker.awaitConnect(SN, Duration.ofMillis(50))).isEmpty();
        }
    }

    @Test
    void awaitingFromAMarkIsBlindToThePast() throws IOException {
        try (MockBroker broker = MockBroker.start(TestBrokerConfigs.open())) {
            RawMqttClient.device(broker, SN).close();
            long mark = broker.awaitConnect(SN, LIMIT)
                    .map(first -> broker.journal().position())
                    .orElseThrow();
            assertThat(broker.journal()
                            .awaitFrom(mark, BrokerEvent.Connected.class, any -> true, Duration.ofMillis(50)))
                    .isEmpty();
            RawMqttClient.device(broker, SN).close();
            assertThat(broker.journal().awaitFrom(mark, BrokerEvent.Connected.class, any -> true, LIMIT))
                    .hasValueSatisfying(
                            again -> assertThat(again.sessionPresent()).isTrue());
        }
    }

    private static RawMqttClient willing(MockBroker broker, String clientId) throws IOException {
        RawMqttClient client = RawMqttClient.open(broker);
        client.connect(
                clientId,
                options -> options.willFlag(true)
                        .willTopic("status/" + clientId)
                        .willMessage("gone".getBytes(StandardCharsets.UTF_8))
                        .willQoS(MqttQoS.AT_LEAST_ONCE));
        return client;
    }

    private static boolean sessionPresent(MockBroker broker, boolean clean) throws IOException {
        try (RawMqttClient client = RawMqttClient.open(broker)) {
            return client.connect(SN, options -> options.cleanSession(clean)).isSessionPresent();
        }
    }

    private static MqttConnectReturnCode connect(MockBroker broker, String clientId, String user, String password)
            throws IOException {
        try (RawMqttClient client = RawMqttClient.open(broker)) {
            return client.connect(
                            clientId,
                            options -> options.username(user).password(password.getBytes(StandardCharsets.UTF_8)))
                    .connectReturnCode();
        }
    }

    private static MqttConnectReturnCode anonymous(MockBroker broker) throws IOException {
        try (RawMqttClient client = RawMqttClient.open(broker)) {
            return client.connect(SN, options -> options).connectReturnCode();
        }
    }
}
