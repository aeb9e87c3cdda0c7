package org.cloudspeaker.conformance.config.parameter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cloudspeaker.conformance.config.document.DocumentNode;
import org.cloudspeaker.conformance.config.document.DocumentTree;
import org.cloudspeaker.conformance.config.document.InputFile;
import org.cloudspeaker.conformance.config.document.JsonFile;
import org.cloudspeaker.conformance.config.document.JsonType;
import org.cloudspeaker.conformance.config.document.SyntaxProblem;
import org.cloudspeaker.conformance.config.document.TextPosition;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;
import org.cloudspeaker.conformance.config.problem.PrintableText;

/**
 * The device's own {@code posparam.ini} (guide 3.1, 3.2), as it stands: right or wrong. It tells facts and does not
 * judge; what is broken JSON is read as far as it goes, so that the rest of it can still be looked into.
 */
public final class ParameterFile {
    /** As it stands after "expected". */
    public static final String WHAT_IT_IS = "the device's parameter file (posparam.ini)";

    private static final int SHOWN = 80;

    private final String name;
    private final byte[] bytes;
    private final JsonFile json;

    private ParameterFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
        json = JsonFile.of(bytes, DocumentTree.MAX_BYTES);
    }

    /** A parameter file of these bytes; of more than 1 MiB only the size is known. */
    public static ParameterFile of(String name, byte[] bytes) {
        return new ParameterFile(name, bytes);
    }

    /** A parameter file with these values, in the form of the guide's template (3.1). */
    public static ParameterFile of(String name, DeviceParameters parameters) {
        return of(name, ParameterFileWriter.write(parameters));
    }

    /**
     * Reads a parameter file, named as the path is.
     *
     * @throws ConfigException if it is missing, cannot be read or has more than 1 MiB
     */
    public static ParameterFile read(Path path) {
        InputFile input = InputFile.read(path);
        input.readError().ifPresent(found -> {
            throw new ConfigException(List.of(new ConfigProblem(path.toString(), 0, 0, "", WHAT_IT_IS, found, "")));
        });
        return of(path.toString(), input.bytes());
    }

    /** Its name, for messages. */
    public String name() {
        return name;
    }

    /** Its bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Its size in bytes. */
    public int size() {
        return bytes.length;
    }

    /** Whether it begins with a byte order mark (EF BB BF), which the device does not skip. */
    public boolean hasByteOrderMark() {
        return json.text().byteOrderMark();
    }

    /** Offset of the first byte that is not UTF-8, if there is one. */
    public OptionalInt invalidUtf8At() {
        return json.text().invalidAt();
    }

    /** Why it is not one strict JSON value (RFC 8259), if it is not; a byte order mark is left aside. */
    public Optional<SyntaxProblem> syntaxProblem() {
        return json.problem();
    }

    /** Whether its outermost value is an object. */
    public boolean isObject() {
        return json.isObject();
    }

    /** The type of what stands under {@code mqtt} or {@code payment}, if anything does. */
    public Optional<JsonType> typeOf(String object) {
        return objectNode(object).map(member -> member.value().type());
    }

    /** The value of a key; the first one where the key stands twice, as the device reads it. */
    public Optional<ParameterValue> value(ParameterKey key) {
        return objectNode(key.object())
                .flatMap(member -> member.value() instanceof DocumentNode.Mapping mapping
                        ? mapping.first(key.key())
                        : Optional.empty())
                .map(member -> value(key, member.value()));
    }

    /** The keys that stood in their object before, at whatever depth; each with the place of its repetition. */
    public List<ParameterKeyOccurrence> duplicateKeys() {
        List<ParameterKeyOccurrence> found = new ArrayList<>();
        json.root().ifPresent(node -> addDuplicates("", node, found));
        return found;
    }

    /** The keys that the guide does not know, in the root and in {@code mqtt} and {@code payment}. */
    public List<ParameterKeyOccurrence> unknownKeys() {
        List<ParameterKeyOccurrence> found = new ArrayList<>();
        for (DocumentNode.Member member : members(json.root())) {
            if (!ParameterKey.OBJECTS.contains(member.key())) {
                found.add(place("", member));
                continue;
            }
            members(Optional.of(member.value())).stream()
                    .filter(inner ->
                            ParameterKey.find(member.key(), inner.key()).isEmpty())
                    .forEach(inner -> found.add(place(member.key(), inner)));
        }
        return found;
    }

    /**
     * The values, if the servers can be met with them: hosts, ports, topic and paths are usable. A file may break many
     * a rule and still have them.
     */
    public Optional<DeviceParameters> parameters() {
        return new DeviceParametersReader(this).parameters();
    }

    /** Why there are no {@link #parameters()}; empty when there are. */
    public List<ConfigProblem> obstacles() {
        DeviceParametersReader reading = new DeviceParametersReader(this);
        return reading.parameters().isPresent() ? List.of() : reading.obstacles();
    }

    @Override
    public String toString() {
        return name + " (" + bytes.length + " bytes)";
    }

    private Optional<DocumentNode.Member> objectNode(String object) {
        return json.object().flatMap(mapping -> mapping.first(object));
    }

    private static ParameterValue value(ParameterKey key, DocumentNode node) {
        String text = node instanceof DocumentNode.Scalar scalar ? scalar.text() : "";
        TextPosition at = node.at();
        return new ParameterValue(key, text, node.type(), at.line(), at.column());
    }

    private static List<DocumentNode.Member> members(Optional<DocumentNode> node) {
        return node.orElse(null) instanceof DocumentNode.Mapping mapping ? mapping.members() : List.of();
    }

    private static void addDuplicates(String object, DocumentNode node, List<ParameterKeyOccurrence> found) {
        if (node instanceof DocumentNode.Sequence sequence) {
            sequence.items().forEach(item -> addDuplicates(object, item, found));
        }
        if (node instanceof DocumentNode.Mapping mapping) {
            mapping.repetitions().forEach(member -> found.add(place(object, member)));
            mapping.members().forEach(member -> addDuplicates(member.key(), member.value(), found));
        }
    }

    private static ParameterKeyOccurrence place(String object, DocumentNode.Member member) {
        TextPosition at = member.at();
        return new ParameterKeyOccurrence(
                PrintableText.clipped(object, SHOWN),
                PrintableText.clipped(member.key(), SHOWN),
                at.line(),
                at.column());
    }
}
