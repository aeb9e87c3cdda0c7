package org.cloudspeaker.conformance.mocks.tls;

import java.security.cert.X509Certificate;
import java.time.Clock;
import javax.security.auth.x500.X500Principal;
import org.cloudspeaker.conformance.client.tls.CertificateForger;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;

/** Forges certificates with a {@link TestAuthority}. Found by {@link java.util.ServiceLoader}. */
public final class TestCertificateForger implements CertificateForger {
    @Override
    public KeyAndChain forge(X509Certificate model, X500Principal authority, Clock clock) {
        return TestAuthority.create(clock, authority).forge(model);
    }
}
