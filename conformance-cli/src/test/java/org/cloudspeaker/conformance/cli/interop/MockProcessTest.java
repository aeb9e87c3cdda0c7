package org.cloudspeaker.conformance.cli.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The mocks as a script starts and ends them. */
@Timeout(120)
class MockProcessTest {
    private static final Pattern READY =
            Pattern.compile("ready payment https://localhost:(\\d+) broker mqtts://localhost:(\\d+)");

    @TempDir
    Path folder;

    private Process start(String... arguments) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.cloudspeaker.conformance.cli.Main",
                                "mock",
                                "all"),
                        Stream.of(arguments))
                .toList();
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static BufferedReader output(Process process) {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsToldToEndEndsWithCodeZeroAndGivesItsPortsBack() throws Exception {
        Process process = start();
        try (BufferedReader output = output(process)) {
            Matcher ready = READY.matcher(output.readLine());
            assertThat(ready.matches()).isTrue();
            process.toHandle().destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(output.lines().collect(Collectors.joining("\n")))
                    .contains("book: 0 sales, 0 approved, 0.00 in all")
                    .endsWith("devices: no problem seen");
            assertThat(process.exitValue()).isZero();
            for (int i = 1; i <= 2; i++) {
                assertFree(Integer.parseInt(ready.group(i)));
            }
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void whatCannotBeStartedKeepsItsOwnCode() throws Exception {
        Process process = start("--topic", "a/#");
        try (BufferedReader output = output(process)) {
            assertThat(output.lines().collect(Collectors.joining("\n"))).contains("--topic: expected a prefix");
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(2);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void assertFree(int port) throws IOException {
        try (ServerSocket again = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(again.isBound()).isTrue();
        }
    }

    @Test
    void aScriptThatTypesAndLeavesGetsItsAnswers() throws Exception {
        Process process = start("--plain", "--exit-after", "20s");
        try (BufferedReader output = output(process)) {
            process.getOutputStream().write("state\nquit\n".getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            List<String> lines = output.lines().toList();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(lines.get(0)).startsWith("ready payment http://localhost:");
            assertThat(lines).contains("sessions: 0, 0 connected");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void whatIsToEndByItselfDoesSoWithoutAKeyboard() throws Exception {
        Process process = start("--exit-after", "500ms");
        try (BufferedReader output = output(process)) {
            process.getOutputStream().close();
            assertThat(output.lines().reduce("", (before, line) -> line)).isEqualTo("devices: no problem seen");
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }
}
