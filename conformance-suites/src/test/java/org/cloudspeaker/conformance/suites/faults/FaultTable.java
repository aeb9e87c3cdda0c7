package org.cloudspeaker.conformance.suites.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.device.DeviceFault;
import org.cloudspeaker.conformance.fault.Fault;
import org.cloudspeaker.conformance.libs.jackson.databind.JsonNode;
import org.cloudspeaker.conformance.libs.jackson.dataformat.yaml.YAMLMapper;
import org.cloudspeaker.conformance.mocks.fault.BackendFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;

/** What each fault has to lead to, as the files in {@code fault-table} say, one for each kind of fault. */
final class FaultTable {
    /** The key of what holds for every row of a file. */
    private static final String EVERY = "every";
    /** The key of how the run is set up. */
    private static final String RUN = "run";

    private final Map<String, FaultRow> rows;

    private FaultTable(Map<String, FaultRow> rows) {
        this.rows = rows;
    }

    /**
     * One fault.
     *
     * @param message the facts under its requirement, a template
     * @param beside the other ids that cannot but be broken too
     * @param setup of the run that is to catch it
     */
    record FaultRow(MessageTemplate message, List<String> beside, FaultRunSetup setup) {}

    static FaultTable load() {
        Map<String, FaultRow> rows = new TreeMap<>();
        faults().map(FaultTable::fileOf).distinct().forEach(file -> rows.putAll(rowsOf(file)));
        return new FaultTable(rows);
    }

    private static String fileOf(Fault fault) {
        return "fault-table/" + fault.getClass().getSimpleName() + ".yaml";
    }

    private static Map<String, FaultRow> rowsOf(String file) {
        try (InputStream in = Objects.requireNonNull(FaultTable.class.getResourceAsStream(file), file)) {
            JsonNode rows = new YAMLMapper().readTree(in);
            JsonNode every = rows.path(EVERY).path(RUN);
            return rows.properties().stream()
                    .filter(row -> !row.getKey().equals(EVERY))
                    .collect(Collectors.toMap(Map.Entry::getKey, row -> row(row.getValue(), every)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row; where it says nothing of its run, what holds for every row of its file. */
    private static FaultRow row(JsonNode node, JsonNode every) {
        List<String> beside =
                node.path("beside").valueStream().map(JsonNode::stringValue).toList();
        JsonNode run = node.has(RUN) ? node.path(RUN) : every;
        return new FaultRow(
                new MessageTemplate(node.path("message").stringValue().stripTrailing()), beside, FaultRunSetup.of(run));
    }

    FaultRow row(Fault fault) {
        return Objects.requireNonNull(rows.get(fault.toString()), fault + " is not in " + fileOf(fault));
    }

    /** The names of all faults in it. */
    List<String> names() {
        return List.copyOf(rows.keySet());
    }

    /** Every fault that a mock can have. */
    static Stream<Fault> faults() {
        return Stream.of(
                        BrokerFault.all(),
                        Stream.of(BackendFault.values()),
                        PaymentFault.all(),
                        Stream.of(DeviceFault.values()))
                .flatMap(those -> those);
    }
}
