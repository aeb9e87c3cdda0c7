package org.cloudspeaker.conformance.suites.junituse;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.IntegratorTestClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.ota.OtaPackageArchive;
import org.cloudspeaker.conformance.ota.OtaPackageBuilder;
import org.junit.jupiter.api.Test;

/** A repository's packages in its own build. */
class PackagesInABuildTest {
    private static final Path FOLDER = Path.of(IntegratorTestClasses.ROOT, "packages");

    @Test
    void withoutPackagesTheirTestsGiveUpWithTheReasonAndNoneFails() throws IOException {
        try (EmbeddedServersFixture acme = EmbeddedServersFixture.start("packages", "")) {
            List<TestOutcome> tests = ota(acme);

            assertThat(tests).hasSize(15).allSatisfy(test -> {
                assertThat(test.kind()).isEqualTo(TestOutcome.EndKind.ABORTED);
                assertThat(test.message()).startsWith("NOT_GIVEN: the target names no OTA package: add packages: ");
            });
        }
    }

    @Test
    void eachPackageOfAFolderIsACaseOfEachTest() throws IOException {
        try (EmbeddedServersFixture acme = EmbeddedServersFixture.start("packages", "packages: [ota]\n")) {
            OtaPackageArchive built = built();
            Path folder = Files.createDirectories(FOLDER.resolve("ota"));
            Files.write(folder.resolve(built.fileName()), built.bytes());
            assertThat(ota(acme)).noneMatch(test -> test.kind() == TestOutcome.EndKind.FAILED);

            Files.write(folder.resolve("copy.zip"), built.bytes());
            List<TestOutcome> failed = ota(acme).stream()
                    .filter(test -> test.kind() == TestOutcome.EndKind.FAILED)
                    .toList();
            assertThat(failed).extracting(TestOutcome::id).containsExactly("OTA-08");
            assertThat(failed.get(0).message())
                    .contains("case      : " + folder.resolve("copy.zip"))
                    .contains("but was   : copy.zip")
                    .doesNotContain("case      : " + folder.resolve(built.fileName()));
        }
    }

    private static OtaPackageArchive built() throws IOException {
        Path source = FOLDER.resolve("resource_V1.0.0");
        Path cust = Files.createDirectories(source.resolve("cust"));
        Files.copy(FOLDER.resolve("posparam.ini"), cust.resolve("posparam.ini"));
        return OtaPackageBuilder.build(source, "ACME", Optional.empty(), "");
    }

    private static List<TestOutcome> ota(EmbeddedServersFixture acme) {
        return acme.build(IntegratorTestClasses.Packages.class).stream()
                .filter(outcome -> outcome.id().startsWith("OTA-"))
                .toList();
    }
}
