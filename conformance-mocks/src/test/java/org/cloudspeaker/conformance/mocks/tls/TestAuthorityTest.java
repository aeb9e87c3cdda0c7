package org.cloudspeaker.conformance.mocks.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.client.tls.TrustManagers;
import org.cloudspeaker.conformance.config.pem.PemEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestAuthorityTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final TestAuthority authority = TestAuthority.create(clock);

    @Test
    void theRootIsAnAuthorityAndSignsCertificates() {
        X509Certificate root = authority.certificate();
        assertThat(root.getBasicConstraints()).isOne();
        assertThat(root.getKeyUsage()[5]).as("keyCertSign").isTrue();
        assertThat(root.getSigAlgName()).isEqualTo("SHA256withECDSA");
    }

    @Test
    void aLeafHasItsNamesAndIsGoodForServersAndClients() throws Exception {
        X509Certificate leaf =
                authority.issue(CertificateSpec.forLoopback(clock)).certificate();
        assertThat(leaf.getSubjectAlternativeNames())
                .extracting(entry -> String.valueOf(entry.get(1)))
                .containsExactly("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(leaf.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
        assertThat(leaf.getBasicConstraints()).isEqualTo(-1);
        assertThat(leaf.getNonCriticalExtensionOIDs())
                .as("subject and authority key identifier")
                .contains("2.5.29.14", "2.5.29.35");
    }

    @Test
    void theJdkTrustsWhatTheAuthorityIssuedAndNothingElse() throws Exception {
        // The JDK's trust manager looks at the real date, and so do these certificates.
        TestAuthority today = TestAuthority.create(Clock.systemUTC());
        CertificateSpec leaf = CertificateSpec.forLoopback(Clock.systemUTC());
        var trust = TrustManagers.trustManager(List.of(today.certificate()));
        trust.checkServerTrusted(chain(today.issue(leaf)), "ECDHE_ECDSA");
        assertThatThrownBy(() -> trust.checkServerTrusted(chain(today.selfSigned(leaf)), "ECDHE_ECDSA"))
                .isInstanceOf(CertificateException.class);
        assertThatThrownBy(() -> trust.checkServerTrusted(chain(today.issue(leaf.expired())), "ECDHE_ECDSA"))
                .isInstanceOf(CertificateException.class);
        assertThatThrownBy(() -> TrustManagers.trustManager(List.of())
                        .checkServerTrusted(chain(today.issue(leaf)), "ECDHE_ECDSA"))
                .isInstanceOf(CertificateException.class);
    }

    @Test
    void noTrustTakesEverything() throws Exception {
        TrustManagers.trustAll()
                .checkServerTrusted(
                        chain(authority.selfSigned(
                                CertificateSpec.forLoopback(clock).expired())),
                        "ECDHE_ECDSA");
    }

    @Test
    void theTextOfAnIdentityShowsNoKey() {
        KeyAndChain identity = authority.issue(CertificateSpec.forLoopback(clock));
        assertThat(identity).hasToString("Identity[CN=localhost, until 2027-11-23T10:00:00Z]");
    }

    @Test
    void aKeyStoreHoldsTheKeyAndItsChain() throws Exception {
        char[] password = "only-for-this-test".toCharArray();
        KeyAndChain identity = authority.issue(CertificateSpec.forLoopback(clock));
        KeyStore store = identity.keyStore(password);
        assertThat(store.getKey("identity", password)).isEqualTo(identity.key());
        assertThat(store.getCertificate("identity")).isEqualTo(identity.certificate());
    }

    @Test
    void aLeafWithoutNameOrValidityIsRefused() {
        assertThatThrownBy(() -> new CertificateSpec(List.of(), NOW, NOW.plusSeconds(1)))
                .hasMessage("expected a host name or address, found none");
        assertThatThrownBy(() -> CertificateSpec.forLoopback(clock).until(NOW.minus(Duration.ofDays(2))))
                .hasMessageContaining("expected notBefore before notAfter, found ");
    }

    @Test
    void pemIsReadBackAndTheKeyIsForItsOwnerAlone(@TempDir Path folder) throws IOException {
        KeyAndChain identity = authority.issue(CertificateSpec.forLoopback(clock));
        List<X509Certificate> both = List.of(identity.certificate(), authority.certificate());
        assertThat(PemEncoding.read(PemEncoding.write(folder.resolve("chain.pem"), both)))
                .isEqualTo(both);
        Path key = PemEncoding.writeKey(folder.resolve("key.pem"), identity.key());
        List<String> lines = Files.readAllLines(key);
        assertThat(lines).first().isEqualTo("-----BEGIN PRIVATE KEY-----");
        assertThat(Base64.getMimeDecoder().decode(String.join("", lines.subList(1, lines.size() - 1))))
                .isEqualTo(identity.key().getEncoded());
        if (key.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
        }
    }

    @Test
    void aFileWithoutCertificatesIsNamed(@TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve("ca.pem"), "");
        assertThatThrownBy(() -> PemEncoding.read(empty))
                .hasMessage("expected certificates in PEM form in ca.pem, found none");
        Path text = Files.writeString(folder.resolve("other.pem"), "hello");
        assertThatThrownBy(() -> PemEncoding.read(text))
                .hasMessage("expected certificates in PEM form in other.pem, found none");
    }

    private static X509Certificate[] chain(KeyAndChain identity) {
        return identity.chain().toArray(X509Certificate[]::new);
    }
}
