package org.cloudspeaker.conformance.suites.hostile;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.suites.faults.NullServerBehaviours;
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

    static Stream<HostileServer> brokers() {
        return Stream.of(
                new HostileServer(
                        "garbage",
                        "mqtt",
                        HostileBrokerBehaviours.saying("ffffffffffffffff"),
                        NO_CONNACK + "bytes that are no MQTT packet)"),
                new HostileServer(
                        "half a packet",
                        "mqtt",
                        HostileBrokerBehaviours.saying("2002"),
                        "did not answer a CONNECT within 3 s: check mqtt_port"),
                new HostileServer(
                        "nothing",
                        "mqtt",
                        NullServerBehaviours::silent,
                        "did not answer a CONNECT within 3 s: check mqtt_port"),
                new HostileServer(
                        "hangs up", "mqtt", HostileBrokerBehaviours::hangUp, "the connection closed without a CONNACK"),
                new HostileServer(
                        "PUBLISH before CONNACK",
                        "mqtt",
                        HostileBrokerBehaviours.saying("30050003612f625820020000"),
                        NO_CONNACK + "a PUBLISH)"),
                new HostileServer(
                        "wrong remaining length",
                        "mqtt",
                        HostileBrokerBehaviours.saying("2003000000"),
                        NO_CONNACK + "a CONNACK that is not well formed)"),
                new HostileServer(
                        "256 MB announced before a CONNACK",
                        "mqtt",
                        HostileBrokerBehaviours.saying("20ffffff7f0000"),
                        NO_CONNACK + "a CONNACK of 268435455" + MOST + ")"),
                new HostileServer(
                        "256 MB announced",
                        "mqtt",
                        HostileBrokerBehaviours.welcoming("30ffffff7f0003612f62"),
                        "a PUBLISH of 268435455" + MOST),
                new HostileServer(
                        "256 MB sent", "mqtt", HostileBrokerBehaviours::longest, "a PUBLISH of 268435455" + MOST),
                new HostileServer(
                        "CONNACK twice", "mqtt", HostileBrokerBehaviours.welcoming("20020000"), "a second CONNACK"),
                new HostileServer(
                        "a message for nobody",
                        "mqtt",
                        HostileBrokerBehaviours.welcoming("30050003612f6258"),
                        "a PUBLISH to a/b, which it never subscribed to"),
                new HostileServer(
                        "messages without end",
                        "mqtt",
                        HostileBrokerBehaviours::messagesWithoutEnd,
                        "a PUBLISH to a/b, which it never subscribed to"),
                new HostileServer(
                        "SUBACK for nothing",
                        "mqtt",
                        HostileBrokerBehaviours.welcoming("9003123401"),
                        "a SUBACK with packet identifier 4660, which nothing was sent for"),
                new HostileServer(
                        "PINGRESPs without end",
                        "mqtt",
                        HostileBrokerBehaviours::pingRespsWithoutEnd,
                        "a PINGRESP, which nothing was sent for"),
                new HostileServer(
                        "a topic that is not UTF-8",
                        "mqtt",
                        HostileBrokerBehaviours.welcoming("30040002ff4158"),
                        "a PUBLISH whose topic is not UTF-8"));
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void theRunSaysWhatCameAndGoesOnToItsEnd(HostileServer hostile) {
        hostile.requireReportedBy("BRK-CON-01");
    }

    @Test
    void noneOfThemTakesMuchMemory() throws Exception {
        HostileServer.requireLittleMemory(brokers().toList());
    }
}
