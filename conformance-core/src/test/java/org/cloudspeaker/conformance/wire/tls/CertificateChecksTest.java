package org.cloudspeaker.conformance.wire.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateChecksTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final TestAuthority authority = TestAuthority.create(clock);
    private final List<X509Certificate> anchors = List.of(authority.certificate());
    private final Leaf leaf = Leaf.forLoopback(clock);

    @Test
    void aGoodCertificateHasNoProblem() {
        List<X509Certificate> chain = authority.issue(leaf).chain();
        assertThat(CertificateChecks.chainProblem(chain, anchors, NOW)).isEmpty();
        assertThat(CertificateChecks.nameProblem(chain.get(0), "localhost")).isEmpty();
        assertThat(CertificateChecks.dateProblem(chain, NOW)).isEmpty();
        assertThat(CertificateChecks.strengthProblem(chain)).isEmpty();
    }

    @Test
    void anExpiredCertificateHasNoProblemButItsDate() {
        List<X509Certificate> chain = authority.issue(leaf.expired()).chain();
        assertThat(CertificateChecks.chainProblem(chain, anchors, NOW)).isEmpty();
        assertThat(CertificateChecks.nameProblem(chain.get(0), "localhost")).isEmpty();
        assertThat(CertificateChecks.dateProblem(chain, NOW))
                .contains("expected a certificate valid at 2026-11-23T10:00:00Z, "
                        + "found that of CN=localhost, which ends 2026-11-22T10:00:00Z");
    }

    @Test
    void aCertificateOfTheFutureHasNoProblemButItsDate() {
        List<X509Certificate> chain = authority.issue(leaf.notYetValid()).chain();
        assertThat(CertificateChecks.chainProblem(chain, anchors, NOW)).isEmpty();
        assertThat(CertificateChecks.dateProblem(chain, NOW))
                .hasValueSatisfying(said -> assertThat(said).endsWith("which begins 2027-11-23T10:00:00Z"));
    }

    @Test
    void aCertificateThatEndsTomorrowIsNotGoodForThirtyDaysMore() {
        List<X509Certificate> chain =
                authority.issue(leaf.until(NOW.plus(Duration.ofDays(1)))).chain();
        assertThat(CertificateChecks.dateProblem(chain, NOW)).isEmpty();
        assertThat(CertificateChecks.dateProblem(chain, NOW.plus(Duration.ofDays(30))))
                .isPresent();
    }

    @Test
    void aSelfSignedCertificateHasNoProblemButItsChain() {
        List<X509Certificate> chain = authority.selfSigned(leaf).chain();
        assertThat(CertificateChecks.chainProblem(chain, anchors, NOW))
                .contains("expected a chain that ends in a trusted root, "
                        + "found CN=localhost, which vouches for itself and is not trusted");
        assertThat(CertificateChecks.nameProblem(chain.get(0), "localhost")).isEmpty();
        assertThat(CertificateChecks.dateProblem(chain, NOW)).isEmpty();
    }

    @Test
    void aSelfSignedCertificateThatIsTrustedIsFine() {
        List<X509Certificate> chain = authority.selfSigned(leaf).chain();
        assertThat(CertificateChecks.chainProblem(chain, chain, NOW)).isEmpty();
    }

    @Test
    void aChainOfAnotherAuthorityNamesTheIssuerThatIsNotTrusted() {
        List<X509Certificate> chain = TestAuthority.create(clock).issue(leaf).chain();
        assertThat(CertificateChecks.chainProblem(chain, anchors, NOW))
                .contains("expected a chain that ends in a trusted root, found CN=localhost, "
                        + "whose issuer CN=Conformance test authority is neither sent nor trusted");
    }

    @Test
    void aRootThatIsSentAlongDoesNotMakeItselfTrusted() {
        TestAuthority other = TestAuthority.create(clock);
        List<X509Certificate> chain = List.of(other.issue(leaf).certificate(), other.certificate());
        assertThat(CertificateChecks.chainProblem(chain, anchors, NOW))
                .hasValueSatisfying(said -> assertThat(said).contains("vouches for itself and is not trusted"));
        assertThat(CertificateChecks.chainProblem(chain, List.of(other.certificate()), NOW))
                .isEmpty();
    }

    @Test
    void aLeafThatPlaysTheAuthorityIsFound() {
        Identity notAnAuthority = authority.issue(leaf.forHost("shop.example"));
        X509Certificate forged = CertificateForm.leaf(
                leaf,
                authority.issue(leaf).certificate().getPublicKey(),
                notAnAuthority.certificate(),
                notAnAuthority.key());
        List<X509Certificate> chain = List.of(forged, notAnAuthority.certificate());
        assertThat(CertificateChecks.chainProblem(chain, anchors, NOW))
                .hasValueSatisfying(said ->
                        assertThat(said).startsWith("expected a valid path to CN=Conformance test authority, found: "));
    }

    @Test
    void nothingOfTheJdkTrustsATestAuthority() {
        List<X509Certificate> chain = authority.issue(leaf).chain();
        assertThat(CertificateChecks.chainProblem(chain, List.of(), NOW)).isPresent();
    }

    @Test
    void noCertificateIsAProblemOfChainAndDate() {
        assertThat(CertificateChecks.chainProblem(List.of(), anchors, NOW))
                .contains("expected a certificate chain, found no certificate");
        assertThat(CertificateChecks.dateProblem(List.of(), NOW))
                .contains("expected a certificate chain, found no certificate");
    }

    @Test
    void theNamesThatWereFoundAreSaid() {
        X509Certificate other =
                authority.issue(leaf.forHost("other.example", "127.0.0.2")).certificate();
        assertThat(CertificateChecks.nameProblem(other, "localhost"))
                .contains("expected a subjectAltName for localhost, found DNS other.example, IP 127.0.0.2");
    }

    @Test
    void theCommonNameDoesNotCount() {
        assertThat(CertificateChecks.nameProblem(authority.certificate(), "Conformance test authority"))
                .hasValueSatisfying(said ->
                        assertThat(said).endsWith("found no host in it (the common name does not count, RFC 9525)"));
    }

    @ParameterizedTest
    @CsvSource({
        "shop.example, shop.example, true",
        "shop.example, SHOP.Example., true",
        "shop.example, www.shop.example, false",
        "*.shop.example, mqtt.shop.example, true",
        "*.shop.example, shop.example, false",
        "*.shop.example, a.b.shop.example, false",
        "m*.shop.example, mqtt.shop.example, false",
        "*.example, shop.example, false",
        "xn--bcher-kva.example, bücher.example, true",
        "10.0.0.1, 10.0.0.1, true",
        "10.0.0.1, 10.0.0.2, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "shop.example, 10.0.0.1, false",
    })
    void aNameMatchesAsRfc9525Says(String inCertificate, String host, boolean matches) {
        X509Certificate certificate =
                authority.issue(leaf.forHost(inCertificate)).certificate();
        assertThat(CertificateChecks.nameProblem(certificate, host).isEmpty()).isEqualTo(matches);
    }

    @Test
    void aShortRsaKeyIsFound() {
        assertThat(CertificateChecks.strengthProblem(List.of(WeakCertificate.rsa1024(leaf))))
                .contains("expected an RSA key of at least 2048 bits, found 1024 in CN=localhost");
    }
}
