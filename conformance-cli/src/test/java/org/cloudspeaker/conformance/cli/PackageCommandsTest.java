package org.cloudspeaker.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages are built, checked and compared, from a folder of resources. */
class PackageCommandsTest {
    private static final String NAME = "CUST_DS50-MQ_ACME_V1.0.0.zip";

    @TempDir
    Path folder;

    private CommandLineRunner shell = new CommandLineRunner();
    private Path source;

    @BeforeEach
    void aFolderOfResources() throws IOException {
        source = Files.createDirectories(folder.resolve("resource_V1.0.0"));
        Files.createDirectories(source.resolve("cust"));
        Files.writeString(source.resolve("cust/posparam.ini"), ParameterText.at("pay.example"));
    }

    @Test
    void whatIsBuiltPassesItsCheck() {
        assertThat(build()).as(shell::err).isZero();
        assertThat(shell.out()).isEqualToIgnoringNewLines("wrote " + folder.resolve(NAME) + " (1180 bytes)");

        shell = new CommandLineRunner();
        assertThat(shell.run("check-package", folder.resolve(NAME).toString()))
                .as(shell::out)
                .isZero();
        assertThat(shell.out())
                .startsWith("Checking " + folder.resolve(NAME))
                .contains("15 requirements: 13 passed, 2 not applicable, in ");
        assertThat(shell.lastLine())
                .isEqualTo("CONFORMANT: 13 requirements met, none broken; certified: packages. Exit code 0.");
    }

    @Test
    void aPackageThatIsThereStaysUnlessItIsForced() throws IOException {
        Files.writeString(folder.resolve(NAME), "mine");

        assertThat(build()).isEqualTo(2);
        assertThat(shell.err())
                .isEqualToIgnoringNewLines("conformance build-package: " + folder.resolve(NAME)
                        + ": expected no such file, found one; --force overwrites it");
        assertThat(folder.resolve(NAME)).hasContent("mine");

        assertThat(build("--force")).isZero();
        assertThat(Files.size(folder.resolve(NAME))).isEqualTo(1180);
    }

    @Test
    void whatWouldNotBeConformantIsNotWritten() throws IOException {
        edit("\"443\"", "\"70000\"");
        Files.writeString(source.resolve("notes.txt"), "hello");

        assertThat(build()).isOne();
        assertThat(shell.out())
                .contains("Failed (2)")
                .contains("  sent      : resource_V1.0.0.zip: notes.txt\n")
                .contains(
                        "  sent      : PAR-06, cust/posparam.ini:12:16 pgw_port\n  expected  : a port from 1 to 65535\n")
                .contains("Nothing was written: " + NAME + " would not be conformant.");
        assertThat(folder).isDirectoryNotContaining("glob:**/*.{zip,part}");
    }

    @Test
    void whatCannotBeReadOrWrittenIsAUsageErrorAndLeavesNothing() {
        assertThat(shell.run("build-package", source.toString(), "--customer", "ACME", "--out", folder + "/none"))
                .isEqualTo(2);
        assertThat(shell.run("build-package", source.toString())).isEqualTo(2);
        assertThat(shell.run("check-package", folder.toString(), folder + "/none.zip"))
                .isEqualTo(2);
        assertThat(shell.err())
                .isEqualToIgnoringNewLines("conformance build-package: --out " + folder
                        + "/none: expected a folder that exists, found none\nconformance build-package: Missing required"
                        + " option: '--customer=NAME'\nconformance build-package --help shows its options\n"
                        + folder + ": expected an OTA package (a zip of at most 32 MiB), found a folder\n"
                        + folder
                        + "/none.zip: expected an OTA package (a zip of at most 32 MiB), found no such file\n");
        assertThat(folder).isDirectoryNotContaining("glob:**/*.{zip,part}");
    }

    @Test
    void aFileThatIsNoZipIsFoundWanting() throws IOException {
        Path file = Files.write(folder.resolve(NAME), new byte[0]);

        assertThat(shell.run("check-package", file.toString())).isOne();
        assertThat(shell.out())
                .contains("  case      : " + file + "\n  expected  : a zip\n  but was   : an empty file\n")
                .contains("Inconclusive (14)\n  14 (OTA-02, OTA-03, OTA-04, OTA-05, OTA-06, OTA-07 and 8 more):");
    }

    @Test
    void aReviewerSeesWhatChangesAndNoSecret() throws IOException {
        assertThat(build()).isZero();
        edit("\"1883\"", "\"1884\"");
        edit("sk_test_change_me", "sk_test_other");
        assertThat(shell.run("build-package", source.toString(), "--customer", "BETA", "--out", folder.toString()))
                .isZero();

        shell = new CommandLineRunner();
        assertThat(diff()).isZero();
        assertThat(shell.out())
                .contains("Description, for the TMS\n  changed    customerName  \"ACME\" -> \"BETA\"\n")
                .contains("  changed    mqtt_port      \"1883\" -> \"1884\"\n")
                .contains("  unchanged  mqtt_password  (secret)\n")
                .contains("  changed    pgw_api_key    (secret)\n")
                .contains("Files on the device\n  changed    cust/posparam.ini  ")
                .endsWith("4 differences.\n")
                .doesNotContain("sk_test", "change-me");
        assertThat(diff("--json")).isZero();
        assertThat(shell.out())
                .contains("\"schema\" : \"conformance-diff/1\"", "\"name\" : \"mqtt_port\"", "\"kind\" : \"unchanged\"")
                .doesNotContain("sk_test", "change-me");
    }

    @Test
    void aPackageThatCannotBeReadWholeIsNotCompared() throws IOException {
        assertThat(build()).isZero();
        Files.write(folder.resolve("CUST_DS50-MQ_BETA_V1.0.0.zip"), new byte[100]);

        shell = new CommandLineRunner();
        assertThat(diff()).isEqualTo(2);
        assertThat(shell.err())
                .isEqualToIgnoringNewLines(folder.resolve("CUST_DS50-MQ_BETA_V1.0.0.zip")
                        + ": expected a zip, found another kind of file, which begins with the bytes 00 00 00 00");
        assertThat(shell.out()).isEmpty();
    }

    private int build(String... more) {
        String[] arguments = {"build-package", source.toString(), "--customer", "ACME", "--out", folder.toString()};
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return shell.run(all);
    }

    private int diff(String... more) {
        String old = folder.resolve(NAME).toString();
        String young = folder.resolve("CUST_DS50-MQ_BETA_V1.0.0.zip").toString();
        return more.length == 0
                ? shell.run("diff-package", old, young)
                : shell.run("diff-package", more[0], old, young);
    }

    private void edit(String good, String bad) throws IOException {
        Path file = source.resolve("cust/posparam.ini");
        String text = Files.readString(file);
        assertThat(text).contains(good);
        Files.writeString(file, text.replace(good, bad));
    }
}
