package org.cloudspeaker.conformance.wire.tls;

import java.util.Optional;

/** Where a server's certificate comes from. */
public sealed interface ServerCertificate {
    /**
     * The certificate that it shows.
     *
     * @param flaw in which way the server is wrong in TLS
     * @throws IllegalArgumentException if that takes an authority to issue another one, and there is none
     */
    Identity shown(Optional<TlsFlaw> flaw);

    /**
     * A certificate that is there already.
     *
     * @param identity certificate and key
     */
    record Own(Identity identity) implements ServerCertificate {
        @Override
        public Identity shown(Optional<TlsFlaw> flaw) {
            flaw.filter(TlsFlaw::isOfTheCertificate).ifPresent(wrong -> {
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
    record Issued(TestAuthority authority, Leaf leaf) implements ServerCertificate {
        @Override
        public Identity shown(Optional<TlsFlaw> flaw) {
            return flaw.map(wrong -> wrong.issuedBy(authority, leaf)).orElseGet(() -> authority.issue(leaf));
        }
    }

    /**
     * The certificate of a server that may have none.
     *
     * @throws IllegalArgumentException if it has none, or none that can be wrong in this way
     */
    static Optional<Identity> shown(Optional<ServerCertificate> certificate, Optional<TlsFlaw> flaw) {
        flaw.filter(wrong -> certificate.isEmpty()).ifPresent(wrong -> {
            throw needed(wrong, "none");
        });
        return certificate.map(own -> own.shown(flaw));
    }

    private static IllegalArgumentException needed(TlsFlaw flaw, String found) {
        return new IllegalArgumentException(
                "expected an authority to issue the certificate of " + flaw + ", found " + found);
    }
}
