package org.cloudspeaker.conformance.suites.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cloudspeaker.conformance.config.OtaPackageFile;
import org.cloudspeaker.conformance.config.pem.PemEncoding;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Packages as they come: from the vendor, from other programs, several of them, with things in them that are right. */
@Execution(ExecutionMode.CONCURRENT)
class PackageFormsTest {
    @Test
    void theVendorsOwnFormLacksNothingButTheCustomersName() {
        PackageDraft firmware = PackageDraft.ap().says("ACME", "DSPREAD").named("AP_DS50-MQ_DSPREAD_V1.0.0.zip");
        PackageDraft resources = PackageDraft.cust().says("ACME", "DSPREAD").named("CUST_DS50-MQ_DSPREAD_V1.0.0.zip");

        PackageRun run = PackageRun.of(firmware, resources);

        assertThat(run.exceptPasses())
                .containsOnly(Map.entry("OTA-09", Verdict.FAIL), Map.entry("OTA-13", Verdict.NOT_APPLICABLE));
        assertThat(run.result("OTA-09").findings())
                .extracting(finding -> finding.scenario())
                .containsExactly("AP_DS50-MQ_DSPREAD_V1.0.0.zip", "CUST_DS50-MQ_DSPREAD_V1.0.0.zip");
    }

    @Test
    void theGuidesTemplateGivesItsTrueFindings() {
        PackageRun run = PackageRun.of(PackageDraft.cust().with("cust/posparam.ini", ParameterFileFaultsTest.TEMPLATE));

        assertThat(run.findings("OTA-12"))
                .containsExactly(
                        "PAR-08, cust/posparam.ini:6:21 mqtt_username > a value > an empty string",
                        "PAR-08, cust/posparam.ini:7:21 mqtt_password > a value > an empty string");
        assertThat(run.exceptPasses())
                .containsOnly(Map.entry("OTA-12", Verdict.FAIL), Map.entry("OTA-13", Verdict.NOT_APPLICABLE));
    }

    @Test
    void whatIsBrokenInTheParameterFileKeepsItsOwnAdvice() {
        PackageRun run = PackageRun.of(PackageDraft.cust().edit("cust/posparam.ini", "\"443\"", "\"70000\""));

        RequirementResult asked = ParameterRun.of(ParameterRun.GOOD.replace("\"443\"", "\"70000\""))
                .result("PAR-06");
        assertThat(run.result("OTA-12").findings().get(0).adviceOnly())
                .isEqualTo(asked.findings().get(0).adviceOnly());
    }

    @Test
    void aBrokenPackageDoesNotHideAnother() {
        PackageDraft broken =
                PackageDraft.cust().named("CUST_DS50-MQ_ACME_V1.0.0.zip").whole(zip -> new byte[9]);
        PackageDraft wrong = PackageDraft.ap().says("platformVersion\": 3", "platformVersion\": null");

        PackageRun run = PackageRun.of(broken, wrong);

        assertThat(run.findings("OTA-03")).containsExactly("resource.json:7:22 platformVersion > a number > nothing");
        assertThat(run.result("OTA-05").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(run.result("OTA-05").reason())
                .isEqualTo("CUST_DS50-MQ_ACME_V1.0.0.zip cannot be looked into: see OTA-01 and OTA-14");
    }

    @Test
    void everyWayInWhichASoundZipIsWrittenIsTaken() {
        PackageDraft streamed = PackageDraft.cust()
                .outer(zip -> zip.edit("resource.json", it -> it.sizesFollow = true))
                .inner(zip -> zip.edit("mp3/1.mp3", it -> it.sizesFollow = true));
        PackageDraft large = PackageDraft.cust()
                .outer(zip -> zip.edit("resource.json", it -> it.large = true))
                .inner(zip -> zip.edit("cust/posparam.ini", it -> it.large = true));
        PackageDraft folders = PackageDraft.cust().inner(zip -> {
            zip.add("cust/", new byte[0]);
            zip.add("key/", new byte[0]);
        });
        PackageDraft otherScripts = PackageDraft.cust().with("mp3/\u8c22\u8c22.mp3", PackageFileSamples.mp3());

        assertThat(PackageRun.of(streamed, large, folders, otherScripts).exceptPasses())
                .containsOnly(Map.entry("OTA-13", Verdict.NOT_APPLICABLE));
    }

    @Test
    void whatOnlyTheBrokerKnowsStaysOpen() {
        PackageRun run = PackageRun.of(PackageDraft.withKeys()
                .with("key/deviceCert.pem", TestKeys.CERTIFICATE_OF_BELOW)
                .with("key/deviceKey.pem", TestKeys.KEY_OF_BELOW));

        assertThat(run.exceptPasses()).containsOnly(Map.entry("OTA-13", Verdict.INCONCLUSIVE));
        assertThat(run.result("OTA-13").reason())
                .isEqualTo("no certificate in key/ is the issuer of CN=TEST000000000001, which is CN=Conformance test"
                        + " intermediate: if that is the broker's authority, pack it in ServerCA.pem; if the broker"
                        + " trusts another one for devices, certify the broker with this certificate"
                        + " (mqtt.device-certificate)");
    }

    @Test
    void moreKeysThanAnyDeviceHasAreNotTriedOnEachOther() {
        PackageRun run = PackageRun.of(PackageDraft.withKeys().with("key/many.pem", TestKeys.AUTHORITY.repeat(62)));

        assertThat(run.exceptPasses()).containsOnly(Map.entry("OTA-13", Verdict.INCONCLUSIVE));
        assertThat(run.result("OTA-13").reason())
                .isEqualTo(
                        "key/ holds 65 certificates and keys, and no more than 64 are looked into: pack those that the"
                                + " device uses");
    }

    @Test
    void aCertificateMayLeadToItsRootOverAnother() {
        String chain = PemEncoding.of(TestKeys.BELOW.certificate());

        assertThat(PackageRun.of(PackageDraft.withKeys()
                                .with("key/deviceCert.pem", TestKeys.CERTIFICATE_OF_BELOW + chain)
                                .with("key/deviceKey.pem", TestKeys.KEY_OF_BELOW))
                        .exceptPasses())
                .isEmpty();
    }

    @Test
    void withoutPackagesTheChapterSaysHowToGiveOne() {
        PackageRun run = PackageRun.of(new OtaPackageFile[0]);

        assertThat(run.run().results()).allSatisfy(result -> {
            assertThat(result.verdict()).isEqualTo(Verdict.NOT_GIVEN);
            assertThat(result.reason())
                    .isEqualTo("the target names no OTA package: add packages: [ota/] to the target file, or run"
                            + " conformance check-package FILE.zip");
        });
    }

    @Test
    void noSecretOfAPackageIsShown() {
        PackageRun run = PackageRun.of(PackageDraft.withKeys()
                .with("key/deviceKey.pem", TestKeys.OTHER_KEY)
                .with("cust/posparam.ini", ParameterRun.GOOD.replace("canary-key\"", "canary-key"))
                .says("\"Q\"", "\"canary-password\""));

        String all = run.run().results().toString() + run.run().exchanges();
        assertThat(all).doesNotContain("canary");
        assertThat(TestKeys.OTHER_KEY.lines().filter(line -> !line.startsWith("-")))
                .noneMatch(all::contains);
    }
}
