package org.cloudspeaker.conformance.mocks.tls;

import java.util.Optional;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;

/** Where a server's certificate comes from. */
public sealed interface ServerCertificateSource {
    /**
     * The certificate that it shows.
     *
     * @param flaw in which way the server is wrong in TLS
     * @throws IllegalArgumentException if that takes an authority to issue another one, and there is none
     */
    KeyAndChain resolve(Optional<TlsServerFlaw> flaw);

    /**
     * A certificate that is there already.
     *
     * @param identity certificate and key
     */
    record GivenCertificate(KeyAndChain identity) implements ServerCertificateSource {
        @Override
        public KeyAndChain resolve(Optional<TlsServerFlaw> flaw) {
            flaw.filter(TlsServerFlaw::isInCertificate).ifPresent(wrong -> {
                throw needed(wrong, identity.toString());
            });
            return identity;
        }
    }

    /**
     * The server has this authority issue a certificate, right or wrong.
     *
     * @param authority who issues it
     * @param leaf what it says where nothing is wrong
     */
    record IssuedCertificate(TestAuthority authority, CertificateSpec leaf) implements ServerCertificateSource {
        @Override
        public KeyAndChain resolve(Optional<TlsServerFlaw> flaw) {
            return flaw.map(wrong -> wrong.issuedBy(authority, leaf)).orElseGet(() -> authority.issue(leaf));
        }
    }

    /**
     * The certificate of a server that may have none.
     *
     * @throws IllegalArgumentException if it has none, or none that can be wrong in this way
     */
    static Optional<KeyAndChain> resolve(Optional<ServerCertificateSource> certificate, Optional<TlsServerFlaw> flaw) {
        flaw.filter(wrong -> certificate.isEmpty()).ifPresent(wrong -> {
            throw needed(wrong, "none");
        });
        return certificate.map(own -> own.resolve(flaw));
    }

    private static IllegalArgumentException needed(TlsServerFlaw flaw, String found) {
        return new IllegalArgumentException(
                "expected an authority to issue the certificate of " + flaw + ", found " + found);
    }
}
