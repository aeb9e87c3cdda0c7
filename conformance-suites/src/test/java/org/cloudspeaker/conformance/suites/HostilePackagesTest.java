package org.cloudspeaker.conformance.suites;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Packages that are made to do harm, and packages that were damaged at random. */
class HostilePackagesTest {
    private static final Duration A_WHILE = Duration.ofSeconds(20);

    @Test
    void everyFaultIsFoundInASmallHeap() throws IOException, InterruptedException {
        List<String> said = inASmallHeap("faults");

        assertThat(said)
                .hasSize((int) PackageFaultsTest.faults().count() + 1)
                .allMatch(line -> line.startsWith("found "));
    }

    @Test
    void nothingEscapesFromDamagedPackagesAndParameterFiles() throws IOException, InterruptedException {
        List<String> said = inASmallHeap("damage", "20261123", Long.toString(A_WHILE.toMillis()), "3000");

        assertThat(said).singleElement().asString().matches("\\d+ inputs, 0 escaped.*");
    }

    private static List<String> inASmallHeap(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PackageOrdeal.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream out = process.getInputStream()) {
            List<String> lines = new String(out.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(() -> String.join("\n", lines)).isZero();
            return lines;
        } finally {
            process.destroyForcibly();
        }
    }
}
