package org.cloudspeaker.conformance.cli.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.cli.interop.KnownBrokerFindings.KnownFinding;
import org.cloudspeaker.conformance.cli.interop.process.TestIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Five third-party brokers: their known findings are found, and no others. */
@Execution(ExecutionMode.CONCURRENT)
class BrokersTest {
    private static final String PASS = "PASS";

    @TempDir
    Path folder;

    static Stream<Arguments> everyBrokerInEverySetUp() {
        return Stream.of(BrokerProduct.values())
                .flatMap(product -> Stream.of(BrokerSetup.values()).map(setUp -> Arguments.of(product, setUp)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everyBrokerInEverySetUp")
    void aBrokerHasTheKnownFindingsAndNoOthers(BrokerProduct product, BrokerSetup setUp) throws Exception {
        Map<String, String> known = KnownBrokerFindings.read().of(product, setUp);
        BrokerAttempts attempts = new BrokerAttempts(product, setUp, folder);

        Map<String, String> verdicts = attempts.verdicts(known);

        assertThat(verdicts).containsValue(PASS);
        assertThat(without(verdicts)).as(attempts.output()).isEqualTo(known);
    }

    private static Map<String, String> without(Map<String, String> verdicts) {
        Map<String, String> others = new TreeMap<>(verdicts);
        others.values().removeIf(PASS::equals);
        return others;
    }

    @Test
    void everyFindingOfAHardenedBrokerLinksToTheProductsOwnDocumentation() throws Exception {
        assertThat(KnownBrokerFindings.read().rows())
                .isNotEmpty()
                .filteredOn(row -> !row.setUp().equals(BrokerSetup.OUT_OF_THE_BOX.title()))
                .filteredOn(row -> !row.verdict().equals("NOT_APPLICABLE"))
                .extracting(KnownFinding::why)
                .allSatisfy(why -> assertThat(why).contains("](https://"));
    }

    @Test
    void severalRunsOverMosquittoGiveTheSameVerdicts() throws Exception {
        TestIdentity identity = TestIdentity.writtenTo(folder);
        Path own = Files.createDirectory(folder.resolve("broker"));
        try (ThirdPartyBroker broker = BrokerProduct.MOSQUITTO.start(BrokerSetup.HARDENED, own, identity)) {
            BrokerRun run = BrokerRun.over(broker, BrokerSetup.HARDENED, folder);
            Map<String, String> first = run.certify().verdicts();
            for (int again = Integer.getInteger("conformance.runs", 3); again > 1; again--) {
                assertThat(run.certify().verdicts()).isEqualTo(first);
            }
        }
    }
}
