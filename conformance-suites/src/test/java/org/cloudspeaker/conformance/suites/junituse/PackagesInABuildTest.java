package org.cloudspeaker.conformance.suites.junituse;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.ota.BuiltPackage;
import org.cloudspeaker.conformance.ota.PackageSource;
import org.junit.jupiter.api.Test;

/** A repository's packages in its own build. */
class PackagesInABuildTest {
    private static final Path FOLDER = Path.of(Samples.ROOT, "packages");

    @Test
    void withoutPackagesTheirTestsGiveUpWithTheReasonAndNoneFails() throws IOException {
        try (Acme acme = Acme.start("packages", "")) {
            List<Outcome> tests = ota(acme);

            assertThat(tests).hasSize(15).allSatisfy(test -> {
                assertThat(test.kind()).isEqualTo(Outcome.Kind.ABORTED);
                assertThat(test.message())
                        .startsWith("NOT_APPLICABLE: the target names no OTA package: add packages: ");
            });
        }
    }

    @Test
    void eachPackageOfAFolderIsACaseOfEachTest() throws IOException {
        try (Acme acme = Acme.start("packages", "packages: [ota]\n")) {
            BuiltPackage built = built();
            Path folder = Files.createDirectories(FOLDER.resolve("ota"));
            Files.write(folder.resolve(built.fileName()), built.bytes());
            assertThat(ota(acme)).noneMatch(test -> test.kind() == Outcome.Kind.FAILED);

            Files.write(folder.resolve("copy.zip"), built.bytes());
            List<Outcome> failed = ota(acme).stream()
                    .filter(test -> test.kind() == Outcome.Kind.FAILED)
                    .toList();
            assertThat(failed).extracting(Outcome::id).containsExactly("OTA-08");
            assertThat(failed.get(0).message())
                    .contains("case      : " + folder.resolve("copy.zip"))
                    .contains("but was   : copy.zip")
                    .doesNotContain("case      : " + folder.resolve(built.fileName()));
        }
    }

    private static BuiltPackage built() throws IOException {
        Path source = FOLDER.resolve("resource_V1.0.0");
        Path cust = Files.createDirectories(source.resolve("cust"));
        Files.copy(FOLDER.resolve("posparam.ini"), cust.resolve("posparam.ini"));
        return PackageSource.build(source, "ACME", Optional.empty(), "");
    }

    private static List<Outcome> ota(Acme acme) {
        return acme.build(Samples.Packages.class).stream()
                .filter(outcome -> outcome.id().startsWith("OTA-"))
                .toList();
    }
}
