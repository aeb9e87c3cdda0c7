package org.cloudspeaker.conformance.suites.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.reader.TargetLoader;
import org.cloudspeaker.conformance.mocks.fault.RetryFault;
import org.cloudspeaker.conformance.suites.Chapters;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedServers;
import org.cloudspeaker.conformance.suites.embedded.TargetFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds {@code sample-configs/maven-consumer} against the packaged modules, offline. */
class MavenConsumerTest {
    private static final Path SAMPLE = Path.of("..", "sample-configs", "maven-consumer");
    private static final String TEST_CLASS = "src/test/java/com/acme/AcmeConformanceTest.java";

    @TempDir
    Path project;

    @BeforeEach
    void copySample() throws IOException {
        // An .mvn folder of its own, or Maven would take settings from further up.
        Files.createDirectories(project.resolve(".mvn"));
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            files.filter(file -> !file.startsWith(SAMPLE.resolve("target"))).forEach(this::copy);
        }
    }

    @Test
    void rightServersPassAllTestsAndThreeReportsAreWritten() throws Exception {
        try (EmbeddedServers servers = EmbeddedServers.start(Clock.systemUTC())) {
            OfflineMaven.BuildResult build = build(servers.target(), "right.log");

            assertThat(build.output()).contains("BUILD SUCCESS");
            assertThat(build.success()).isTrue();
            assertThat(build.output()).contains("Tests run: " + checksOfServers() + ", Failures: 0, Errors: 0");
            assertThat(project.resolve("target/conformance-report"))
                    .isDirectoryContaining("glob:**report.json")
                    .isDirectoryContaining("glob:**junit.xml")
                    .isDirectoryContaining("glob:**report.html");
            assertThat(written("target/conformance-report/report.json")).contains("\"CONFORMANT\"");
            assertNoSecret(servers.target(), build);
        }
    }

    @Test
    void aFaultFailsTheBuildWithTheRequirementsMessage() throws Exception {
        try (EmbeddedServers servers = EmbeddedServers.start(Clock.systemUTC(), RetryFault.BOOKS_REPETITIONS)) {
            OfflineMaven.BuildResult build = build(servers.target(), "books-repetitions.log");

            assertThat(build.success()).isFalse();
            assertThat(build.output())
                    .contains("Failures: 1, Errors: 0")
                    .contains("IDM-01 MUST (device firmware): ")
                    .contains("expected  : ", "but was   : ", "in a shop : ", "try       : ")
                    .doesNotContain("\tat org.cloudspeaker");
            assertThat(written("target/conformance-report/report.json")).contains("\"NON_CONFORMANT\"");
            assertNoSecret(servers.target(), build);
        }
    }

    @Test
    void theSampleAsItIsCanBeRead() {
        Map<String, String> environment = Map.of("ACME_BACKEND_PASSWORD", "change-me", "ACME_EXPIRED_KEY", "change-me");
        Path file = SAMPLE.resolve("src/test/resources/acme.yaml");

        assertThat(new TargetLoader(Catalogue.load(), environment).load(file).name())
                .isEqualTo("Acme Pay, sandbox");
    }

    @Test
    void aTestClassOfAtMostTenLinesIsEnough() throws IOException {
        assertThat(Files.readAllLines(SAMPLE.resolve(TEST_CLASS))).hasSizeLessThanOrEqualTo(10);
    }

    private OfflineMaven.BuildResult build(Target target, String log) throws IOException, InterruptedException {
        TargetFiles.writeBeside(project.resolve("src/test/resources/acme.yaml"), target);
        Path folder = Path.of("target", "consumer");
        Map<String, String> environment = Map.of(
                "ACME_BACKEND_PASSWORD", TargetFiles.publishersPassword(target),
                "ACME_EXPIRED_KEY", TargetFiles.expiredKey(target));
        return new OfflineMaven(LocalRepository.in(folder)).test(project, environment, folder.resolve(log));
    }

    /** What the build wrote, beside the copy of the user's own parameter file. */
    private void assertNoSecret(Target target, OfflineMaven.BuildResult build) throws IOException {
        var parameters = target.device().parameters().parameters().orElseThrow();
        List<String> secrets = List.of(
                TargetFiles.publishersPassword(target),
                TargetFiles.expiredKey(target),
                parameters.payment().apiKey().value(),
                parameters.mqtt().password().value());
        assertThat(build.output()).doesNotContain(secrets.toArray(CharSequence[]::new));
        for (String folder : List.of("target/conformance-report", "target/surefire-reports")) {
            try (Stream<Path> files = Files.walk(project.resolve(folder))) {
                files.filter(Files::isRegularFile)
                        .forEach(file ->
                                assertThat(file).content().doesNotContain(secrets.toArray(CharSequence[]::new)));
            }
        }
    }

    /** Without mocks on its class path, a project has no chapters about devices. */
    private static long checksOfServers() {
        return Chapters.checked().stream().filter(id -> !id.startsWith("DEV-")).count();
    }

    private String written(String file) throws IOException {
        return Files.readString(project.resolve(file));
    }

    private void copy(Path file) {
        Path copy = project.resolve(SAMPLE.relativize(file).toString());
        try {
            if (Files.isDirectory(file)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
