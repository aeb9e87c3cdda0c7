package org.cloudspeaker.conformance.suites.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.cloudspeaker.conformance.suites.faults.JavaProcess;
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
        return JavaProcess.lines("-Xmx256m", PackageFuzzProcess.class, List.of(arguments));
    }
}
