package org.cloudspeaker.conformance.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.cli.CommandLineRunner;
import org.cloudspeaker.conformance.cli.ParameterText;
import org.cloudspeaker.conformance.mocks.fault.BrokerDeliveryFault;
import org.cloudspeaker.conformance.mocks.fault.RetryFault;
import org.cloudspeaker.conformance.mocks.fault.SaleFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertifyCommandTest {
    private static final String ESCAPE = "\u001b";

    @TempDir
    Path folder;

    private final CommandLineRunner shell = new CommandLineRunner();

    @Test
    void theServersInsideAreConformantAndEveryReportIsWritten() {
        int code = certify();

        assertThat(shell.err()).isEmpty();
        assertThat(shell.lastLine()).startsWith("CONFORMANT: ").endsWith(" Exit code 0.");
        assertThat(code).as(shell::out).isZero();
        assertThat(out()).isDirectoryContaining("glob:**/report.html");
        assertThat(out()).isDirectoryContaining("glob:**/report.json");
        assertThat(out()).isDirectoryContaining("glob:**/junit.xml");
        assertThat(shell.out())
                .contains(out().resolve("report.html").toString())
                .doesNotContain(ESCAPE);
    }

    @Test
    void aBrokenRequirementIsNamedWithItsFactsAndTheCommandToRunItAgain() {
        int code = shell.serving(RetryFault.BOOKS_REPETITIONS).run(arguments("--only", "IDM-01"));

        assertThat(code).isEqualTo(1);
        assertThat(shell.out())
                .contains("Failed (1)")
                .contains("IDM-01 MUST (device firmware)")
                .contains("  expected  : ")
                .contains("  but was   : ")
                .contains("  in a shop : ")
                .contains("  try       : ")
                .contains("  again     : ./conformance certify --only IDM-01\n");
        assertThat(shell.lastLine()).isEqualTo("NOT CONFORMANT: 1 requirement (IDM-01) is broken. Exit code 1.");
    }

    @Test
    void whatAFailureBlocksIsSummedUpUnderItsCause() {
        int code = shell.serving(SaleFault.FAILS_EVERY_SALE).run(arguments("--only", "SAL,QRY-01"));

        assertThat(code).isEqualTo(1);
        assertThat(shell.out()).contains("Skipped (").contains("): blocked by SAL-01, which failed\n");
    }

    @Test
    void anUnreachableTargetIsInconclusive() throws IOException {
        int code = shell.run(
                "certify",
                "--parameters",
                nobodyThere(),
                "--sn",
                "TEST1",
                "--only",
                "SAL-01",
                "--out",
                out().toString());

        assertThat(code).isEqualTo(3);
        assertThat(shell.out())
                .contains("Inconclusive (1)")
                .contains("Check that the servers run and can be reached")
                .contains("--sn TEST1 --only SAL-01");
        assertThat(shell.lastLine())
                .isEqualTo("INCONCLUSIVE: nothing was verified, so nothing can be said about this target; this is not a"
                        + " pass. Exit code 3.");
    }

    @Test
    void quietPrintsTheVerdictAlone() {
        assertThat(shell.run(arguments("--only", "SAL-01", "--quiet"))).isZero();
        assertThat(shell.out().lines())
                .containsExactly("CONFORMANT IN PART: 1 requirement met, none broken; a choice of them, which certifies"
                        + " nothing as a whole. Exit code 0.");
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void aTerminalGetsColoursAndALineThatIsWrittenOver() {
        shell.onTerminal().serving(SaleFault.TRAILING_COMMA).run(arguments("--only", "SAL-02"));

        assertThat(shell.out())
                .contains("\r" + ESCAPE + "[2K")
                .contains("[1/2] SAL-01")
                .contains(ESCAPE + "[31m✗" + ESCAPE + "[0m SAL-02 MUST")
                .doesNotContain("U+001B");
    }

    @Test
    void noColorAndDumbTerminalsGetNoEscapeSequence() {
        shell.onTerminal().with("NO_COLOR", "1").run(arguments("--only", "SAL-01"));
        CommandLineRunner dumb = new CommandLineRunner().onTerminal().with("TERM", "dumb");
        dumb.run(arguments("--only", "SAL-01"));

        assertThat(shell.out() + dumb.out())
                .contains("CONFORMANT")
                .doesNotContain(ESCAPE)
                .doesNotContain("\r");
    }

    @Test
    void strictLetsAShouldFailAndStandsInTheCommandToRunAgain() {
        shell.serving(BrokerDeliveryFault.DROPS_EVERY_50TH)
                .run(arguments("--only", "BRK-MSG-05", "--strict", "--seed", "7"));

        assertThat(shell.out()).contains("./conformance certify --strict --seed 7 --only BRK-MSG-05");
    }

    @Test
    void anUnknownRequirementIsAUsageErrorWithWhatIsNear() {
        assertThat(shell.run(arguments("--only", "SLA-01,AMT"))).isEqualTo(2);
        assertThat(shell.err())
                .contains("--only SLA-01: no requirement matches; did you mean ")
                .contains("SAL-01");
        assertThat(out()).doesNotExist();
    }

    @Test
    void everyWrongPatternIsNamed() {
        assertThat(shell.run(arguments("--only", "SLA-01", "--skip", "XYZW"))).isEqualTo(2);
        assertThat(shell.err())
                .contains("--only SLA-01")
                .contains("--skip XYZW")
                .contains("chapters are PAR, OTA, BRK");
    }

    @Test
    void nothingLeftToCheckIsAUsageError() {
        assertThat(shell.run(arguments("--only", "SAL", "--skip", "SAL"))).isEqualTo(2);
        assertThat(shell.err()).contains("--skip SAL leaves no requirement to check");
    }

    @Test
    void aFileInsteadOfAReportFolderIsFoundBeforeTheRun() throws IOException {
        Files.writeString(out(), "mine");

        assertThat(certify()).isEqualTo(2);
        assertThat(shell.err()).contains("--out " + out() + ": expected a folder for reports, found a file");
        assertThat(shell.out()).isEmpty();
        assertThat(out()).hasContent("mine");
    }

    @Test
    void aReportFolderThatCannotBeCreatedIsFoundBeforeTheRun() throws IOException {
        Files.writeString(out(), "mine");

        assertThat(shell.run("certify", "--out", out().resolve("deeper").toString()))
                .isEqualTo(2);
        assertThat(shell.err()).contains("expected a writable folder");
    }

    @Test
    void noReportOfTheRunBeforeSurvivesAUsageError() throws IOException {
        String[][] mistakes = {{"--only", "SLA-01"}, {"--sn", "TEST1"}, {"--nonsense"}, {"--report", "pdf"}};
        for (String[] mistake : mistakes) {
            shell.run(arguments("--only", "SAL-01", "--quiet"));
            assertThat(out()).isDirectoryContaining("glob:**/junit.xml");

            assertThat(shell.run(arguments(mistake))).isEqualTo(2);
            assertThat(out()).as(mistake[0]).isDirectoryNotContaining("glob:**/[a-z]*");
        }
    }

    @Test
    void theFormsOfTheReportAreChosenByTheirNames() {
        assertThat(shell.run(arguments("--only", "SAL-01", "--report", "JUnit")))
                .isZero();
        assertThat(out()).isDirectoryContaining("glob:**/junit.xml").isDirectoryNotContaining("glob:**/report.*");

        assertThat(shell.run(arguments("--report", "pdf"))).isEqualTo(2);
        assertThat(shell.err())
                .contains("--report: expected one of json, junit, html")
                .contains("found pdf");
    }

    @Test
    void everyProblemOfATargetIsPrinted() throws IOException {
        Path target = folder.resolve("target.yaml");
        Files.writeString(target, "device: {parameters: nowhere.ini}\nlimits: {connect: soon}\n");

        assertThat(shell.run("certify", target.toString())).isEqualTo(2);
        assertThat(shell.err())
                .contains("nowhere.ini")
                .contains("device.sn")
                .contains("limits.connect: expected a duration");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void aMissingTargetIsAConfigurationError() {
        assertThat(shell.run("certify", folder.resolve("none.yaml").toString())).isEqualTo(2);
        assertThat(shell.err()).contains("none.yaml").contains("no such file");
    }

    @Test
    void contradictionsBetweenTargetsAreUsageErrors() {
        assertThat(shell.run("certify", "a.yaml", "--sn", "TEST1")).isEqualTo(2);
        assertThat(shell.run("certify", "--sn", "TEST1")).isEqualTo(2);
        assertThat(shell.run("certify", "posparam.ini")).isEqualTo(2);
        assertThat(shell.err())
                .contains("found both")
                .contains("try --parameters posparam.ini as well")
                .contains("try conformance init posparam.ini");
    }

    @Test
    void aFormatProfileThatCannotBeUsedIsAConfigurationError() throws IOException {
        Path profile = folder.resolve("mine.yaml");
        Files.writeString(profile, "profile: [");
        Path parameters = Path.of(nobodyThere());
        Path target = folder.resolve("target.yaml");
        Files.writeString(
                target, "device: {parameters: " + parameters.getFileName() + ", sn: T1}\nformat: mine.yaml\n");

        assertThat(shell.run("certify", target.toString(), "--out", out().toString()))
                .isEqualTo(2);
        assertThat(shell.err()).contains("mine.yaml:");
    }

    @Test
    void aFaultOfTheHarnessIsOneLineWithoutForeignWords() {
        int code = shell.serving(clock -> {
                    throw new IllegalStateException("the key is sk_live_1");
                })
                .run(arguments());

        assertThat(code).isEqualTo(4);
        assertThat(shell.err().lines()).hasSize(1);
        assertThat(shell.err())
                .startsWith("conformance certify: internal error: java.lang.IllegalStateException in org.")
                .doesNotContain("sk_live_1");
    }

    private int certify() {
        return shell.run(arguments());
    }

    private String[] arguments(String... more) {
        return Stream.concat(Stream.of("certify", "--out", out().toString()), Stream.of(more))
                .toArray(String[]::new);
    }

    private Path out() {
        return folder.resolve("report");
    }

    /** A parameter file that leads to ports at which nobody listens. */
    private String nobodyThere() throws IOException {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path file = folder.resolve("posparam.ini");
            Files.writeString(file, ParameterText.of(one.getLocalPort(), other.getLocalPort()));
            return file.toString();
        }
    }
}
