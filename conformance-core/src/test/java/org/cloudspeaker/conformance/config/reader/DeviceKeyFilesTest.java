package org.cloudspeaker.conformance.config.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.client.tls.SelfSignedCertificate;
import org.cloudspeaker.conformance.config.AdditionalTestDevices;
import org.cloudspeaker.conformance.config.DeviceConfig;
import org.cloudspeaker.conformance.config.MqttConfig;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.config.pem.PemEncoding;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a played device finds what it shows in mutual TLS, and what it says where there is nothing good. */
class DeviceKeyFilesTest {
    private static final String NAMING = "--certificate device.pem --key device-key.pem";

    @TempDir
    Path folder;

    private final KeyAndChain device = SelfSignedCertificate.create();

    @Test
    void theyAreFoundBesideTheParameterFileWithTheAuthorityOfTheBroker() throws IOException {
        write(folder);
        X509Certificate authority = SelfSignedCertificate.create().certificate();
        PemEncoding.write(folder.resolve("ServerCA.pem"), List.of(authority));

        MqttConfig shown = shownIn(folder, 4, Optional.empty());

        assertThat(shown.transport()).isEqualTo(MqttTransport.MUTUAL_TLS);
        assertThat(shown.deviceCertificate().orElseThrow().chain()).isEqualTo(device.chain());
        assertThat(shown.trust()).containsExactly(authority);
    }

    @Test
    void theyAreFoundInTheKeyFolderOfUnpackedResources() throws IOException {
        write(Files.createDirectories(folder.resolve("key")));
        Path cust = Files.createDirectories(folder.resolve("cust"));

        assertThat(shownIn(cust, 4, Optional.empty()).deviceCertificate()).isPresent();
    }

    @Test
    void withoutThemItIsSaidWhereTheyWereLookedForAndHowToNameThem() {
        assertThatThrownBy(() -> shownIn(folder, 4, Optional.empty()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("posparam.ini: expected deviceCert.pem and deviceKey.pem beside it, or in key/"
                        + " beside its folder, for mutual TLS (mqtt_auth_cert 4), found neither; try " + NAMING);
    }

    @Test
    void inOtherModesNobodyLooksForThem() throws IOException {
        write(folder);

        assertThat(shownIn(folder, 1, Optional.empty())).isEqualTo(MqttConfig.defaults());
        assertThat(shownIn(folder, 0, Optional.empty())).isEqualTo(MqttConfig.defaults());
    }

    /** In the guide's words, mode 1 is certificate authentication. */
    @Test
    void namedOnesAreShownInMode1TooAndNotInPlainTcp() throws IOException {
        DeviceKeyFiles named = write(folder);

        assertThat(shownIn(folder, 1, Optional.of(named)).deviceCertificate()).isPresent();
        assertThatThrownBy(() -> shownIn(folder, 0, Optional.of(named)))
                .hasMessageContaining(
                        "mqtt_auth_cert: expected mode 4, or 1, where a device certificate is given, found 0");
    }

    @Test
    void aKeyOfAnotherCertificateIsToldWithoutAnyOfIt() throws IOException {
        DeviceKeyFiles files = write(folder);
        KeyAndChain other = SelfSignedCertificate.create();
        Files.delete(files.key());
        PemEncoding.writeKey(files.key(), other.key());
        String canary = PemEncoding.of(other.key()).lines().toList().get(1);

        assertThatThrownBy(files::read)
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("deviceKey.pem: expected a PEM file of the certificate's private key, without a"
                        + " password, found no key that belongs to the certificate in ")
                .message()
                .doesNotContain(canary);
        assertThat(files.toString()).doesNotContain(canary);
    }

    @Test
    void allThatIsWrongWithThemIsToldAtOnce() throws IOException {
        Path certificate = Files.writeString(folder.resolve("deviceCert.pem"), "canary");

        assertThatThrownBy(() -> new DeviceKeyFiles(certificate, folder.resolve("none.pem")).read())
                .hasMessageContaining("deviceCert.pem: expected a PEM file of certificates, found no -----BEGIN")
                .hasMessageContaining("none.pem: expected a PEM file of the certificate's private key, without a"
                        + " password, found no such file");
    }

    private DeviceKeyFiles write(Path where) throws IOException {
        return new DeviceKeyFiles(
                PemEncoding.write(where.resolve("deviceCert.pem"), device.chain()),
                PemEncoding.writeKey(where.resolve("deviceKey.pem"), device.key()));
    }

    private static MqttConfig shownIn(Path where, int mode, Optional<DeviceKeyFiles> named) {
        byte[] text = TargetFolder.PARAMETERS
                .replace("\"mqtt_auth_cert\":0", "\"mqtt_auth_cert\":" + mode)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        ParameterFile file = ParameterFile.of(where.resolve("posparam.ini").toString(), text);
        DeviceConfig settings = new DeviceConfig(
                file, "TEST000000000001", new AdditionalTestDevices(List.of(), false), Optional.empty());
        return DeviceKeyFiles.withDeviceCertificate(Target.of("t", settings), named, NAMING)
                .mqtt();
    }
}
