package org.cloudspeaker.conformance.cli.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.cli.interop.ConformanceProcess.CommandResult;
import org.cloudspeaker.conformance.cli.interop.KnownBrokerFindings.KnownFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Five brokers that nobody here wrote: what is wrong with them is found, and nothing else. */
@Execution(ExecutionMode.CONCURRENT)
class BrokersTest {
    private static final String PASS = "PASS";

    @TempDir
    Path folder;

    static Stream<Arguments> everyBrokerInEverySetUp() {
        return Stream.of(BrokerProduct.values())
                .flatMap(make -> Stream.of(BrokerSetup.values()).map(setUp -> Arguments.of(make, setUp)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everyBrokerInEverySetUp")
    void whatIsWrongWithABrokerIsFoundAndNothingElse(BrokerProduct make, BrokerSetup setUp) throws Exception {
        Map<String, String> known = KnownBrokerFindings.read().of(make, setUp);
        CommandResult run = certified(make, setUp, Files.createDirectory(folder.resolve("run-1")), "BRK");
        Map<String, String> verdicts = run.verdicts();
        for (int attempt = 2;
                attempt <= attempts(make) && !surprises(verdicts, known).isEmpty();
                attempt++) {
            String again = String.join(",", surprises(verdicts, known));
            run = certified(make, setUp, Files.createDirectory(folder.resolve("run-" + attempt)), again);
            verdicts.putAll(run.verdicts());
        }

        assertThat(verdicts).containsValue(PASS);
        assertThat(without(verdicts)).as(run.out()).isEqualTo(known);
    }

    /**
     * How often a verdict is asked for, each time of a fresh broker. Moquette 0.17 now and then drops one of many that
     * connect at once, or stops answering: the table's README.
     */
    private static int attempts(BrokerProduct make) {
        return make == BrokerProduct.MOQUETTE ? 6 : 1;
    }

    /** The requirements whose verdict is not the known one. */
    private static List<String> surprises(Map<String, String> verdicts, Map<String, String> known) {
        return verdicts.entrySet().stream()
                .filter(one -> !one.getValue().equals(known.getOrDefault(one.getKey(), PASS)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, String> without(Map<String, String> verdicts) {
        Map<String, String> others = new TreeMap<>(verdicts);
        others.values().removeIf(PASS::equals);
        return others;
    }

    private static CommandResult certified(BrokerProduct make, BrokerSetup setUp, Path folder, String only)
            throws Exception {
        TestIdentity identity = TestIdentity.writtenTo(folder);
        try (ThirdPartyBroker broker = make.start(setUp, Files.createDirectory(folder.resolve("broker")), identity)) {
            CommandResult run = BrokerRun.over(broker, setUp, folder).certify(only);
            assertThat(run.everything()).doesNotContain(broker.logins().secrets());
            return run;
        }
    }

    @Test
    void ofABrokerThatIsSetUpWellNothingIsExcusedWithoutALinkToItsMakers() throws Exception {
        assertThat(KnownBrokerFindings.read().rows())
                .isNotEmpty()
                .filteredOn(row -> !row.setUp().equals(BrokerSetup.OUT_OF_THE_BOX.title()))
                .filteredOn(row -> !row.verdict().equals("NOT_APPLICABLE"))
                .extracting(KnownFinding::why)
                .allSatisfy(why -> assertThat(why).contains("](https://"));
    }

    @Test
    void severalRunsOverMosquittoComeToTheSameVerdicts() throws Exception {
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
