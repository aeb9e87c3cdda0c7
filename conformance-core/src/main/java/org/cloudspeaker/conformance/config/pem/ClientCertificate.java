package org.cloudspeaker.conformance.config.pem;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A device's certificate for mutual TLS.
 *
 * @param chain the certificate first, then those that issued it
 * @param key its private key
 */
public record ClientCertificate(List<X509Certificate> chain, PrivateKey key) {
    /** Copies the chain. */
    public ClientCertificate {
        chain = List.copyOf(chain);
    }

    @Override
    public String toString() {
        return "device certificate of " + chain.get(0).getSubjectX500Principal();
    }
}
