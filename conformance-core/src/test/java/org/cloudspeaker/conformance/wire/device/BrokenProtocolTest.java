package org.cloudspeaker.conformance.wire.device;

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
import org.cloudspeaker.conformance.target.Limits;
import org.cloudspeaker.conformance.target.Transport;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.NoAnswerException;
import org.cloudspeaker.conformance.wire.Redaction;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.UnreachableException;
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
    private final DeviceNetwork network = new DeviceNetwork();

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
        try (CannedServer broker = sending(CONNACK + bytes);
                DeviceLink device = device(broker, Limits.defaults())) {
            assertThat(device.connect()).isEqualTo(new Connack.Accepted(false));

            assertThat(device.awaitEnd(LIMIT).map(Ending::reason))
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
        try (CannedServer broker = sending(bytes);
                DeviceLink device = device(broker, Limits.defaults())) {
            assertThatThrownBy(device::connect)
                    .isInstanceOf(UnreachableException.class)
                    .hasMessage("the broker at localhost:" + broker.port()
                            + " answered a CONNECT with something else than a CONNACK (" + said
                            + "): check mqtt_port, and mqtt.transport in the target");
        }
    }

    @Test
    void aMessageForAnotherTopicIsDeliveredAndNoted() throws IOException {
        try (CannedServer broker = sending(CONNACK + "30050003612f6258");
                DeviceLink device = device(broker, Limits.defaults())) {
            device.connect();

            assertThat(device.inbox().await(any -> true, LIMIT).map(Delivery::topic))
                    .contains("a/b");
            assertThat(device.violation()).contains("a PUBLISH to a/b, which it never subscribed to");
        }
    }

    @Test
    void halfAConnackIsWaitedForInVain() throws IOException {
        Limits limits = Limits.defaults().waiting(Duration.ofMillis(200), LIMIT);
        try (CannedServer broker = CannedServer.doing(out -> {
                    out.write(HexFormat.of().parseHex("2002"));
                    new CountDownLatch(1).await(1, TimeUnit.SECONDS);
                });
                DeviceLink device = device(broker, limits)) {
            assertThatThrownBy(device::connect)
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("did not answer a CONNECT within 200 ms");
        }
    }

    @Test
    void anEndWithoutAConnackIsTold() throws IOException {
        try (CannedServer broker = sending("");
                DeviceLink device = device(broker, Limits.defaults())) {
            assertThat(device.connect()).isEqualTo(new Connack.Closed());
        }
    }

    @Test
    void nothingAtThePortIsUnreachable() throws IOException {
        CannedServer closed = sending("");
        closed.close();
        try (DeviceLink device = device(closed, Limits.defaults())) {
            assertThatThrownBy(device::connect)
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("cannot be reached: check that it runs, and mqtt_endpoint and mqtt_port");
        }
    }

    private static CannedServer sending(String hex) throws IOException {
        return CannedServer.doing(out -> out.write(HexFormat.of().parseHex(hex)));
    }

    private DeviceLink device(CannedServer broker, Limits limits) {
        BrokerAddress address = new BrokerAddress(
                "localhost", broker.port(), Transport.TCP, "of the test", List.of(), Optional.empty(), limits);
        return new DeviceLink(
                new Calls(network, address, Conduct.usual()), new Login("A", Optional.empty(), false), evidence);
    }
}
