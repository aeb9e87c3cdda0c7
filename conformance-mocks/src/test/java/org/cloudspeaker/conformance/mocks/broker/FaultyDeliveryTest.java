package org.cloudspeaker.conformance.mocks.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;
import org.cloudspeaker.conformance.mocks.fault.BrokerDeliveryFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of each single message where a fault loses or swaps some. */
@Timeout(20)
class FaultyDeliveryTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String TOPIC = "pos/message/A";

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

    private static MockBroker open(BrokerFault fault) throws IOException {
        return MockBroker.start(TestBrokerConfigs.open().faults(fault));
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
}
