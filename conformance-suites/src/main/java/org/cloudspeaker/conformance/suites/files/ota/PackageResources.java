package org.cloudspeaker.conformance.suites.files.ota;

import static org.cloudspeaker.conformance.suites.files.ota.OtaPackagesAssert.assertThat;

import java.time.Clock;
import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.engine.role.OtaPackages;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;

/** OTA: the resources in a package, down to the parameter file and the certificates that the device gets. */
@ConformanceChapter("OTA")
public class PackageResources {
    @Verifies("OTA-10")
    void resourcesLieInTheFourFolders(OtaPackages packages, CaseRunner cases) {
        assertThat(packages).each(cases, it -> it.resources().holdOnlyTheFourFolders());
    }

    @Verifies("OTA-11")
    void eachFolderHoldsItsOwnKindOfFile(OtaPackages packages, CaseRunner cases) {
        assertThat(packages).each(cases, it -> it.resources().areOfTheKindOfTheirFolder());
    }

    @Verifies("OTA-12")
    void theParameterFileBreaksNoMust(OtaPackages packages, CaseRunner cases, Clock clock) {
        PackagedParameterCheck judge = new PackagedParameterCheck(clock);
        assertThat(packages).each(cases, it -> it.resources().haveParametersThatPass(judge::findBrokenMusts));
    }

    @Verifies("OTA-13")
    void certificatesCanBeUsed(OtaPackages packages, CaseRunner cases, Clock clock) {
        assertThat(packages).each(cases, it -> it.resources().haveCertificatesThatCanBeUsed(clock.instant()));
    }

    @Verifies("OTA-15")
    void noPrivateKeyIsPackedWithoutNeed(OtaPackages packages, CaseRunner cases) {
        assertThat(packages).each(cases, it -> it.resources().haveNoPrivateKeyWithoutNeed());
    }
}
