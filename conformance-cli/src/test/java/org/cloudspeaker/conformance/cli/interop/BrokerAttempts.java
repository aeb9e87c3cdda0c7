package org.cloudspeaker.conformance.cli.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cloudspeaker.conformance.cli.interop.process.ConformanceProcess.CommandResult;
import org.cloudspeaker.conformance.cli.interop.process.TestIdentity;

/**
 * Certifies fresh instances of one broker. A verdict that is not the known one is asked for again where the broker is
 * known to be unreliable; each further attempt is printed with what it was made for.
 */
final class BrokerAttempts {
    /** The most attempts at an unreliable broker. */
    static final int MOST = 2;

    private static final String CHAPTER = "BRK";

    private final BrokerProduct product;
    private final BrokerSetup setUp;
    private final Path folder;
    private final List<CommandResult> runs = new ArrayList<>();

    /**
     * Attempts at one broker.
     *
     * @param folder an empty folder
     */
    BrokerAttempts(BrokerProduct product, BrokerSetup setUp, Path folder) {
        this.product = product;
        this.setUp = setUp;
        this.folder = folder;
    }

    /** The verdicts of all requirements, from the last attempt at each of them. */
    Map<String, String> verdicts(Map<String, String> known) throws Exception {
        int most = product.isReliable() ? 1 : MOST;
        Map<String, String> verdicts = new TreeMap<>(certify(CHAPTER).verdicts());
        for (Collection<String> others = unexpected(verdicts, known);
                !others.isEmpty() && runs.size() < most;
                others = unexpected(verdicts, known)) {
            System.out.println(product.title() + ", " + setUp.title() + ": attempt " + (runs.size() + 1)
                    + " of at most " + most + ", because of " + others);
            verdicts.putAll(certify(String.join(",", others)).verdicts());
        }
        return verdicts;
    }

    /** What all attempts printed. */
    String output() {
        return String.join("\n", runs.stream().map(CommandResult::out).toList());
    }

    private static Collection<String> unexpected(Map<String, String> verdicts, Map<String, String> known) {
        return verdicts.entrySet().stream()
                .filter(one -> !one.getValue().equals(known.getOrDefault(one.getKey(), "PASS")))
                .map(Map.Entry::getKey)
                .toList();
    }

    private CommandResult certify(String only) throws Exception {
        Path own = Files.createDirectory(folder.resolve("attempt-" + (runs.size() + 1)));
        TestIdentity identity = TestIdentity.writtenTo(own);
        try (ThirdPartyBroker broker = product.start(setUp, Files.createDirectory(own.resolve("broker")), identity)) {
            CommandResult run = BrokerRun.over(broker, setUp, own).certify(only);
            assertThat(run.everything()).doesNotContain(broker.logins().secrets());
            runs.add(run);
            return run;
        }
    }
}
