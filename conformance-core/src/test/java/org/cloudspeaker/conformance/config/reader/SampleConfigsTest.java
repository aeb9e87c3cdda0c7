package org.cloudspeaker.conformance.config.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.config.parameter.ParameterKey;
import org.cloudspeaker.conformance.libs.jackson.databind.JsonNode;
import org.cloudspeaker.conformance.libs.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleConfigsTest {
    private static final Path SAMPLES = Path.of("..", "sample-configs");
    private static final String DEVICE = "device: {parameters: posparam.ini, sn: TEST1}\n";

    /** Every key that a target file can have, so that each of the loader's readers is reached. */
    private static final String EVERYTHING = """
            device: {parameters: posparam.ini, sn: TEST1, others: {pattern: "T{n}", count: 1}}
            not-applicable: [{id: KEY-04, reason: a}]
            waivers: [{id: QRY-15, reason: b, until: 2027-01-31}]
            """;

    private static final String A_DEVICE = "device: {sn: TEST1}\nbench: {card-data: clear}\n";

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleLoads(Path sample) {
        Target target = new TargetLoader(Catalogue.load(), Map.of()).load(sample);

        assertThat(target.name()).isNotBlank();
        assertThat(target.bench().isPresent()
                        || target.device().parameters().obstacles().isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleNamesTheSchemaAndIsTakenByIt(Path sample) throws IOException {
        String yaml = Files.readString(sample);

        assertThat(yaml).startsWith("# yaml-language-server: $schema=target.schema.json\n");
        assertThat(errors(yaml)).isEmpty();
    }

    @Test
    void theSamplesParameterFileHasNothingToTell() {
        ParameterFile file = ParameterFile.read(SAMPLES.resolve("posparam.ini"));

        assertThat(file.syntaxProblem()).isEmpty();
        assertThat(file.unknownKeys()).isEmpty();
        assertThat(file.duplicateKeys()).isEmpty();
        assertThat(Stream.of(ParameterKey.values()).map(file::value))
                .allSatisfy(value -> assertThat(value)
                        .hasValueSatisfying(
                                it -> assertThat(it.hasExpectedType()).isTrue()));
    }

    @Test
    void schemaAndLoaderKnowTheSameKeys(@TempDir Path folder) throws IOException {
        new TargetFolder(folder);
        TargetFileContext servers =
                new TargetFileContext(Files.writeString(folder.resolve("all.yaml"), EVERYTHING), Map.of());
        TargetFolder.loader().load(servers);
        TargetFileContext device =
                new TargetFileContext(Files.writeString(folder.resolve("device.yaml"), A_DEVICE), Map.of());
        TargetFolder.loader().load(device);
        Map<String, JsonNode> described = new TreeMap<>();
        collect("", schemaNode(), described);

        Set<String> known = new TreeSet<>(servers.keys());
        known.addAll(device.keys());
        assertThat(known).isEqualTo(described.keySet());
    }

    @ParameterizedTest
    @MethodSource("org.cloudspeaker.conformance.config.reader.BadTarget#all")
    void theSchemaRefusesWhatItCanSee(BadTarget bad) throws IOException {
        assertThat(!errors(bad.file()).isEmpty()).isEqualTo(bad.schema());
    }

    @Test
    void theSchemaTakesValuesOfTheEnvironmentAndSectionsLeftEmpty() throws IOException {
        assertThat(errors(DEVICE + "limits: {connect: \"${env:LIMIT}\"}\nmqtt:\nwaivers:\npayment: {api-key: }\n"))
                .isEmpty();
        assertThat(errors(EVERYTHING)).isEmpty();
        assertThat(errors(A_DEVICE)).isEmpty();
        assertThat(errors(TargetFolder.resource("every-setting.yaml"))).isEmpty();
    }

    @Test
    void everyKeyOfTheSchemaIsDescribed() throws IOException {
        Map<String, JsonNode> keys = new TreeMap<>();
        collect("", schemaNode(), keys);

        assertThat(keys)
                .allSatisfy((key, node) -> assertThat(node.path("description").asString(""))
                        .as(key)
                        .isNotBlank());
    }

    /** The keys of a schema by their path, as in {@code limits.connect} or {@code waivers[].id}. */
    private static void collect(String path, JsonNode schema, Map<String, JsonNode> keys) {
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String key = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
            keys.put(key, property.getValue());
            collect(key, property.getValue(), keys);
        }
        schema.path("oneOf").forEach(branch -> collect(path, branch, keys));
        schema.path("anyOf").forEach(branch -> collect(path, branch, keys));
        if (schema.has("items")) {
            collect(path + "[]", schema.get("items"), keys);
        }
    }

    private static List<Error> errors(String yaml) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SAMPLES.resolve("target.schema.json")), InputFormat.JSON);
        return schema.validate(yaml, InputFormat.YAML);
    }

    private static JsonNode schemaNode() throws IOException {
        return new JsonMapper().readTree(Files.readString(SAMPLES.resolve("target.schema.json")));
    }
}
