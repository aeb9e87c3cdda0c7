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
import org.cloudspeaker.conformance.wire.BrokerFault;
import org.cloudspeaker.conformance.wire.DeviceFault;
import org.cloudspeaker.conformance.wire.Fault;
import org.cloudspeaker.conformance.wire.MessageFault;
import org.cloudspeaker.conformance.wire.PaymentFault;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What each fault has to lead to, as the files in {@code fault-table} say, one for each kind of fault. */
final class FaultTable {
    private final Map<String, Row> rows;

    private FaultTable(Map<String, Row> rows) {
        this.rows = rows;
    }

    /**
     * One fault.
     *
     * @param message the facts under its requirement, a template
     * @param beside the other ids that cannot but be broken too
     */
    record Row(Template message, List<String> beside) {}

    static FaultTable load() {
        Map<String, Row> rows = new TreeMap<>();
        faults().map(FaultTable::fileOf).distinct().forEach(file -> rows.putAll(rowsOf(file)));
        return new FaultTable(rows);
    }

    private static String fileOf(Fault fault) {
        return "fault-table/" + fault.getClass().getSimpleName() + ".yaml";
    }

    private static Map<String, Row> rowsOf(String file) {
        try (InputStream in = Objects.requireNonNull(FaultTable.class.getResourceAsStream(file), file)) {
            return new YAMLMapper()
                    .readTree(in).properties().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, row -> row(row.getValue())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(JsonNode node) {
        List<String> beside =
                node.path("beside").valueStream().map(JsonNode::stringValue).toList();
        return new Row(new Template(node.path("message").stringValue().stripTrailing()), beside);
    }

    Row row(Fault fault) {
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
                        Stream.of(MessageFault.values()),
                        PaymentFault.all(),
                        Stream.of(DeviceFault.values()))
                .flatMap(those -> those);
    }
}
