package org.cloudspeaker.conformance.mocks.tls;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.cloudspeaker.conformance.client.tls.certificate.CertificateDescription;

/** A client showed a certificate that a server does not take; the message says which one. */
public final class UntrustedClientException extends CertificateException {
    private static final long serialVersionUID = 1L;

    UntrustedClientException(X509Certificate shown, CertificateException cause) {
        super(CertificateDescription.of(shown), cause);
    }

    /** The one that led to this failure of a handshake, if one did. */
    public static Optional<UntrustedClientException> findIn(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof UntrustedClientException stranger) {
                return Optional.of(stranger);
            }
        }
        return Optional.empty();
    }
}
