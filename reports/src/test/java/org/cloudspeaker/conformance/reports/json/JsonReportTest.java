package org.cloudspeaker.conformance.reports.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.libs.jackson.databind.JsonNode;
import org.cloudspeaker.conformance.libs.jackson.databind.json.JsonMapper;
import org.cloudspeaker.conformance.libs.jackson.databind.node.ObjectNode;
import org.cloudspeaker.conformance.reports.HostileText;
import org.cloudspeaker.conformance.reports.SampleRun;
import org.cloudspeaker.conformance.result.CaseResult;
import org.cloudspeaker.conformance.result.FailureDiagnosis;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReportTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    static Stream<RunResult> runs() {
        return Stream.of(SampleRun.mixed(), SampleRun.conformant(), SampleRun.unreachable(), HostileText.run());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aReportKeepsToItsSchema(RunResult run) throws IOException {
        assertThat(complaints(render(run))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aKeyThatIsNotDeclaredIsRefusedInEveryObject(RunResult run) throws IOException {
        JsonNode report = MAPPER.readTree(render(run));
        for (ObjectNode object : List.of(
                (ObjectNode) report,
                (ObjectNode) report.at("/tool"),
                (ObjectNode) report.at("/target"),
                (ObjectNode) report.at("/counts"),
                (ObjectNode) report.at("/requirements/0"),
                (ObjectNode) report.at("/exchanges/0"),
                (ObjectNode) report.at("/exchanges/0/request"))) {
            object.put("surprise", 1);
            assertThat(complaints(report.toString()))
                    .anySatisfy(complaint -> assertThat(complaint).contains("surprise"));
            object.remove("surprise");
        }
    }

    @Test
    void theSchemaTakesNoPassWithoutAnObservationAndNoOtherExitCode() throws IOException {
        JsonNode report = MAPPER.readTree(render(SampleRun.mixed()));
        ((ObjectNode) report).put("exitCode", 0);
        ((ObjectNode) report.at("/requirements/0")).put("observations", 0);

        assertThat(complaints(report.toString()))
                .anySatisfy(complaint -> assertThat(complaint).contains("/exitCode"))
                .anySatisfy(complaint -> assertThat(complaint).contains("/requirements/0/observations"));
    }

    @Test
    void theFactsOfARunAreThere() throws IOException {
        JsonNode report = MAPPER.readTree(render(SampleRun.mixed()));

        assertThat(report.propertyNames())
                .containsExactly(
                        "schema",
                        "verdict",
                        "exitCode",
                        "conclusion",
                        "run",
                        "profiles",
                        "tool",
                        "target",
                        "started",
                        "durationMillis",
                        "counts",
                        "diagnoses",
                        "requirements",
                        "exchanges");
        assertThat(report.at("/schema").stringValue()).isEqualTo("conformance-report/1");
        assertThat(report.at("/verdict").stringValue()).isEqualTo("NON_CONFORMANT");
        assertThat(report.at("/exitCode").intValue()).isEqualTo(1);
        assertThat(report.at("/conclusion").stringValue()).startsWith("NOT CONFORMANT: 4 requirements (");
        assertThat(report.at("/tool").toString())
                .isEqualTo(
                        "{\"version\":\"1.0.0\",\"catalogue\":\"guide-2025-12\",\"seed\":7406129385,\"strict\":false}");
        assertThat(report.at("/target/name").stringValue()).isEqualTo("Acme Pay, sandbox");
        assertThat(report.at("/target/format").stringValue()).isEqualTo("guide");
        assertThat(report.at("/target/details/Parameter file").stringValue()).isEqualTo("posparam.ini, 612 bytes");
        assertThat(report.at("/started").stringValue()).isEqualTo("2026-11-23T00:00:00Z");
        assertThat(report.at("/durationMillis").intValue()).isEqualTo(6120);
    }

    @Test
    void whatBrokenRequirementsHaveInCommonIsThere() throws IOException {
        RunResult run = SampleRun.mixed()
                .withDiagnoses(
                        List.of(new FailureDiagnosis(List.of("AMT-01", "QRY-04"), List.of("the cents are cut off"))));
        String report = render(run);

        assertThat(MAPPER.readTree(report).at("/diagnoses").toString())
                .isEqualTo("[{\"ids\":[\"AMT-01\",\"QRY-04\"],\"looksLike\":[\"the cents are cut off\"]}]");
        assertThat(complaints(report)).isEmpty();
    }

    @Test
    void theCasesOfARequirementAreThereAlsoThoseThatAreMet() throws IOException {
        RunResult run = SampleRun.trying(new CaseResult("0.29", false), new CaseResult("1.00", true));
        String report = render(run);

        assertThat(MAPPER.readTree(report).at("/requirements/0/cases").toString())
                .isEqualTo("[{\"case\":\"0.29\",\"met\":false},{\"case\":\"1.00\",\"met\":true}]");
        assertThat(complaints(report)).isEmpty();
    }

    @Test
    void everyVerdictIsCountedAlsoWithZero() throws IOException {
        JsonNode counts = MAPPER.readTree(render(SampleRun.conformant())).at("/counts");

        assertThat(counts.propertyNames())
                .containsExactly(Stream.of(Verdict.values()).map(Verdict::name).toArray(String[]::new));
        assertThat(counts.at("/FAIL").intValue()).isZero();
        assertThat(counts.at("/NOT_CHECKED").intValue()).isEqualTo(3);
    }

    @Test
    void aFindingPointsAtItsEvidence() throws IOException {
        JsonNode report = MAPPER.readTree(render(SampleRun.mixed()));
        JsonNode cents = requirement(report, "AMT-02");

        assertThat(cents.at("/findings/0").toString())
                .startsWith("{\"case\":\"4.35\",\"sent\":\"a sale of 4.35, then a query for it\","
                        + "\"expected\":\"\\\"amount\\\": \\\"435\\\"\",\"actual\":\"\\\"amount\\\": \\\"434\\\"\"")
                .endsWith("\"exchanges\":[\"x-0041\"]}");
        assertThat(report.at("/exchanges").valueStream().map(e -> e.at("/id").stringValue()))
                .contains("x-0041");
        assertThat(requirement(report, "IDM-02").at("/reason").stringValue())
                .isEqualTo("blocked by IDM-01, which failed");
        assertThat(cents.has("reason")).isFalse();
    }

    @Test
    void anExchangeWithoutAnAnswerHasNoResponse() throws IOException {
        JsonNode report = MAPPER.readTree(render(SampleRun.mixed()));

        assertThat(report.at("/exchanges")
                        .valueStream()
                        .filter(e -> !e.has("response"))
                        .map(e -> e.at("/id").stringValue()))
                .containsExactly("x-0071");
    }

    @Test
    void halfACharacterBecomesAMarkAndEverythingElseStaysAsItIs() throws IOException {
        JsonNode report = MAPPER.readTree(render(HostileText.run()));

        assertThat(report.at("/exchanges/0/response/body").stringValue())
                .isEqualTo(HostileText.ALL.replace("\uD800 ", "[U+D800] "));
    }

    @Test
    void theSameRunGivesTheSameBytes() throws IOException {
        assertThat(render(SampleRun.mixed()))
                .isEqualTo(render(SampleRun.mixed()))
                .endsWith("}\n");
    }

    private static JsonNode requirement(JsonNode report, String id) {
        return report.at("/requirements")
                .valueStream()
                .filter(r -> r.at("/id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String render(RunResult run) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonReport().write(run, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> complaints(String report) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonReport.schema(), InputFormat.JSON);
        return schema
                .validate(
                        report,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }
}
