package org.cloudspeaker.conformance.suites.files.ota;

import static org.cloudspeaker.conformance.suites.files.ota.OtaPackagesAssert.assertThat;

import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.engine.role.OtaPackages;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;

/** OTA: the package as a zip, and what its resource.json says of it; looked at without a network. */
@ConformanceChapter("OTA")
public class PackageArchive {
    @Verifies("OTA-01")
    void thePackageIsAReadableZip(OtaPackages packages, CaseRunner cases) {
        assertThat(packages).each(cases, OtaPackageAssert::isReadable);
    }

    @Verifies("OTA-02")
    void itsRootHoldsTwoFiles(OtaPackages packages, CaseRunner cases) {
        assertThat(packages).each(cases, OtaPackageAssert::holdsResourceJsonAndOneCoreFile);
    }

    @Verifies("OTA-03")
    void theDescriptionHasItsKeys(OtaPackages packages, CaseRunner cases) {
        assertThat(packages).each(cases, it -> it.description().hasEachKeyWithItsType());
    }

    @Verifies("OTA-04")
    void theDescriptionNamesTheCoreFile(OtaPackages packages, CaseRunner cases) {
        assertThat(packages).each(cases, it -> it.description().namesItsCoreFile());
    }

    @Verifies("OTA-05")
    void theDigestIsTheCoreFiles(OtaPackages packages, CaseRunner cases) {
        assertThat(packages).each(cases, it -> it.description().hasTheDigestOfItsCoreFile());
    }

    @Verifies("OTA-06")
    void theVersionIsTheCoreFiles(OtaPackages packages, CaseRunner cases) {
        assertThat(packages).each(cases, it -> it.description().hasTheVersionOfItsCoreFile());
    }

    @Verifies("OTA-07")
    void theCoreFileIsWhatTheTypeSays(OtaPackages packages, CaseRunner cases) {
        assertThat(packages).each(cases, OtaPackageAssert::holdsWhatItsTypeSays);
    }

    @Verifies("OTA-08")
    void thePackageIsNamedAfterItsDescription(OtaPackages packages, CaseRunner cases) {
        assertThat(packages).each(cases, it -> it.description().isInAPackageOfItsName());
    }

    @Verifies("OTA-09")
    void theCustomerIsNamed(OtaPackages packages, CaseRunner cases) {
        assertThat(packages).each(cases, it -> it.description().namesTheCustomer());
    }

    @Verifies("OTA-14")
    void unpackingDoesNoHarm(OtaPackages packages, CaseRunner cases) {
        assertThat(packages).each(cases, OtaPackageAssert::isHarmless);
    }
}
