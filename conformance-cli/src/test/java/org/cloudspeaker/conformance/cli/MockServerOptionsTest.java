package org.cloudspeaker.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Usage errors of the mock servers. */
@Timeout(60)
class MockServerOptionsTest {
    @TempDir
    Path folder;

    @Test
    void aTakenPortIsAUsageErrorAndLeavesNothing() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            String out = folder.resolve("none").toString();
            CommandLineRunner shell = new CommandLineRunner();
            assertThat(shell.run("mock", "all", "--payment-port", port, "--out", out))
                    .isEqualTo(2);
            assertThat(shell.err())
                    .isEqualToIgnoringNewLines("conformance mock all: payment server: port " + port
                            + " of 127.0.0.1 is taken by another program: end that one, choose another port, or 0 for"
                            + " any that is free");
            assertThat(shell.out()).isEmpty();
            assertThat(Path.of(out)).doesNotExist();
        }
    }

    @Test
    void allOptionProblemsAreReportedAtOnce() throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        Files.writeString(out.resolve("posparam.ini"), "mine");
        CommandLineRunner shell = new CommandLineRunner();
        assertThat(shell.run(
                        "mock",
                        "all",
                        "--broker-port",
                        "-1",
                        "--payment-port",
                        "70000",
                        "--topic",
                        "a/#",
                        "--host",
                        "a b",
                        "--fault",
                        "BOOKS_REPETITION,SELF_SIGNED",
                        "--plain",
                        "--api-key",
                        "${env:NONE}",
                        "--sale-path",
                        "sale",
                        "--out",
                        out.toString()))
                .isEqualTo(2);
        assertThat(shell.err().lines())
                .containsExactlyInAnyOrder(
                        "conformance mock all: --topic: expected a prefix of at most 31 characters without #, + and"
                                + " blanks, and without a slash at its start or end, found a/#",
                        "--broker-port: expected a port from 0 (any that is free) to 65535, found -1",
                        "--payment-port: expected a port from 0 (any that is free) to 65535, found 70000",
                        "--api-key: expected a value in the environment under NONE, found none",
                        "--sale-path: expected a path such as /v1/pos/sale of at most 63 characters, found sale",
                        "--fault BOOKS_REPETITION: expected the name of a fault, found an unknown one; did you mean"
                                + " BOOKS_REPETITIONS?",
                        "--fault SELF_SIGNED needs TLS: omit --plain",
                        out.resolve("posparam.ini") + ": expected no such file, found one; --force overwrites it",
                        "--host: expected a bare host name or IPv4 address of at most 127 characters, found a b");
        assertThat(out.resolve("posparam.ini")).hasContent("mine");
    }

    @Test
    void onePortForBothServersIsAUsageError() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String out = folder.resolve("none").toString();
        CommandLineRunner shell = new CommandLineRunner();
        assertThat(shell.run("mock", "all", "--broker-port", "" + port, "--payment-port", "" + port, "--out", out))
                .isEqualTo(2);
        assertThat(shell.err())
                .isEqualToIgnoringNewLines(
                        "conformance mock all: --broker-port and --payment-port: expected different ports, found "
                                + port + " for both");
        assertThat(Path.of(out)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "5 minutes", "-3s"})
    void anInvalidDurationIsAUsageError(String text) {
        CommandLineRunner shell = new CommandLineRunner();
        assertThat(shell.run("mock", "all", "--exit-after=" + text, "--out", folder + "/none"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("expected a duration such as 300ms, 30s, 5m or 8h, found " + text);
    }
}
