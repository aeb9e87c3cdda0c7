package org.cloudspeaker.conformance.cli.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What brokers are known not to pass: the last table of {@code sample-configs/brokers/README.md}. */
record Findings(List<Row> rows) {
    private static final String HEADER = "| broker | set-up | requirements | verdict | why |";
    private static final String EVERY = "every one";

    /**
     * One line of it.
     *
     * @param broker the title of a {@link Make}, or every one
     * @param setUp the title of a {@link SetUp}
     * @param requirements ids
     * @param verdict of each of them
     * @param why one sentence
     */
    record Row(String broker, String setUp, List<String> requirements, String verdict, String why) {
        static Row of(String line) {
            String[] cells = line.strip().split("\\s*\\|\\s*", -1);
            if (cells.length != 7 || Stream.of(cells).skip(1).limit(5).anyMatch(String::isEmpty)) {
                throw new IllegalStateException("expected five filled cells, found: " + line);
            }
            return new Row(cells[1], cells[2], List.of(cells[3].split(", ")), cells[4], cells[5]);
        }

        private boolean concerns(Make make, SetUp own) {
            return setUp.equals(own.title()) && (broker.equals(EVERY) || broker.equals(make.title()));
        }
    }

    static Findings read() throws IOException {
        Path file = Samples.at("brokers/README.md");
        List<Row> rows = Files.readAllLines(file).stream()
                .dropWhile(line -> !line.equals(HEADER))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(Row::of)
                .toList();
        return new Findings(rows);
    }

    /** The requirements that a broker does not pass, with their verdicts. */
    Map<String, String> of(Make make, SetUp setUp) {
        Map<String, String> verdicts = new TreeMap<>();
        rows.stream()
                .filter(row -> row.concerns(make, setUp))
                .forEach(row -> row.requirements().forEach(id -> verdicts.put(id, row.verdict())));
        return verdicts;
    }
}
