package org.cloudspeaker.conformance.suites.faults;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Brokers that send what no broker may send are told from others in a sentence, within bounds. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class HostileBrokersTest {
    private static final String NO_CONNACK = "answered a CONNECT with something else than a CONNACK (";
    private static final String MOST = " bytes, of which 65536 are the most that is read";

    static Stream<Hostile> brokers() {
        return Stream.of(
                new Hostile(
                        "garbage",
                        "mqtt",
                        HostileBrokerManners.saying("ffffffffffffffff"),
                        NO_CONNACK + "bytes that are no MQTT packet)"),
                new Hostile(
                        "half a packet",
                        "mqtt",
                        HostileBrokerManners.saying("2002"),
                        "did not answer a CONNECT within 3 s: check mqtt_port"),
                new Hostile("nothing", "mqtt", Manners::silent, "did not answer a CONNECT within 3 s: check mqtt_port"),
                new Hostile(
                        "hangs up", "mqtt", HostileBrokerManners::hangUp, "the connection closed without a CONNACK"),
                new Hostile(
                        "PUBLISH before CONNACK",
                        "mqtt",
                        HostileBrokerManners.saying("30050003612f625820020000"),
                        NO_CONNACK + "a PUBLISH)"),
                new Hostile(
                        "wrong remaining length",
                        "mqtt",
                        HostileBrokerManners.saying("2003000000"),
                        NO_CONNACK + "a CONNACK that is not well formed)"),
                new Hostile(
                        "256 MB announced before a CONNACK",
                        "mqtt",
                        HostileBrokerManners.saying("20ffffff7f0000"),
                        NO_CONNACK + "a CONNACK of 268435455" + MOST + ")"),
                new Hostile(
                        "256 MB announced",
                        "mqtt",
                        HostileBrokerManners.welcoming("30ffffff7f0003612f62"),
                        "a PUBLISH of 268435455" + MOST),
                new Hostile("256 MB sent", "mqtt", HostileBrokerManners::longest, "a PUBLISH of 268435455" + MOST),
                new Hostile("CONNACK twice", "mqtt", HostileBrokerManners.welcoming("20020000"), "a second CONNACK"),
                new Hostile(
                        "a message for nobody",
                        "mqtt",
                        HostileBrokerManners.welcoming("30050003612f6258"),
                        "a PUBLISH to a/b, which it never subscribed to"),
                new Hostile(
                        "messages without end",
                        "mqtt",
                        HostileBrokerManners::messagesWithoutEnd,
                        "a PUBLISH to a/b, which it never subscribed to"),
                new Hostile(
                        "SUBACK for nothing",
                        "mqtt",
                        HostileBrokerManners.welcoming("9003123401"),
                        "a SUBACK with packet identifier 4660, which nothing was sent for"),
                new Hostile(
                        "PINGRESPs without end",
                        "mqtt",
                        HostileBrokerManners::pingRespsWithoutEnd,
                        "a PINGRESP, which nothing was sent for"),
                new Hostile(
                        "a topic that is not UTF-8",
                        "mqtt",
                        HostileBrokerManners.welcoming("30040002ff4158"),
                        "a PUBLISH whose topic is not UTF-8"));
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void theRunSaysWhatCameAndGoesOnToItsEnd(Hostile hostile) {
        hostile.isToldBy("BRK-CON-01");
    }

    @Test
    void noneOfThemTakesMuchMemory() throws Exception {
        Hostile.takeLittleMemory(brokers().toList());
    }
}
