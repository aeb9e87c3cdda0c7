package org.cloudspeaker.conformance.client.tls;

/** The versions of TLS that are good today, as this JDK names them. */
public final class TlsVersions {
    private static final String[] GOOD = {"TLSv1.3", "TLSv1.2"};

    private TlsVersions() {}

    /** TLS 1.3 and 1.2, whatever the JDK is set to offer by itself. */
    public static String[] recommended() {
        return GOOD.clone();
    }
}
