package org.cloudspeaker.conformance.client.tls.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.client.tls.WeakCertificate;
import org.cloudspeaker.conformance.mocks.tls.CertificateBuilder;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateChecksTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration FAR = Duration.ofDays(20 * 365);
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final TestAuthority authority = TestAuthority.create(clock);
    private final List<X509Certificate> anchors = List.of(authority.certificate());
    private final CertificateSpec leaf = CertificateSpec.forLoopback(clock);

    @Test
    void aGoodCertificateHasNoProblem() {
        List<X509Certificate> chain = authority.issue(leaf).chain();
        assertThat(CertificateChecks.chainProblem(chain, anchors, NOW)).isEmpty();
        assertThat(CertificateChecks.nameProblem(chain.get(0), "localhost")).isEmpty();
        assertThat(CertificateChecks.dateProblem(chain, anchors, NOW)).isEmpty();
        assertThat(CertificateChecks.strengthProblem(chain, anchors)).isEmpty();
    }

    @Test
    void anExpiredCertificateHasNoProblemButItsDate() {
        List<X509Certificate> chain = authority.issue(leaf.expired()).chain();
        assertThat(CertificateChecks.chainProblem(chain, anchors, NOW)).isEmpty();
        assertThat(CertificateChecks.nameProblem(chain.get(0), "localhost")).isEmpty();
        assertThat(CertificateChecks.dateProblem(chain, anchors, NOW))
                .contains("the server's certificate CN=localhost, valid from 2026-08-24T10:00:00Z until"
                        + " 2026-11-22T10:00:00Z");
    }

    @Test
    void aCertificateOfTheFutureHasNoProblemButItsDate() {
        List<X509Certificate> chain = authority.issue(leaf.notYetValid()).chain();
        assertThat(CertificateChecks.chainProblem(chain, anchors, NOW)).isEmpty();
        assertThat(CertificateChecks.dateProblem(chain, anchors, NOW))
                .hasValueSatisfying(said -> assertThat(said).contains("valid from 2027-11-23T10:00:00Z until "));
    }

    @ParameterizedTest
    @CsvSource({
        "365, 31, true",
        "365, 29, false",
        "90, 31, true",
        "90, 29, false",
        "45, 16, true",
        "45, 14, false",
        "6, 3, true",
        "6, 1, false",
    })
    void aCertificateIsRenewedInItsLastThirdOrInItsLastThirtyDays(int lifetime, int left, boolean fine) {
        Instant end = NOW.plus(Duration.ofDays(left));
        CertificateSpec made = new CertificateSpec(leaf.names(), end.minus(Duration.ofDays(lifetime)), end);
        List<X509Certificate> chain = authority.issue(made).chain();
        assertThat(CertificateChecks.renewalProblem(chain, anchors, NOW).isEmpty())
                .isEqualTo(fine);
    }

    @Test
    void anIssuerHasThirtyDaysHoweverShortLivedTheCertificateIs() {
        Instant end = authority.certificate().getNotAfter().toInstant();
        Instant at = end.minus(Duration.ofDays(20));
        CertificateSpec made =
                new CertificateSpec(leaf.names(), at.minus(Duration.ofDays(1)), at.plus(Duration.ofDays(5)));
        assertThat(CertificateChecks.renewalProblem(authority.issue(made).chain(), anchors, at))
                .hasValueSatisfying(
                        said -> assertThat(said).startsWith("the root CN=Conformance test authority, valid from"));
    }

    @Test
    void aSelfSignedCertificateHasNoProblemButItsChain() {
        List<X509Certificate> chain = authority.selfSigned(leaf).chain();
        assertThat(CertificateChecks.chainProblem(chain, anchors, NOW))
                .contains("CN=localhost, which vouches for itself and is not trusted");
        assertThat(CertificateChecks.nameProblem(chain.get(0), "localhost")).isEmpty();
        assertThat(CertificateChecks.dateProblem(chain, anchors, NOW)).isEmpty();
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
                .contains("CN=localhost, whose issuer CN=Conformance test authority is neither sent nor trusted");
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
        KeyAndChain notAnAuthority = authority.issue(leaf.forHost("shop.example"));
        KeyPair keys = new KeyPair(notAnAuthority.certificate().getPublicKey(), notAnAuthority.key());
        X509Certificate forged = CertificateBuilder.leaf(
                leaf,
                authority.issue(leaf).certificate().getPublicKey(),
                new CertificateBuilder.Issuer("CN=shop.example", keys));
        List<X509Certificate> chain = List.of(forged, notAnAuthority.certificate());
        assertThat(CertificateChecks.chainProblem(chain, anchors, NOW))
                .hasValueSatisfying(
                        said -> assertThat(said).startsWith("no valid path to CN=Conformance test authority: "));
    }

    @Test
    void nothingOfTheJdkTrustsATestAuthority() {
        List<X509Certificate> chain = authority.issue(leaf).chain();
        assertThat(CertificateChecks.chainProblem(chain, List.of(), NOW)).isPresent();
    }

    @Test
    void theNamesThatWereFoundAreSaid() {
        X509Certificate other =
                authority.issue(leaf.forHost("other.example", "127.0.0.2")).certificate();
        assertThat(CertificateChecks.nameProblem(other, "localhost")).contains("DNS other.example, IP 127.0.0.2");
    }

    @Test
    void theCommonNameDoesNotCount() {
        assertThat(CertificateChecks.nameProblem(authority.certificate(), "Conformance test authority"))
                .contains("no host in it (the common name does not count, RFC 9525)");
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
    void aChainWithoutItsIntermediateNamesWhatIsMissing() {
        TestAuthority below = authority.createIntermediate();
        X509Certificate own = below.issue(leaf).certificate();
        assertThat(CertificateChecks.chainProblem(List.of(own), anchors, NOW))
                .contains("CN=localhost, whose issuer CN=Conformance test intermediate is neither sent nor trusted");
        assertThat(CertificateChecks.chainProblem(List.of(own, below.certificate()), anchors, NOW))
                .isEmpty();
    }

    @Test
    void anIntermediateThatEndsSoonIsNamed() {
        TestAuthority below = authority.createIntermediate();
        List<X509Certificate> chain =
                List.of(below.issue(leaf.until(NOW.plus(FAR))).certificate(), below.certificate());
        assertThat(CertificateChecks.dateProblem(chain, anchors, NOW.plus(Duration.ofDays(11 * 365))))
                .hasValueSatisfying(said -> assertThat(said.lines())
                        .satisfiesExactly(
                                line -> assertThat(line)
                                        .startsWith("the intermediate CN=Conformance test intermediate, valid"),
                                line -> assertThat(line).startsWith("the root CN=Conformance test authority, valid")));
    }

    @Test
    void whatIsSentBesideThePathMayBeOutOfDate() {
        X509Certificate left = authority.issue(leaf.expired()).certificate();
        List<X509Certificate> chain = List.of(authority.issue(leaf).certificate(), left);
        assertThat(CertificateChecks.dateProblem(chain, anchors, NOW)).isEmpty();
    }

    @Test
    void weakKeysAndSignaturesAreFoundOnTheWayToTheRootAlone() {
        X509Certificate weak = authority
                .issue(leaf.with(CertificateSpec.CertificateFlaw.RSA_1024).with(CertificateSpec.CertificateFlaw.SHA_1))
                .certificate();
        X509Certificate strong = authority.issue(leaf).certificate();
        assertThat(CertificateChecks.strengthProblem(List.of(weak, strong), anchors))
                .contains("an RSA key of 1024 bits in the server's certificate CN=localhost\n"
                        + "the signature SHA1withECDSA under the server's certificate CN=localhost");
        assertThat(CertificateChecks.strengthProblem(List.of(strong, weak), anchors))
                .isEmpty();
    }

    @Test
    void aWeakSignatureOfAnIntermediateIsFound() {
        WeakCertificate.Issuer root = WeakCertificate.root(leaf);
        WeakCertificate.Issuer below = root.below("SHA1withRSA", true);
        List<X509Certificate> chain = List.of(below.leaf("SHA256withRSA"), below.certificate());
        assertThat(CertificateChecks.strengthProblem(chain, List.of(root.certificate())))
                .hasValueSatisfying(said -> assertThat(said).contains("the signature SHA1withRSA under the "));
    }

    @Test
    void aWeakSignatureUnderItselfOrUnderAnAnchorIsNoProblem() {
        X509Certificate root = authority
                .selfSigned(leaf.with(CertificateSpec.CertificateFlaw.SHA_1))
                .certificate();
        assertThat(CertificateChecks.strengthProblem(List.of(root), anchors)).isEmpty();
        X509Certificate pinned = authority
                .issue(leaf.with(CertificateSpec.CertificateFlaw.SHA_1))
                .certificate();
        assertThat(CertificateChecks.strengthProblem(List.of(pinned), List.of(pinned)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EC, secp224r1, an EC key of 224 bits",
        "EC, secp256r1, ''",
        "EC, secp192k1, an EC key of 192 bits",
        "EC, brainpoolP256r1, ''",
        "EC, sect283k1, ''",
        "Ed25519, '', ''",
        "DSA, 2048, a DSA key",
        "RSA, 2047, an RSA key of 2047 bits",
        "RSA, 2048, ''",
    })
    void aKeyIsMeasuredOnWhateverCurve(String algorithm, String size, String found) {
        X509Certificate certificate = WeakCertificate.withKey(algorithm, size, leaf);
        assertThat(CertificateChecks.strengthProblem(List.of(certificate), anchors))
                .isEqualTo(
                        found.isEmpty()
                                ? Optional.empty()
                                : Optional.of(found + " in the server's certificate CN=localhost"));
    }

    @ParameterizedTest
    @CsvSource({
        "MD5withRSA, MD5withRSA",
        "SHA1withRSA, SHA1withRSA",
        "SHA224withRSA, SHA224withRSA",
        "SHA1withRSAandMGF1, RSASSA-PSS with SHA-1",
        "SHA256withRSAandMGF1, ''",
        "SHA256withRSA, ''",
        "SHA512withRSA, ''",
    })
    void aSignatureIsAsStrongAsItsHash(String algorithm, String found) {
        X509Certificate certificate = WeakCertificate.signedWith(algorithm, leaf);
        assertThat(CertificateChecks.strengthProblem(List.of(certificate), anchors))
                .isEqualTo(
                        found.isEmpty()
                                ? Optional.empty()
                                : Optional.of(
                                        "the signature " + found + " under the server's certificate CN=localhost"));
    }

    @Test
    void whatTheJdkCallsTooWeakIsStillFollowedToItsRoot() {
        WeakCertificate.Issuer root = WeakCertificate.root(leaf);
        WeakCertificate.Issuer below = root.below("MD5withRSA", true);
        List<X509Certificate> chain = List.of(below.leaf("SHA256withRSA"), below.certificate());
        assertThat(CertificateChecks.chainProblem(chain, List.of(root.certificate()), NOW))
                .isEmpty();
        WeakCertificate.Issuer none = root.below("MD5withRSA", false);
        List<X509Certificate> forged = List.of(none.leaf("SHA256withRSA"), none.certificate());
        assertThat(CertificateChecks.chainProblem(forged, List.of(root.certificate()), NOW))
                .hasValueSatisfying(said -> assertThat(said)
                        .startsWith("no valid path to CN=Weak root: ")
                        .contains("CA"));
    }

    @Test
    void whatTheJdkCallsTooWeakStillMayNotGoBeyondTheRightsOfItsIssuer() {
        WeakCertificate.Issuer root = WeakCertificate.root(leaf);
        WeakCertificate.Issuer last = root.below("MD5withRSA", new BasicConstraints(0));
        WeakCertificate.Issuer beyond = last.below("SHA256withRSA", true);
        List<X509Certificate> deep = List.of(beyond.leaf("SHA256withRSA"), beyond.certificate(), last.certificate());
        assertThat(CertificateChecks.chainProblem(deep, List.of(root.certificate()), NOW))
                .contains("no valid path to CN=Weak root: CN=Below Weak root issued for more than its"
                        + " pathLenConstraint of 0");
    }
}
