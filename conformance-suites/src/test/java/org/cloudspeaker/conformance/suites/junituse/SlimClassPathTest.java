package org.cloudspeaker.conformance.suites.junituse;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.IntegratorTestClasses;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.suites.Chapters;
import org.junit.jupiter.api.Test;

/** Real servers are certified without mock servers, WireMock and Bouncy Castle on the class path. */
class SlimClassPathTest {
    private static final Pattern LEFT_OUT =
            Pattern.compile("conformance-mocks|wiremock|bcp(kix|rov|util)|/bouncycastle/");
    private static final long SECONDS = 300;

    @Test
    void serversAreCertifiedWithoutMocksWireMockAndBouncyCastle() throws Exception {
        try (EmbeddedServersFixture acme = EmbeddedServersFixture.start("slim", "")) {
            List<String> lines = certify();

            assertThat(lines).filteredOn(line -> !line.startsWith("ok ")).isEmpty();
            assertThat(lines)
                    .extracting(line -> line.substring("ok ".length()))
                    .containsExactlyInAnyOrderElementsOf(Chapters.checked().stream()
                            .filter(id -> !id.startsWith("DEV-"))
                            .toList());
            assertThat(acme.report().resolve("report.json")).content().contains("\"CONFORMANT\"");
        }
    }

    private static List<String> certify() throws IOException, InterruptedException {
        String slim = String.join(
                File.pathSeparator,
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .filter(entry -> !LEFT_OUT.matcher(entry).find())
                        .toList());
        Path log = Path.of(IntegratorTestClasses.ROOT, "slim", "slim.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        slim,
                        SlimCertification.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS))
                    .as("it ends within " + SECONDS + " s")
                    .isTrue();
            return Files.readAllLines(log);
        } finally {
            process.destroyForcibly();
        }
    }
}
