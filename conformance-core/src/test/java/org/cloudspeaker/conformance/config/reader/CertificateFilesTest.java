package org.cloudspeaker.conformance.config.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Base64;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.cloudspeaker.conformance.client.tls.SelfSignedCertificate;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.pem.ClientCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateFilesTest {
    private static final String YAML = """
            device: {parameters: posparam.ini, sn: T1}
            mqtt:
              transport: mutual-tls
              device-certificate: {certificate: device.pem, key: device-key.pem}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "RSA,2048,PRIVATE KEY",
        "RSA,2048,RSA PRIVATE KEY",
        "EC,256,PRIVATE KEY",
        "EC,256,EC PRIVATE KEY",
        "EC,384,EC PRIVATE KEY"
    })
    void aKeyIsTakenInEveryUsualForm(String algorithm, int size, String label) throws Exception {
        KeyPair pair = pair(algorithm, size);
        TargetFolder files = new TargetFolder(folder);
        files.write("device.pem", "Subject: ours\n" + certificate(pair));
        files.write("device-key.pem", key(pair, label));

        ClientCertificate read = files.load(YAML).mqtt().deviceCertificate().orElseThrow();

        assertThat(read.key()).isEqualTo(pair.getPrivate());
        assertThat(read.chain()).hasSize(1);
        assertThat(read).hasToString("device certificate of CN=device");
    }

    @Test
    void authoritiesAreRead() throws Exception {
        TargetFolder files = new TargetFolder(folder);
        String authority = certificate(pair("EC", 256));
        files.write("ca.pem", authority + authority);

        Target target = files.load("""
                device: {parameters: posparam.ini, sn: T1}
                mqtt: {trust: ca.pem}
                payment: {trust: ca.pem}
                """);

        assertThat(target.mqtt().trust()).hasSize(2);
        assertThat(target.payment().trust()).hasSize(2);
    }

    @Test
    void aKeyOfAnotherCertificateIsAProblem() throws Exception {
        TargetFolder files = new TargetFolder(folder);
        files.write("device.pem", certificate(pair("EC", 256)));
        files.write("device-key.pem", key(pair("EC", 256), "PRIVATE KEY"));

        assertThat(files.problems(YAML))
                .containsExactly("acme.yaml:4:54: mqtt.device-certificate.key: expected a PEM file of the certificate's"
                        + " private key, without a password, found no key that belongs to the certificate");
    }

    @ParameterizedTest
    @CsvSource({
        "'-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----'",
        "'-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nAAAA\n-----END RSA PRIVATE KEY-----'"
    })
    void aKeyUnderAPasswordIsAProblem(String key) throws Exception {
        TargetFolder files = new TargetFolder(folder);
        files.write("device.pem", certificate(pair("EC", 256)));
        files.write("device-key.pem", key);

        assertThat(files.problems(YAML))
                .containsExactly("acme.yaml:4:54: mqtt.device-certificate.key: expected a PEM file of the certificate's"
                        + " private key, without a password, found a key under a password;"
                        + " try openssl pkcs8 -topk8 -nocrypt to take it off");
    }

    @ParameterizedTest
    @CsvSource({"''", "canary", "'-----BEGIN CERTIFICATE-----\ncanary\n-----END CERTIFICATE-----'"})
    void whatHoldsNoCertificateIsAProblem(String text) throws IOException {
        TargetFolder files = new TargetFolder(folder);
        files.write("ca.pem", text);

        assertThat(files.problems("device: {parameters: posparam.ini, sn: T1}\nmqtt: {trust: ca.pem}\n"))
                .containsExactly("acme.yaml:2:15: mqtt.trust: expected a PEM file of certificates,"
                        + " found no -----BEGIN CERTIFICATE----- that can be read");
    }

    private static KeyPair pair(String algorithm, int size) throws GeneralSecurityException {
        return SelfSignedCertificate.keys(algorithm, size);
    }

    private static String certificate(KeyPair pair) throws GeneralSecurityException {
        return pem("CERTIFICATE", SelfSignedCertificate.of(pair).getEncoded());
    }

    private static String key(KeyPair pair, String label) throws IOException {
        byte[] pkcs8 = pair.getPrivate().getEncoded();
        byte[] bare = PrivateKeyInfo.getInstance(pkcs8)
                .parsePrivateKey()
                .toASN1Primitive()
                .getEncoded();
        return pem(label, label.equals("PRIVATE KEY") ? pkcs8 : bare);
    }

    private static String pem(String label, byte[] der) {
        String base64 = Base64.getMimeEncoder().encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }
}
