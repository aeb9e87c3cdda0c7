package org.cloudspeaker.conformance.suites.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cloudspeaker.conformance.ota.OtaPackage;
import org.cloudspeaker.conformance.ota.PackageChange;
import org.cloudspeaker.conformance.ota.PackageDiff;
import org.junit.jupiter.api.Test;

class PackageDiffTest {
    private static final String POSPARAM = "cust/posparam.ini";

    @Test
    void aPackageDoesNotDifferFromItselfButItsSecretsAreNamed() {
        assertThat(lines(PackageDraft.cust(), PackageDraft.cust()))
                .containsExactly(
                        "PARAMETER mqtt_password SAME (secret) (secret)",
                        "PARAMETER pgw_api_key SAME (secret) (secret)");
    }

    @Test
    void versionsParametersAndFilesAreCompared() {
        PackageDraft after = PackageDraft.cust()
                .core("resource_V1.0.1.zip")
                .says("V1.0.0", "V1.0.1")
                .edit(POSPARAM, "\"1883\"", "\"8883\"")
                .edit(POSPARAM, "\"mqtt_auth_cert\":0", "\"mqtt_auth_cert\":1,\n    \"mqtt_tls\":1")
                .without("ui/logo.png")
                .with("ui/new.png", PackageFileSamples.png());

        assertThat(lines(PackageDraft.cust(), after))
                .hasSize(10)
                .startsWith(
                        "DESCRIPTION fileName CHANGED \"resource_V1.0.0.zip\" \"resource_V1.0.1.zip\"",
                        "DESCRIPTION version CHANGED \"V1.0.0\" \"V1.0.1\"",
                        "PARAMETER mqtt_port CHANGED \"1883\" \"8883\"",
                        "PARAMETER mqtt_auth_cert CHANGED 0 1",
                        "PARAMETER mqtt_password SAME (secret) (secret)",
                        "PARAMETER pgw_api_key SAME (secret) (secret)",
                        "PARAMETER mqtt.mqtt_tls ADDED  there, unknown to the guide")
                .anyMatch(line -> line.matches("FILE cust/posparam.ini CHANGED \\d+ bytes, SHA-256 [0-9a-f]{64} .*"))
                .anyMatch(line -> line.matches("FILE ui/logo.png REMOVED \\d+ bytes, SHA-256 [0-9a-f]{64} "))
                .anyMatch(line -> line.matches("FILE ui/new.png ADDED  \\d+ bytes, SHA-256 [0-9a-f]{64}"));
    }

    @Test
    void noSecretIsShownWhetherItChangesOrNot() {
        PackageDraft after = PackageDraft.cust()
                .edit(POSPARAM, "canary-key", "canary-second-key")
                .edit(POSPARAM, "https://", "https://canary:canary@")
                .edit(POSPARAM, "/v1/pos/sale", "/v1/pos/sale?token=canary");

        assertThat(lines(PackageDraft.cust(), after))
                .contains(
                        "PARAMETER pgw_endpoint CHANGED \"https://pay.example\" \"https://(secret)@pay.example\"",
                        "PARAMETER pgw_api_key CHANGED (secret) (secret)",
                        "PARAMETER pgw_api_sale CHANGED \"/v1/pos/sale\" \"/v1/pos/sale?...\"")
                .noneMatch(line -> line.contains("canary"));
    }

    @Test
    void firmwareIsComparedByItsImage() {
        PackageDraft after = PackageDraft.ap().core(image -> new byte[5000]);

        assertThat(lines(PackageDraft.ap(), after))
                .singleElement()
                .asString()
                .startsWith("FILE firmware CHANGED 4096 bytes, SHA-256 ");
    }

    private static List<String> lines(PackageDraft before, PackageDraft after) {
        PackageDiff diff = PackageDiff.of(OtaPackage.read(before.file()), OtaPackage.read(after.file()));
        return diff.changes().stream().map(PackageDiffTest::line).toList();
    }

    private static String line(PackageChange it) {
        return it.part() + " " + it.name() + " " + it.kind() + " " + it.before() + " " + it.after();
    }
}
