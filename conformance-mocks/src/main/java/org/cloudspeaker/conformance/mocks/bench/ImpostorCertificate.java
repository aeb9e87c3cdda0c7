package org.cloudspeaker.conformance.mocks.bench;

import java.time.Clock;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;

/** Somebody who poses as the payment server, with a certificate that does not stand up to a look. */
public enum ImpostorCertificate {
    /** Under an authority that the device does not know. */
    OF_ANOTHER_AUTHORITY("a certificate of an authority that the device does not know"),
    /** For another host. */
    OF_ANOTHER_HOST("a certificate for another host"),
    /** That has expired. */
    EXPIRED("a certificate that has expired");

    private static final String OTHER_HOST = "other.example";

    private final String title;

    ImpostorCertificate(String title) {
        this.title = title;
    }

    /** As it stands in a sentence. */
    public String title() {
        return title;
    }

    /** What it shows, in the place of a certificate of this authority for this leaf. */
    KeyAndChain identity(TestAuthority authority, CertificateSpec leaf, Clock clock) {
        return switch (this) {
            case OF_ANOTHER_AUTHORITY -> TestAuthority.create(clock).issue(leaf);
            case OF_ANOTHER_HOST -> authority.issue(leaf.forHost(OTHER_HOST));
            case EXPIRED -> authority.issue(leaf.expired());
        };
    }
}
