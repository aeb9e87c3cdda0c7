package org.cloudspeaker.conformance.client.tls.certificate;

import java.security.cert.X509Certificate;
import javax.security.auth.x500.X500Principal;

/** A certificate in the words of a message: who it is for, who issued it, until when, and which one of theirs it is. */
public final class CertificateDescription {
    private static final int LONGEST_NAME = 120;

    private CertificateDescription() {}

    /** {@code CN=TEST000000000001, issued by CN=Acme, valid until 2027-11-26T05:24:38Z, serial number 1f2e3d}. */
    public static String of(X509Certificate certificate) {
        return name(certificate.getSubjectX500Principal()) + ", issued by "
                + name(certificate.getIssuerX500Principal()) + ", valid until "
                + certificate.getNotAfter().toInstant() + ", serial number "
                + certificate.getSerialNumber().toString(16);
    }

    /** Whoever issued it may have given it any name. */
    private static String name(X500Principal principal) {
        String name = principal.getName();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...";
    }
}
