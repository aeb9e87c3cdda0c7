package org.cloudspeaker.conformance.wire.tls;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** A client showed a certificate that a server does not take; the message says which one. */
public final class StrangerException extends CertificateException {
    private static final long serialVersionUID = 1L;

    StrangerException(X509Certificate shown, CertificateException cause) {
        super(CertificateWords.of(shown), cause);
    }

    /** The one that led to this failure of a handshake, if one did. */
    public static Optional<StrangerException> in(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof StrangerException stranger) {
                return Optional.of(stranger);
            }
        }
        return Optional.empty();
    }
}
