package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Packages;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.suites.assertions.OtaPackageAssert;

/** OTA: the package as a zip, and what its resource.json says of it; looked at without a network. */
@ConformanceChapter("OTA")
public class PackageArchive {
    @Verifies("OTA-01")
    void thePackageIsAReadableZip(Packages packages, Cases cases) {
        assertThat(packages).each(cases, OtaPackageAssert::isReadable);
    }

    @Verifies("OTA-02")
    void itsRootHoldsTwoFiles(Packages packages, Cases cases) {
        assertThat(packages).each(cases, OtaPackageAssert::holdsResourceJsonAndOneCoreFile);
    }

    @Verifies("OTA-03")
    void theDescriptionHasItsKeys(Packages packages, Cases cases) {
        assertThat(packages).each(cases, it -> it.description().hasEachKeyWithItsType());
    }

    @Verifies("OTA-04")
    void theDescriptionNamesTheCoreFile(Packages packages, Cases cases) {
        assertThat(packages).each(cases, it -> it.description().namesItsCoreFile());
    }

    @Verifies("OTA-05")
    void theDigestIsTheCoreFiles(Packages packages, Cases cases) {
        assertThat(packages).each(cases, it -> it.description().hasTheDigestOfItsCoreFile());
    }

    @Verifies("OTA-06")
    void theVersionIsTheCoreFiles(Packages packages, Cases cases) {
        assertThat(packages).each(cases, it -> it.description().hasTheVersionOfItsCoreFile());
    }

    @Verifies("OTA-07")
    void theCoreFileIsWhatTheTypeSays(Packages packages, Cases cases) {
        assertThat(packages).each(cases, OtaPackageAssert::holdsWhatItsTypeSays);
    }

    @Verifies("OTA-08")
    void thePackageIsNamedAfterItsDescription(Packages packages, Cases cases) {
        assertThat(packages).each(cases, it -> it.description().isInAPackageOfItsName());
    }

    @Verifies("OTA-09")
    void theCustomerIsNamed(Packages packages, Cases cases) {
        assertThat(packages).each(cases, it -> it.description().namesTheCustomer());
    }

    @Verifies("OTA-14")
    void unpackingDoesNoHarm(Packages packages, Cases cases) {
        assertThat(packages).each(cases, OtaPackageAssert::isHarmless);
    }
}
