package org.cloudspeaker.conformance.mocks.tls;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Function;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.client.tls.LegacyTlsVersion;

/** A way for a server to be wrong in TLS, whatever is spoken over it: in the certificate that it shows, or in its versions. */
public enum TlsServerFlaw {
    /** Speaks TLS 1.1 and nothing newer. */
    TLS_1_1_ONLY,
    /** Takes TLS 1.0 beside the newer versions. */
    TAKES_TLS_1_0,
    /** Takes TLS 1.1 beside the newer versions. */
    TAKES_TLS_1_1,
    /** A certificate that vouches for itself. */
    SELF_SIGNED,
    /** A chain that leaves out the intermediate below the root. */
    WITHOUT_INTERMEDIATE,
    /** A certificate for another host. */
    CERTIFICATE_OF_ANOTHER_HOST,
    /** The host stands in the common name, and there is no subjectAltName. */
    NAME_IN_COMMON_NAME_ALONE,
    /** A wildcard for the hosts one level below. */
    WILDCARD_OF_ANOTHER_LEVEL,
    /** A certificate that has expired. */
    EXPIRED_CERTIFICATE,
    /** A certificate that is not valid before tomorrow. */
    CERTIFICATE_OF_TOMORROW,
    /** A certificate that ends tomorrow. */
    EXPIRES_TOMORROW,
    /** A certificate for an RSA key of 1024 bits. */
    RSA_1024,
    /** A certificate with a signature by SHA-1. */
    SHA_1_SIGNATURE;

    private static final String HOST = "another-host.example";

    /** Whether it is in the certificate, so that an authority has to issue one. */
    boolean isInCertificate() {
        return this != TLS_1_1_ONLY && this != TAKES_TLS_1_0 && this != TAKES_TLS_1_1;
    }

    /** The certificate that is shown in place of this leaf. */
    KeyAndChain issuedBy(TestAuthority authority, CertificateSpec leaf) {
        return switch (this) {
            case SELF_SIGNED -> authority.selfSigned(leaf);
            // The certificate alone, without the one of the intermediate.
            case WITHOUT_INTERMEDIATE -> authority.createIntermediate().issue(leaf);
            case CERTIFICATE_OF_ANOTHER_HOST -> authority.issue(leaf.forHost(HOST));
            case NAME_IN_COMMON_NAME_ALONE ->
                authority.issue(leaf.with(CertificateSpec.CertificateFlaw.COMMON_NAME_ALONE));
            case WILDCARD_OF_ANOTHER_LEVEL -> authority.issue(leaf.forHost("*.localhost"));
            case EXPIRED_CERTIFICATE -> authority.issue(leaf.expired());
            case CERTIFICATE_OF_TOMORROW -> authority.issue(leaf.fromTomorrow());
            case EXPIRES_TOMORROW -> authority.issue(leaf.untilTomorrow());
            case RSA_1024 -> authority.issue(leaf.with(CertificateSpec.CertificateFlaw.RSA_1024));
            case SHA_1_SIGNATURE -> authority.issue(leaf.with(CertificateSpec.CertificateFlaw.SHA_1));
            case TLS_1_1_ONLY, TAKES_TLS_1_0, TAKES_TLS_1_1 -> authority.issue(leaf);
        };
    }

    /**
     * What listens in the place of a server of today; closing it closes that one too.
     *
     * @param at where to listen; any free port where that is 0
     * @param modern starts that server at an address; not asked where nothing of it is to be met
     * @throws java.io.UncheckedIOException when nobody can listen there
     */
    public LocalServer startServer(InetSocketAddress at, Function<InetSocketAddress, ? extends LocalServer> modern) {
        return switch (this) {
            case TLS_1_1_ONLY -> LegacyTlsServer.start(LegacyTlsVersion.TLS_1_1, at);
            case TAKES_TLS_1_0 -> startWithLegacyVersion(LegacyTlsVersion.TLS_1_0, at, modern);
            case TAKES_TLS_1_1 -> startWithLegacyVersion(LegacyTlsVersion.TLS_1_1, at, modern);
            default -> modern.apply(at);
        };
    }

    /** An old hello gets its answer; everything else goes to the server of today. */
    private static LocalServer startWithLegacyVersion(
            LegacyTlsVersion version, InetSocketAddress at, Function<InetSocketAddress, ? extends LocalServer> behind) {
        LocalServer modern = behind.apply(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        LocalServer old = LegacyTlsServer.start(version);
        return PortMultiplexer.start(
                at,
                List.of(old, modern),
                first -> PortMultiplexer.ConnectionRoute.to(first.offersOnly(version) ? old.port() : modern.port()));
    }
}
