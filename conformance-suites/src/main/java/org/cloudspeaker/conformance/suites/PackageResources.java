package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import java.time.Clock;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Packages;
import org.cloudspeaker.conformance.junit.Verifies;

/** OTA: the resources in a package, down to the parameter file and the certificates that the device gets. */
@ConformanceChapter("OTA")
public class PackageResources {
    @Verifies("OTA-10")
    void resourcesLieInTheFourFolders(Packages packages, Cases cases) {
        assertThat(packages).each(cases, it -> it.resources().holdOnlyTheFourFolders());
    }

    @Verifies("OTA-11")
    void eachFolderHoldsItsOwnKindOfFile(Packages packages, Cases cases) {
        assertThat(packages).each(cases, it -> it.resources().areOfTheKindOfTheirFolder());
    }

    @Verifies("OTA-12")
    void theParameterFileBreaksNoMust(Packages packages, Cases cases, Clock clock) {
        PackedParameters judge = new PackedParameters(clock);
        assertThat(packages).each(cases, it -> it.resources().haveParametersThatPass(judge::broken));
    }

    @Verifies("OTA-13")
    void certificatesCanBeUsed(Packages packages, Cases cases, Clock clock) {
        assertThat(packages).each(cases, it -> it.resources().haveCertificatesThatCanBeUsed(clock.instant()));
    }

    @Verifies("OTA-15")
    void noPrivateKeyIsPackedWithoutNeed(Packages packages, Cases cases) {
        assertThat(packages).each(cases, it -> it.resources().haveNoPrivateKeyWithoutNeed());
    }
}
