package org.cloudspeaker.conformance.mocks.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessageBuilders;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessageType;
import org.cloudspeaker.conformance.mocks.broker.RawMqttClient.IncomingPublish;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class MockBrokerMessageTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String TOPIC = "pos/message/A";

    private MockBroker broker;

    @BeforeEach
    void start() throws IOException {
        broker = MockBroker.start(TestBrokerConfigs.open());
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void qos1IsGrantedAndDeliveredWithQos1() throws IOException {
        try (RawMqttClient device = RawMqttClient.device(broker, "A");
                RawMqttClient server = RawMqttClient.device(broker, "server")) {
            assertThat(device.subscribe(TOPIC, 1)).isEqualTo(1);
            server.publish(TOPIC, "hello", 1);
            assertThat(device.take()).isEqualTo(new IncomingPublish(TOPIC, "hello", 1, false, false, 1));
            assertThat(broker.awaitAcknowledgement("A", TOPIC, LIMIT)).isPresent();
        }
    }

    @Test
    void qos0StaysQos0AndQos2IsGrantedAs1() throws IOException {
        try (RawMqttClient device = RawMqttClient.device(broker, "A");
                RawMqttClient server = RawMqttClient.device(broker, "server")) {
            assertThat(device.subscribe(TOPIC, 2)).isEqualTo(1);
            server.publish(TOPIC, "0", 0);
            assertThat(device.take().qos()).isZero();
            server.publish(TOPIC, "2", 2);
            assertThat(device.take().qos()).isEqualTo(1);
        }
    }

    @Test
    void aMessageOfQos2IsDeliveredOnceUntilItIsReleased() throws IOException {
        try (RawMqttClient device = RawMqttClient.device(broker, "A");
                RawMqttClient server = RawMqttClient.device(broker, "server")) {
            device.subscribe(TOPIC, 1);
            server.publish(TOPIC, "one", 2);
            server.publish(TOPIC, "one", 2);
            server.sendBytes(new byte[] {0x62, 2, 0, 9}); // PUBREL
            assertThat(server.receive().fixedHeader().messageType()).isEqualTo(MqttMessageType.PUBCOMP);
            assertThat(device.take().text()).isEqualTo("one");
            device.assertNothingCame();
            server.publish(TOPIC, "two", 2);
            assertThat(device.take().text()).isEqualTo("two");
        }
    }

    @Test
    void aPayloadArrivesByteForByte() throws IOException {
        byte[] all = new byte[1023];
        IntStream.range(0, all.length).forEach(i -> all[i] = (byte) i);
        try (RawMqttClient device = RawMqttClient.device(broker, "A");
                RawMqttClient server = RawMqttClient.device(broker, "server")) {
            device.subscribe(TOPIC, 1);
            server.publish(TOPIC, all, 1, false);
            assertThat(device.take().text().getBytes(StandardCharsets.ISO_8859_1))
                    .isEqualTo(all);
        }
    }

    @Test
    void eachDeviceGetsItsOwnMessagesOnly() throws IOException {
        try (RawMqttClient a = RawMqttClient.device(broker, "A");
                RawMqttClient b = RawMqttClient.device(broker, "B")) {
            a.subscribe("pos/message/A", 1);
            b.subscribe("pos/message/B", 1);
            assertThat(broker.publish("pos/message/A", bytes("for A"), 1, false))
                    .isEqualTo(1);
            assertThat(a.take().text()).isEqualTo("for A");
            b.assertNothingCame();
        }
    }

    @Test
    void overlappingSubscriptionsDeliverOnceWithTheHighestQos() throws IOException {
        try (RawMqttClient device = RawMqttClient.device(broker, "A")) {
            device.subscribe("pos/#", 0);
            device.subscribe("pos/+/A", 1);
            broker.publish(TOPIC, bytes("once"), 1, false);
            assertThat(device.take().qos()).isEqualTo(1);
            device.assertNothingCame();
        }
    }

    @Test
    void aRetainedMessageIsGivenToALaterSubscriberAndAnEmptyOneTakesItAway() throws IOException {
        broker.publish(TOPIC, bytes("not kept"), 1, false);
        try (RawMqttClient server = RawMqttClient.device(broker, "server")) {
            server.publish(TOPIC, bytes("kept"), 1, true);
        }
        try (RawMqttClient device = RawMqttClient.device(broker, "A")) {
            device.subscribe(TOPIC, 1);
            assertThat(device.take()).isEqualTo(new IncomingPublish(TOPIC, "kept", 1, true, false, 1));
            device.assertNothingCame();
        }
        broker.publish(TOPIC, new byte[0], 1, true);
        try (RawMqttClient device = RawMqttClient.device(broker, "B")) {
            device.subscribe(TOPIC, 1);
            device.assertNothingCame();
        }
    }

    @Test
    void messagesWaitForADeviceThatIsAwayInTheirOrder() throws IOException {
        leave("A");
        broker.publish(TOPIC, bytes("qos 0 does not wait"), 0, false);
        List<String> sent = burst(500);
        try (RawMqttClient device = RawMqttClient.device(broker, "A")) {
            assertThat(device.takeTexts(500)).isEqualTo(sent);
            device.assertNothingCame();
        }
    }

    @Test
    void whatWasNotAcknowledgedIsSentAgainWithDupAndTheSameIdentifier() throws IOException {
        IncomingPublish first;
        try (RawMqttClient device = RawMqttClient.device(broker, "A")) {
            device.subscribe(TOPIC, 1);
            burst(3);
            first = device.take();
            assertThat(first.duplicate()).isFalse();
            assertThat(broker.awaitAcknowledgement("A", TOPIC, LIMIT)).isPresent();
            device.peek();
        }
        assertThat(broker.journal().await(BrokerEvent.Disconnected.class, any -> true, LIMIT))
                .isPresent();
        burst(1);
        try (RawMqttClient device = RawMqttClient.device(broker, "A")) {
            assertThat(device.take()).isEqualTo(new IncomingPublish(TOPIC, "1", 1, false, true, 2));
            assertThat(device.take()).isEqualTo(new IncomingPublish(TOPIC, "2", 1, false, true, 3));
            assertThat(device.take()).isEqualTo(new IncomingPublish(TOPIC, "0", 1, false, false, 4));
            device.assertNothingCame();
        }
    }

    @Test
    void aBurstArrivesWholeAndInOrder() throws IOException {
        try (RawMqttClient device = RawMqttClient.device(broker, "A")) {
            device.subscribe(TOPIC, 1);
            List<String> sent = burst(1000);
            assertThat(device.takeTexts(1000)).isEqualTo(sent);
        }
    }

    @Test
    void aHundredDevicesEachGetAllOfTheirs() throws IOException {
        List<RawMqttClient> devices = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                devices.add(RawMqttClient.device(broker, "D" + i));
                devices.get(i).subscribe("pos/message/D" + i, 1);
            }
            for (int i = 0; i < 1000; i++) {
                broker.publish("pos/message/D" + i % 100, bytes(Integer.toString(i)), 1, false);
            }
            for (int i = 0; i < 100; i++) {
                int first = i;
                assertThat(devices.get(i).takeTexts(10))
                        .isEqualTo(IntStream.range(0, 10)
                                .mapToObj(n -> Integer.toString(first + 100 * n))
                                .toList());
            }
        } finally {
            for (RawMqttClient device : devices) {
                device.close();
            }
        }
    }

    @Test
    void afterUnsubscribeNothingComes() throws IOException {
        try (RawMqttClient device = RawMqttClient.device(broker, "A")) {
            device.subscribe(TOPIC, 1);
            device.send(MqttMessageBuilders.unsubscribe()
                    .messageId(8)
                    .addTopicFilter(TOPIC)
                    .build());
            assertThat(device.receive().fixedHeader().messageType()).isEqualTo(MqttMessageType.UNSUBACK);
            assertThat(broker.publish(TOPIC, bytes("late"), 1, false)).isZero();
            device.assertNothingCame();
        }
    }

    @Test
    void aFilterThatIsNoneIsRefusedAlone() throws IOException {
        try (RawMqttClient device = RawMqttClient.device(broker, "A")) {
            assertThat(device.subscribe("pos/#/A", 1)).isEqualTo(0x80);
            device.assertNothingCame();
        }
    }

    @Test
    void aTopicWithAWildcardEndsTheConnection() throws IOException {
        try (RawMqttClient device = RawMqttClient.device(broker, "A")) {
            device.send(RawMqttClient.packet("pos/+", bytes("x"), 0, false));
            device.assertEnded();
        }
        assertThatThrownBy(() -> broker.publish("pos/#", bytes("x"), 1, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a topic without wildcards and QoS 0 or 1, found pos/# and 1");
    }

    @Test
    void aPayloadThatIsTooLongEndsTheConnection() throws IOException {
        try (MockBroker small = MockBroker.start(TestBrokerConfigs.open().maxPayload(1023));
                RawMqttClient device = RawMqttClient.device(small, "A")) {
            device.publish(TOPIC, new byte[1023], 1, false);
            device.send(RawMqttClient.packet(TOPIC, new byte[1024], 1, false));
            device.assertEnded();
        }
    }

    @Test
    void whatADevicePublishesReachesTheServerAndIsSeen() throws IOException {
        try (RawMqttClient device = RawMqttClient.device(broker, "A");
                RawMqttClient server = RawMqttClient.device(broker, "server")) {
            server.subscribe("status/+", 1);
            device.publish("status/A", "{\"online\":true}", 1);
            assertThat(server.take().text()).isEqualTo("{\"online\":true}");
            assertThat(broker.journal().events(BrokerEvent.PublishReceived.class))
                    .extracting(seen -> seen.message().payload().text())
                    .containsExactly("{\"online\":true}");
        }
    }

    private void leave(String sn) throws IOException {
        try (RawMqttClient device = RawMqttClient.device(broker, sn)) {
            device.subscribe("pos/message/" + sn, 1);
        }
        assertThat(broker.journal().await(BrokerEvent.Disconnected.class, any -> true, LIMIT))
                .isPresent();
    }

    private List<String> burst(int count) {
        return IntStream.range(0, count)
                .mapToObj(Integer::toString)
                .peek(text -> broker.publish(TOPIC, bytes(text), 1, false))
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
