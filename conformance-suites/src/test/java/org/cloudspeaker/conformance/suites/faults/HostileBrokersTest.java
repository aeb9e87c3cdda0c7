package org.cloudspeaker.conformance.suites.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.Run;
import org.cloudspeaker.conformance.result.RunVerdict;
import org.cloudspeaker.conformance.result.Verdict;
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

    /**
     * A broker.
     *
     * @param name for people
     * @param manner what it does
     * @param said what is said of it at BRK-CON-01
     */
    private record Hostile(String name, NullServer.Manner manner, String said) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Hostile> brokers() {
        return Stream.of(
                new Hostile(
                        "garbage",
                        HostileBrokerManners.saying("ffffffffffffffff"),
                        NO_CONNACK + "bytes that are no MQTT packet)"),
                new Hostile(
                        "half a packet",
                        HostileBrokerManners.saying("2002"),
                        "did not answer a CONNECT within 3 s: check mqtt_port"),
                new Hostile("nothing", Manners::silent, "did not answer a CONNECT within 3 s: check mqtt_port"),
                new Hostile("hangs up", HostileBrokerManners::hangUp, "the connection closed without a CONNACK"),
                new Hostile(
                        "PUBLISH before CONNACK",
                        HostileBrokerManners.saying("30050003612f625820020000"),
                        NO_CONNACK + "a PUBLISH)"),
                new Hostile(
                        "wrong remaining length",
                        HostileBrokerManners.saying("2003000000"),
                        NO_CONNACK + "a CONNACK that is not well formed)"),
                new Hostile(
                        "256 MB announced before a CONNACK",
                        HostileBrokerManners.saying("20ffffff7f0000"),
                        NO_CONNACK + "a CONNACK of 268435455" + MOST + ")"),
                new Hostile(
                        "256 MB announced",
                        HostileBrokerManners.welcoming("30ffffff7f0003612f62"),
                        "a PUBLISH of 268435455" + MOST),
                new Hostile("256 MB sent", HostileBrokerManners::longest, "a PUBLISH of 268435455" + MOST),
                new Hostile("CONNACK twice", HostileBrokerManners.welcoming("20020000"), "a second CONNACK"),
                new Hostile(
                        "a message for nobody",
                        HostileBrokerManners.welcoming("30050003612f6258"),
                        "a PUBLISH to a/b, which it never subscribed to"),
                new Hostile(
                        "messages without end",
                        HostileBrokerManners::messagesWithoutEnd,
                        "a PUBLISH to a/b, which it never subscribed to"),
                new Hostile(
                        "SUBACK for nothing",
                        HostileBrokerManners.welcoming("9003123401"),
                        "a SUBACK with packet identifier 4660, which nothing was sent for"),
                new Hostile(
                        "PINGRESPs without end",
                        HostileBrokerManners::pingRespsWithoutEnd,
                        "a PINGRESP, which nothing was sent for"),
                new Hostile(
                        "a topic that is not UTF-8",
                        HostileBrokerManners.welcoming("30040002ff4158"),
                        "a PUBLISH whose topic is not UTF-8"));
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void theRunSaysWhatCameAndGoesOnToItsEnd(Hostile hostile) {
        try (NullServer server = NullServer.start(hostile.manner, null)) {
            Run run = SmallHeap.run("mqtt", server.port());

            assertThat(Runs.result(run, "BRK-CON-01").message()).contains(hostile.said);
            assertThat(run.with(Verdict.PASS))
                    .extracting(RequirementResult::message)
                    .isEmpty();
            assertThat(run.with(Verdict.ERROR))
                    .extracting(RequirementResult::message)
                    .isEmpty();
            assertThat(run.verdict()).isIn(RunVerdict.INCONCLUSIVE, RunVerdict.NON_CONFORMANT);
        }
    }

    /** All at once, in a heap that is a quarter of what one run may take. */
    @Test
    void noneOfThemTakesMuchMemory() throws Exception {
        List<NullServer> servers = new ArrayList<>();
        try {
            List<String> arguments = new ArrayList<>();
            for (Hostile hostile : brokers().toList()) {
                NullServer server = NullServer.start(hostile.manner(), null);
                servers.add(server);
                arguments.add("mqtt:" + server.port());
            }
            assertThat(SmallHeap.apart(arguments))
                    .hasSize(arguments.size())
                    .allMatch(line -> line.matches("(INCONCLUSIVE|NON_CONFORMANT), 0 errors"));
        } finally {
            servers.forEach(NullServer::close);
        }
    }
}
