package org.cloudspeaker.conformance.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cloudspeaker.conformance.cli.CommandLineRunner;
import org.cloudspeaker.conformance.cli.ParameterText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckParametersCommandTest {
    @TempDir
    Path folder;

    private final CommandLineRunner shell = new CommandLineRunner();
    private Path file;

    @BeforeEach
    void aGoodFile() throws IOException {
        file = folder.resolve("posparam.ini");
        Files.writeString(file, ParameterText.at("pay.example"));
    }

    @Test
    void aGoodFileMeetsEveryRequirementOfItsChapterWithoutAServer() {
        assertThat(check()).as(shell::out).isZero();
        assertThat(shell.out()).startsWith("Checking " + file).contains("26 requirements: 26 passed, in ");
        assertThat(shell.lastLine())
                .isEqualTo("CONFORMANT: 26 requirements met, none broken; certified: parameters. Exit code 0.");
        assertThat(folder).isDirectoryNotContaining("glob:**/conformance-report");
    }

    @Test
    void everyProblemIsShownAtOnceWithItsPlace() throws IOException {
        edit("\"1883\"", "1883");
        edit("\"443\"", "\"70000\"");

        assertThat(check()).isOne();
        assertThat(shell.out())
                .contains("Failed (2)")
                .contains("  sent      : " + file
                        + ":4:17 mqtt_port\n  expected  : a string\n  but was   : a number, 1883")
                .contains("  sent      : " + file + ":12:16 pgw_port\n  expected  : a port from 1 to 65535\n")
                .doesNotContain("again     :");
    }

    @Test
    void jsonIsAReportOfTheChapterAlone() throws IOException {
        edit("\"443\"", "\"70000\"");

        assertThat(shell.run("check-parameters", "--json", file.toString())).isOne();
        assertThat(shell.out())
                .startsWith("{\n  \"schema\": \"conformance-report/1\",")
                .contains("\"verdict\": \"NON_CONFORMANT\"", "\"id\": \"PAR-06\"", "\"NOT_CHECKED\": 0")
                .doesNotContain("\"id\": \"SAL-01\"");
    }

    @Test
    void strictLetsARecommendationFail() throws IOException {
        edit("\"mqtt_topic\":\"pos/message\"", "\"mqtt_topic\":\"/pos/message\"");

        assertThat(check()).isZero();
        assertThat(shell.run("check-parameters", "--strict", file.toString())).isOne();
    }

    @Test
    void aFileThatCannotBeReadIsAConfigurationError() {
        assertThat(shell.run("check-parameters", folder.toString())).isEqualTo(2);
        assertThat(shell.err())
                .isEqualToIgnoringNewLines(
                        folder + ": expected the device's parameter file (posparam.ini), found a folder");
        assertThat(shell.out()).isEmpty();
    }

    private int check() {
        return shell.run("check-parameters", file.toString());
    }

    private void edit(String good, String bad) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(good);
        Files.writeString(file, text.replace(good, bad));
    }
}
