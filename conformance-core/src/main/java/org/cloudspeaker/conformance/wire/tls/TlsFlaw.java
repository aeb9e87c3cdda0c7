package org.cloudspeaker.conformance.wire.tls;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Function;

/** A way for a server to be wrong in TLS, whatever is spoken over it: in the certificate that it shows, or in its versions. */
public enum TlsFlaw {
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
    boolean isOfTheCertificate() {
        return this != TLS_1_1_ONLY && this != TAKES_TLS_1_0 && this != TAKES_TLS_1_1;
    }

    /** The certificate that is shown in place of this leaf. */
    Identity issuedBy(TestAuthority authority, Leaf leaf) {
        return switch (this) {
            case SELF_SIGNED -> authority.selfSigned(leaf);
            // The certificate alone, without the one of the intermediate.
            case WITHOUT_INTERMEDIATE -> authority.intermediate().issue(leaf);
            case CERTIFICATE_OF_ANOTHER_HOST -> authority.issue(leaf.forHost(HOST));
            case NAME_IN_COMMON_NAME_ALONE -> authority.issue(leaf.with(Leaf.Flaw.COMMON_NAME_ALONE));
            case WILDCARD_OF_ANOTHER_LEVEL -> authority.issue(leaf.forHost("*.localhost"));
            case EXPIRED_CERTIFICATE -> authority.issue(leaf.expired());
            case CERTIFICATE_OF_TOMORROW -> authority.issue(leaf.fromTomorrow());
            case EXPIRES_TOMORROW -> authority.issue(leaf.untilTomorrow());
            case RSA_1024 -> authority.issue(leaf.with(Leaf.Flaw.RSA_1024));
            case SHA_1_SIGNATURE -> authority.issue(leaf.with(Leaf.Flaw.SHA_1));
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
    public Engine before(InetSocketAddress at, Function<InetSocketAddress, ? extends Engine> modern) {
        return switch (this) {
            case TLS_1_1_ONLY -> OldTlsServer.start(OldVersion.TLS_1_1, at);
            case TAKES_TLS_1_0 -> taking(OldVersion.TLS_1_0, at, modern);
            case TAKES_TLS_1_1 -> taking(OldVersion.TLS_1_1, at, modern);
            default -> modern.apply(at);
        };
    }

    /** An old hello gets its answer; everything else goes to the server of today. */
    private static Engine taking(
            OldVersion version, InetSocketAddress at, Function<InetSocketAddress, ? extends Engine> behind) {
        Engine modern = behind.apply(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Engine old = OldTlsServer.start(version);
        return FrontDoor.before(
                at, List.of(old, modern), first -> FrontDoor.Way.to(first.offer(version) ? old.port() : modern.port()));
    }
}
