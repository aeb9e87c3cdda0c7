package org.cloudspeaker.conformance.cli.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.cli.real.Conformance.Outcome;
import org.cloudspeaker.conformance.cli.real.Findings.Row;
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
    @TempDir
    Path folder;

    static Stream<Arguments> everyBrokerInEverySetUp() {
        return Stream.of(Make.values())
                .flatMap(make -> Stream.of(SetUp.values()).map(setUp -> Arguments.of(make, setUp)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everyBrokerInEverySetUp")
    void whatIsWrongWithABrokerIsFoundAndNothingElse(Make make, SetUp setUp) throws Exception {
        Map<String, String> known = Findings.read().of(make, setUp);
        Outcome run = certified(make, setUp, Files.createDirectory(folder.resolve("run-1")));
        for (int attempt = 2; attempt <= attempts(make) && !findings(run).equals(known); attempt++) {
            run = certified(make, setUp, Files.createDirectory(folder.resolve("run-" + attempt)));
        }

        assertThat(run.with("PASS")).isNotEmpty();
        assertThat(findings(run)).as(run.out()).isEqualTo(known);
    }

    /** Moquette 0.17 now and then drops one of many that connect at once, or stops answering: the table's README. */
    private static int attempts(Make make) {
        return make == Make.MOQUETTE ? 3 : 1;
    }

    private static Map<String, String> findings(Outcome run) throws Exception {
        Map<String, String> verdicts = run.verdicts();
        verdicts.values().removeIf("PASS"::equals);
        return verdicts;
    }

    private static Outcome certified(Make make, SetUp setUp, Path folder) throws Exception {
        TestIdentity identity = TestIdentity.writtenTo(folder);
        try (ForeignBroker broker = make.start(setUp, Files.createDirectory(folder.resolve("broker")), identity)) {
            Outcome run = BrokerRun.over(broker, setUp, folder).certify();
            assertThat(run.everything()).doesNotContain(broker.logins().secrets());
            return run;
        }
    }

    @Test
    void ofABrokerThatIsSetUpWellNothingIsExcusedWithoutALinkToItsMakers() throws Exception {
        assertThat(Findings.read().rows())
                .isNotEmpty()
                .filteredOn(row -> !row.setUp().equals(SetUp.OUT_OF_THE_BOX.title()))
                .filteredOn(row -> !row.verdict().equals("NOT_APPLICABLE"))
                .extracting(Row::why)
                .allSatisfy(why -> assertThat(why).contains("](https://"));
    }

    @Test
    void severalRunsOverMosquittoComeToTheSameVerdicts() throws Exception {
        TestIdentity identity = TestIdentity.writtenTo(folder);
        Path own = Files.createDirectory(folder.resolve("broker"));
        try (ForeignBroker broker = Make.MOSQUITTO.start(SetUp.HARDENED, own, identity)) {
            BrokerRun run = BrokerRun.over(broker, SetUp.HARDENED, folder);
            Map<String, String> first = run.certify().verdicts();
            for (int again = Integer.getInteger("conformance.runs", 3); again > 1; again--) {
                assertThat(run.certify().verdicts()).isEqualTo(first);
            }
        }
    }
}
