package org.cloudspeaker.conformance.client.tls;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.security.auth.x500.X500Principal;

/**
 * Makes certificates that say what a device's own certificate says, but that its authority did not issue. Found by {@link
 * ServiceLoader}: the JDK issues no certificates.
 */
public interface CertificateForger {
    /** What to do where there is none. */
    String MISSING = "no forged certificate can be made: add conformance-mocks to the class path";

    /**
     * A new key, and a certificate for it with subject, names and purposes of the model, in date by this clock, issued by
     * a new authority.
     *
     * @param authority the name of that authority, which may be that of another one
     */
    KeyAndChain forge(X509Certificate model, X500Principal authority, Clock clock);

    /** The one on the class path. */
    static Optional<CertificateForger> installed() {
        return ServiceLoader.load(CertificateForger.class).findFirst();
    }
}
