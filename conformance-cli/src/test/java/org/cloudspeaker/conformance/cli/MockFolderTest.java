package org.cloudspeaker.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudspeaker.conformance.cli.MockServerClients.sell;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that mock servers write for devices and shells. */
@Timeout(60)
class MockFolderTest {
    @TempDir
    Path folder;

    @Test
    void theWrittenParameterFileIsConformant() throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "all", "--host", "bench.example")) {
            Path file = mock.folder().resolve("posparam.ini");
            CommandLineRunner check = new CommandLineRunner();
            assertThat(check.run("check-parameters", file.toString()))
                    .as(check::out)
                    .isZero();
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
            assertThat(mock.printed()).contains("https://bench.example:", "mqtts://bench.example:");
        }
    }

    @ParameterizedTest
    @CsvSource({"broker, mqtt, payment", "payment, payment, mqtt"})
    void aSingleMockWritesItsPartOfTheParameterFile(String which, String there, String missing) throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, which)) {
            assertThat(mock.folder().resolve("posparam.ini"))
                    .content()
                    .contains("\"" + there + "\":{")
                    .doesNotContain("\"" + missing + "\":{");
        }
    }

    @Test
    void forceOverwritesExistingFiles() throws Exception {
        Path out = Files.createDirectories(folder.resolve("mock"));
        Files.writeString(out.resolve("posparam.ini"), "mine");
        try (MockCommandSession mock = MockCommandSession.start(folder, "all", "--force")) {
            assertThat(out.resolve("posparam.ini")).content().contains("mqtt_endpoint");
            assertThat(mock.runs()).isTrue();
        }
    }

    @Test
    void theNextRunReplacesTheFilesOfTheLast() throws Exception {
        String first;
        try (MockCommandSession mock = MockCommandSession.start(folder, "all")) {
            first = mock.env("MQTT_PASSWORD");
        }
        try (MockCommandSession mock = MockCommandSession.start(folder, "all")) {
            assertThat(mock.env("MQTT_PASSWORD")).isNotEqualTo(first);
            assertThat(sell(mock, 66_66, "000001").statusCode()).isEqualTo(200);
        }
        try (MockCommandSession mock = MockCommandSession.start(folder, "all", "--plain")) {
            assertThat(mock.folder().resolve("ca.pem")).doesNotExist();
        }
    }

    @Test
    void anEditedFileIsNotOverwritten() throws Exception {
        Path parameters;
        try (MockCommandSession mock = MockCommandSession.start(folder, "all")) {
            parameters = mock.folder().resolve("posparam.ini");
        }
        Files.writeString(parameters, "mine");
        CommandLineRunner shell = new CommandLineRunner();
        assertThat(shell.run("mock", "all", "--out", folder.resolve("mock").toString()))
                .isEqualTo(2);
        assertThat(shell.err())
                .isEqualToIgnoringNewLines("conformance mock all: " + parameters
                        + ": expected no such file, found one; --force overwrites it");
        assertThat(parameters).hasContent("mine");
    }

    @Test
    void anOldAuthorityIsRemovedWithoutTls() throws Exception {
        Path old = Files.createDirectories(folder.resolve("mock")).resolve("ca.pem");
        Files.writeString(old, "old");
        try (MockCommandSession mock = MockCommandSession.start(folder, "all", "--plain", "--force")) {
            assertThat(mock.runs()).isTrue();
            assertThat(old).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment", "payment --force"})
    void twoMocksDoNotShareAFolder(String second) throws Exception {
        try (MockCommandSession mock = MockCommandSession.start(folder, "broker")) {
            String written = Files.readString(mock.folder().resolve("posparam.ini"));
            CommandLineRunner shell = new CommandLineRunner();
            String[] words = ("mock " + second + " --out " + mock.folder()).split(" ");
            assertThat(shell.run(words)).isEqualTo(2);
            assertThat(shell.err())
                    .contains("--out " + mock.folder()
                            + ": expected a folder that no running mock uses, found one in use; stop that mock or choose"
                            + " another folder");
            assertThat(mock.folder().resolve("posparam.ini")).hasContent(written);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatCannotBeCreatedIsAUsageError() {
        CommandLineRunner shell = new CommandLineRunner();
        assertThat(shell.run("mock", "all", "--out", "/proc/conformance/x")).isEqualTo(2);
        assertThat(shell.err())
                .isEqualToIgnoringNewLines(
                        "conformance mock all: --out /proc/conformance/x: expected a folder that can be created, found"
                                + " no such folder, and none can be made there");
    }
}
