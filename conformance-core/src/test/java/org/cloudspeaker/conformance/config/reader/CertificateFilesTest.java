package org.cloudspeaker.conformance.config.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
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
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        return generator.generateKeyPair();
    }

    private static String certificate(KeyPair pair) throws GeneralSecurityException, OperatorCreationException {
        X500Name name = new X500Name("CN=device");
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        Instant to = Instant.parse("2036-01-01T00:00:00Z");
        String algorithm = pair.getPublic().getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name, BigInteger.ONE, Date.from(from), Date.from(to), name, pair.getPublic())
                        .build(new JcaContentSignerBuilder(algorithm).build(pair.getPrivate())));
        return pem("CERTIFICATE", certificate.getEncoded());
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
