package org.cloudspeaker.conformance.client.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.NoAnswerException;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.UnreachableException;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the raw client says of a broker that breaks the protocol. */
@Timeout(30)
class BrokenProtocolTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String CONNACK = "20020000";

    private final Evidence evidence = new Evidence(new Transcript(Clock.systemUTC(), new Redaction()));
    private final MqttClientResources network = new MqttClientResources();

    @AfterEach
    void endTheThreads() {
        network.close();
    }

    @ParameterizedTest
    @CsvSource({
        "20020000, a second CONNACK",
        "d000, 'a PINGRESP, which nothing was sent for'",
        "9003000901, 'a SUBACK with packet identifier 9, which nothing was sent for'",
        "30040002ff4158, a PUBLISH whose topic is not UTF-8",
        "b0020009, a UNSUBACK",
        "101000044d5154540402003c00044142434445, a CONNECT",
        "90020009, a SUBACK with 0 return codes for one topic",
        "3080808001, 'a PUBLISH of 2097152 bytes, of which 65536 are the most that is read'",
        "30ffffff7f, 'a PUBLISH of 268435455 bytes, of which 65536 are the most that is read'",
        "ffffffff, bytes that are no MQTT packet",
    })
    void whatMayNotComeEndsTheConnection(String bytes, String said) throws IOException {
        try (FixedAnswerServer broker = sending(CONNACK + bytes);
                MqttDeviceClient device = device(broker, RunLimits.defaults())) {
            assertThat(device.connect()).isEqualTo(new ConnectResult.Accepted(false));

            assertThat(device.awaitEnd(LIMIT).map(DisconnectEvent::reason))
                    .contains("the device ended the connection, for the broker sent " + said);
            assertThat(device.violation()).contains(said);
            assertThat(evidence.exchanges()).hasSize(2);
            assertThatThrownBy(() -> device.subscribe("a/b"))
                    .isInstanceOf(NoAnswerException.class)
                    .hasMessage("expected a SUBACK, but the device ended the connection, for the broker sent " + said);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "30050003612f6258, a PUBLISH",
        "d000, a PINGRESP",
        "20020009, a CONNACK that is not well formed",
        "2003000000, a CONNACK that is not well formed",
        "485454502f312e3120, bytes that are no MQTT packet",
        "20ffffff7f, 'a CONNACK of 268435455 bytes, of which 65536 are the most that is read'",
    })
    void whatIsNoConnackIsNoBroker(String bytes, String said) throws IOException {
        try (FixedAnswerServer broker = sending(bytes);
                MqttDeviceClient device = device(broker, RunLimits.defaults())) {
            assertThatThrownBy(device::connect)
                    .isInstanceOf(UnreachableException.class)
                    .hasMessage("the broker at localhost:" + broker.port()
                            + " answered a CONNECT with something else than a CONNACK (" + said
                            + "): check mqtt_port, and mqtt.transport in the target");
        }
    }

    @Test
    void aMessageForAnotherTopicIsDeliveredAndNoted() throws IOException {
        try (FixedAnswerServer broker = sending(CONNACK + "30050003612f6258");
                MqttDeviceClient device = device(broker, RunLimits.defaults())) {
            device.connect();

            assertThat(device.inbox().await(any -> true, LIMIT).map(MqttDelivery::topic))
                    .contains("a/b");
            assertThat(device.violation()).contains("a PUBLISH to a/b, which it never subscribed to");
        }
    }

    @Test
    void halfAConnackIsWaitedForInVain() throws IOException {
        RunLimits limits = RunLimits.defaults().waiting(Duration.ofMillis(200), LIMIT);
        try (FixedAnswerServer broker = FixedAnswerServer.doing(out -> {
                    out.write(HexFormat.of().parseHex("2002"));
                    new CountDownLatch(1).await(1, TimeUnit.SECONDS);
                });
                MqttDeviceClient device = device(broker, limits)) {
            assertThatThrownBy(device::connect)
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("did not answer a CONNECT within 200 ms");
        }
    }

    @Test
    void anEndWithoutAConnackIsTold() throws IOException {
        try (FixedAnswerServer broker = sending("");
                MqttDeviceClient device = device(broker, RunLimits.defaults())) {
            assertThat(device.connect()).isEqualTo(new ConnectResult.ConnectionClosed());
        }
    }

    @Test
    void nothingAtThePortIsUnreachable() throws IOException {
        FixedAnswerServer closed = sending("");
        closed.close();
        try (MqttDeviceClient device = device(closed, RunLimits.defaults())) {
            assertThatThrownBy(device::connect)
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("cannot be reached: check that it runs, and mqtt_endpoint and mqtt_port");
        }
    }

    private static FixedAnswerServer sending(String hex) throws IOException {
        return FixedAnswerServer.doing(out -> out.write(HexFormat.of().parseHex(hex)));
    }

    private MqttDeviceClient device(FixedAnswerServer broker, RunLimits limits) {
        BrokerAddress address = new BrokerAddress(
                "localhost", broker.port(), MqttTransport.TCP, "of the test", List.of(), Optional.empty(), limits);
        return new MqttDeviceClient(
                new MqttConnectionFactory(network, address, ConnectOptions.standard()),
                new MqttLogin("A", Optional.empty(), false),
                evidence);
    }
}
