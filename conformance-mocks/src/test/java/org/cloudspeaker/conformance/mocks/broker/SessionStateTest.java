package org.cloudspeaker.conformance.mocks.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What can be seen of a broker while it runs. */
@Timeout(20)
class SessionStateTest {
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
    void aSessionShowsItsSubscriptionsAndWhatWaits() throws IOException {
        try (RawMqttClient device = RawMqttClient.device(broker, "A")) {
            device.subscribe(TOPIC, 1);
            assertThat(broker.sessions()).containsExactly(new SessionState("A", true, false, Map.of(TOPIC, 1), 0));
        }
        assertThat(broker.journal().await(BrokerEvent.Disconnected.class, gone -> true, LIMIT))
                .isPresent();
        broker.publish(TOPIC, "hello".getBytes(StandardCharsets.UTF_8), 1, false);
        assertThat(broker.sessions()).containsExactly(new SessionState("A", false, false, Map.of(TOPIC, 1), 1));
    }

    @Test
    void whoFollowsHearsEverythingInOrder() throws IOException {
        List<BrokerEvent> heard = Collections.synchronizedList(new ArrayList<>());
        broker.journal().addListener(heard::add);
        try (RawMqttClient device = RawMqttClient.device(broker, "A")) {
            device.subscribe(TOPIC, 1);
        }
        assertThat(broker.journal().await(BrokerEvent.Disconnected.class, gone -> true, LIMIT))
                .isPresent();
        // The broker's own thread notes an event before it tells of it, and does nothing else in between.
        broker.sessions();
        assertThat(heard).isEqualTo(broker.events());
    }
}
