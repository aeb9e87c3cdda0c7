package org.cloudspeaker.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.libs.jackson.databind.JsonNode;
import org.cloudspeaker.conformance.libs.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The templates for continuous integration: each certifies, keeps the reports also of a failure, and holds no secret. */
class CiTemplateTest {
    private static final Path FOLDER = Path.of("..", "sample-configs", "ci");
    private static final String COMMAND = "java -jar conformance.jar certify target.yaml --out conformance-report";
    private static final List<String> SECRETS = List.of("ACME_BACKEND_PASSWORD", "ACME_EXPIRED_KEY");

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.endsWith("README.md")).sorted().toList().stream();
        }
    }

    @Test
    void everyTemplateIsInTheReadme() throws IOException {
        assertThat(templates())
                .hasSize(4)
                .allSatisfy(template ->
                        assertThat(FOLDER.resolve("README.md")).content().contains("`" + template.getFileName() + "`"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void runsTheCommandThatIsThereAndSaysWhatItsExitCodesMean(Path template) throws IOException {
        assertThat(Files.readString(template))
                .containsOnlyOnce(COMMAND)
                .contains("1 not conformant, 2 usage or configuration")
                .contains("4 the harness's own fault")
                .contains("conformance-report/junit.xml");
        CommandLineRunner conformance = new CommandLineRunner();
        assertThat(conformance.run("certify", "--help")).isZero();
        assertThat(conformance.out()).contains("--out");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void takesSecretsFromTheVaultAndHoldsNone(Path template) throws IOException {
        String text = Files.readString(template);

        assertThat(SECRETS).allSatisfy(secret -> assertThat(text).contains(secret));
        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("sk_", "password: \"", "--env");
    }

    @Test
    void githubRunsItsStepsInOrderAndKeepsReportsAlways() throws IOException {
        JsonNode workflow = yaml("github-actions.yml");
        JsonNode job = workflow.get("jobs").get("certify");
        List<JsonNode> steps = job.get("steps").valueStream().toList();

        assertThat(job.has("runs-on")).isTrue();
        assertThat(job.get("timeout-minutes").asInt()).isPositive();
        assertThat(steps)
                .allSatisfy(
                        step -> assertThat(step.has("uses") ^ step.has("run")).isTrue());
        assertThat(steps.get(2).get("env").get("ACME_EXPIRED_KEY").asString())
                .isEqualTo("${{ secrets.ACME_EXPIRED_KEY }}");
        assertThat(steps.subList(3, steps.size()))
                .hasSize(2)
                .allSatisfy(step -> assertThat(step.get("if").asString()).isEqualTo("always()"));
    }

    @Test
    void gitlabWarnsOfAnInconclusiveRunAndKeepsReportsAlways() throws IOException {
        JsonNode job = yaml("gitlab-ci.yml").get("conformance");

        assertThat(job.get("allow_failure").get("exit_codes").get(0).asInt()).isEqualTo(3);
        assertThat(job.get("artifacts").get("when").asString()).isEqualTo("always");
        assertThat(job.get("artifacts").get("reports").get("junit").asString())
                .isEqualTo("conformance-report/junit.xml");
    }

    @Test
    void azurePublishesAlways() throws IOException {
        List<JsonNode> steps =
                yaml("azure-pipelines.yml").get("steps").valueStream().toList();

        assertThat(steps)
                .allSatisfy(step ->
                        assertThat(step.has("task") ^ step.has("script")).isTrue());
        assertThat(steps.subList(2, steps.size()))
                .hasSize(2)
                .allSatisfy(step -> assertThat(step.get("condition").asString()).isEqualTo("always()"));
    }

    @Test
    void jenkinsClosesWhatItOpensAndPublishesAlways() throws IOException {
        String text = Files.readString(FOLDER.resolve("Jenkinsfile"));

        assertThat(text.chars().filter(c -> c == '{').count())
                .isEqualTo(text.chars().filter(c -> c == '}').count());
        assertThat(text)
                .containsSubsequence(
                        "pipeline {",
                        "agent ",
                        "environment {",
                        "credentials(",
                        "stages {",
                        "stage('",
                        "steps {",
                        "post {",
                        "always {",
                        "junit ",
                        "archiveArtifacts ");
    }

    private static JsonNode yaml(String file) throws IOException {
        return new YAMLMapper().readTree(Files.readString(FOLDER.resolve(file)));
    }
}
