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
    private final Map<String, FaultRow> rows;

    private FaultTable(Map<String, FaultRow> rows) {
        this.rows = rows;
    }

    /**
     * One fault.
     *
     * @param message the facts under its requirement, a template
     * @param beside the other ids that cannot but be broken too
     */
    record FaultRow(MessageTemplate message, List<String> beside) {}

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
            return new YAMLMapper()
                    .readTree(in).properties().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, row -> row(row.getValue())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FaultRow row(JsonNode node) {
        List<String> beside =
                node.path("beside").valueStream().map(JsonNode::stringValue).toList();
        return new FaultRow(
                new MessageTemplate(node.path("message").stringValue().stripTrailing()), beside);
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
