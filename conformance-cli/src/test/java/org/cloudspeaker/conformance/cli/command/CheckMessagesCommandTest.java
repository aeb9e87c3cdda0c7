package org.cloudspeaker.conformance.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cloudspeaker.conformance.cli.CommandLineRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckMessagesCommandTest {
    private static final String GOOD =
            "{\"message\":\"hello\",\"amount\":\"12344\",\"transType\":\"00\",\"orderId\":\"12394555425\"}\n";

    @TempDir
    Path folder;

    private final CommandLineRunner shell = new CommandLineRunner();

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private int check(Path path) {
        return shell.run("check-messages", path.toString());
    }

    @Test
    void goodMessagesMeetEveryRequirementWithoutAServer() throws IOException {
        Path file = write("one.json", GOOD);

        assertThat(check(file)).as(shell::out).isZero();
        assertThat(shell.out()).startsWith("Checking " + file).contains("(1 message, the file as one)");
        assertThat(shell.lastLine())
                .isEqualTo("CONFORMANT: 13 requirements met, none broken; certified: messages. Exit code 0.");
    }

    @Test
    void aFolderIsReadWithItsSubfoldersAndEachProblemNamesItsLine() throws IOException {
        write("a/one.json", GOOD);
        write("b/day.jsonl", GOOD.replace("25\"", "26\"") + "\n" + GOOD.replace("\"12344\"", "12344"));
        write(".git/config", "no message");

        assertThat(check(folder)).isOne();
        assertThat(shell.out())
                .containsIgnoringWhitespaces("(3 messages in 2 files, 1 of them with one a line)")
                .containsPattern("case {6}: .*/b/day[.]jsonl:3\n")
                .contains("expected  : amount: a string")
                .contains("in a shop : the device restarts, because amount is no string")
                .contains("/a/one.json has too");
    }

    @Test
    void thePipeIsReadToItsEnd() {
        shell.reading(new ByteArrayInputStream((GOOD + GOOD).getBytes(UTF_8)));

        assertThat(shell.run("check-messages", "-")).isOne();
        assertThat(shell.out())
                .startsWith("Checking standard input (2 messages, one a line) against ")
                .contains("case      : standard input:2")
                .contains("MSG-10 MUST");
    }

    @Test
    void jsonIsAReportOfTheChapterAlone() throws IOException {
        assertThat(shell.run("check-messages", "--json", write("one.json", "{}").toString()))
                .isOne();
        assertThat(shell.out())
                .startsWith("{\n  \"schema\": \"conformance-report/1\",")
                .contains("\"id\": \"MSG-03\"")
                .doesNotContain("\"id\": \"SAL-01\"");
    }

    @Test
    void noCardNumberOfAMessageIsPrinted() throws IOException {
        Path file = write("one.json", GOOD.replace("hello", "4514617628832125").replace("\"12344\"", "0"));

        check(file);
        shell.run("check-messages", "--json", file.toString());

        assertThat(shell.out()).contains("451461******2125").doesNotContain("4514617628832125");
    }

    @Test
    void whatCannotBeReadIsOneConfigurationError() throws IOException {
        assertThat(check(folder)).isEqualTo(2);
        assertThat(shell.err())
                .isEqualToIgnoringNewLines(
                        folder + ": expected a file or folder of captured messages, found a folder without files");
        assertThat(shell.out()).isEmpty();
    }
}
