package org.cloudspeaker.conformance.cli.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.cli.interop.process.SampleFiles;

/** What brokers are known not to pass: the last table of {@code sample-configs/brokers/README.md}. */
record KnownBrokerFindings(List<KnownFinding> rows) {
    private static final String HEADER = "| broker | set-up | requirements | verdict | why |";
    private static final String EVERY = "every one";

    /**
     * One line of it.
     *
     * @param broker the title of a {@link BrokerProduct}, or every one
     * @param setUp the title of a {@link BrokerSetup}
     * @param requirements ids
     * @param verdict of each of them
     * @param why one sentence
     */
    record KnownFinding(String broker, String setUp, List<String> requirements, String verdict, String why) {
        static KnownFinding of(String line) {
            String[] cells = line.strip().split("\\s*\\|\\s*", -1);
            if (cells.length != 7 || Stream.of(cells).skip(1).limit(5).anyMatch(String::isEmpty)) {
                throw new IllegalStateException("expected five filled cells, found: " + line);
            }
            return new KnownFinding(cells[1], cells[2], List.of(cells[3].split(", ")), cells[4], cells[5]);
        }

        private boolean concerns(BrokerProduct make, BrokerSetup own) {
            return setUp.equals(own.title()) && (broker.equals(EVERY) || broker.equals(make.title()));
        }
    }

    static KnownBrokerFindings read() throws IOException {
        Path file = SampleFiles.at("brokers/README.md");
        List<KnownFinding> rows = Files.readAllLines(file).stream()
                .dropWhile(line -> !line.equals(HEADER))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(KnownFinding::of)
                .toList();
        return new KnownBrokerFindings(rows);
    }

    /** The requirements that a broker does not pass, with their verdicts. */
    Map<String, String> of(BrokerProduct make, BrokerSetup setUp) {
        Map<String, String> verdicts = new TreeMap<>();
        rows.stream()
                .filter(row -> row.concerns(make, setUp))
                .forEach(row -> row.requirements().forEach(id -> verdicts.put(id, row.verdict())));
        return verdicts;
    }
}
