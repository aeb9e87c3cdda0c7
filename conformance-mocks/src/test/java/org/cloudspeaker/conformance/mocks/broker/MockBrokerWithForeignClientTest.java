package org.cloudspeaker.conformance.mocks.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.MqttClient;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.MqttGlobalPublishFilter;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.datatypes.MqttQos;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.Mqtt3BlockingClient;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.Mqtt3BlockingClient.Mqtt3Publishes;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.exceptions.Mqtt3ConnAckException;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.message.connect.connack.Mqtt3ConnAckReturnCode;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.message.publish.Mqtt3Publish;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.message.subscribe.suback.Mqtt3SubAckReturnCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client that others wrote finds nothing odd about the broker. */
@Timeout(30)
class MockBrokerWithForeignClientTest {
    private static final String TOPIC = "pos/message/A";

    @Test
    void itSubscribesAndReceivesABurstInOrder() throws Exception {
        try (MockBroker broker = MockBroker.start(TestBrokerConfigs.withLogin())) {
            Mqtt3BlockingClient device = client(broker, "A", "correct-horse");
            Mqtt3BlockingClient server = client(broker, "server", "correct-horse");
            try (Mqtt3Publishes arrivals = device.publishes(MqttGlobalPublishFilter.ALL)) {
                device.connectWith().cleanSession(false).keepAlive(60).send();
                server.connect();
                assertThat(device.subscribeWith()
                                .topicFilter(TOPIC)
                                .qos(MqttQos.AT_LEAST_ONCE)
                                .send()
                                .getReturnCodes())
                        .containsExactly(Mqtt3SubAckReturnCode.SUCCESS_MAXIMUM_QOS_1);
                assertThat(broker.awaitSubscription("A", Duration.ofSeconds(5))).isPresent();
                for (int i = 0; i < 100; i++) {
                    server.publishWith()
                            .topic(TOPIC)
                            .qos(MqttQos.AT_LEAST_ONCE)
                            .payload(Integer.toString(i).getBytes(StandardCharsets.UTF_8))
                            .send();
                }
                for (int i = 0; i < 100; i++) {
                    Optional<Mqtt3Publish> arrived = arrivals.receive(5, TimeUnit.SECONDS);
                    assertThat(arrived.map(each -> new String(each.getPayloadAsBytes(), StandardCharsets.UTF_8)))
                            .contains(Integer.toString(i));
                }
            }
            device.disconnect();
            server.disconnect();
        }
    }

    @Test
    void aWrongPasswordIsToldAsSuch() throws IOException {
        try (MockBroker broker = MockBroker.start(TestBrokerConfigs.withLogin())) {
            Mqtt3BlockingClient device = client(broker, "A", "battery-staple");
            assertThatThrownBy(device::connect)
                    .isInstanceOfSatisfying(
                            Mqtt3ConnAckException.class,
                            refused -> assertThat(refused.getMqttMessage().getReturnCode())
                                    .isEqualTo(Mqtt3ConnAckReturnCode.BAD_USER_NAME_OR_PASSWORD));
        }
    }

    private static Mqtt3BlockingClient client(MockBroker broker, String clientId, String password) {
        return MqttClient.builder()
                .useMqttVersion3()
                .identifier(clientId)
                .serverHost(broker.host())
                .serverPort(broker.port())
                .simpleAuth()
                .username("speaker")
                .password(password.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildBlocking();
    }
}
