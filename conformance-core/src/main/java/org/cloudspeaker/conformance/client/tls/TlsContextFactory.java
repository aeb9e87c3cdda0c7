package org.cloudspeaker.conformance.client.tls;

import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** Puts keys and trust together, in one place. */
public final class TlsContextFactory {
    private TlsContextFactory() {}

    /** A context of these keys and this trust, either of which may be none. */
    public static SSLContext create(KeyManager[] keys, TrustManager[] trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, trust, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK sets up no TLS context", e);
        }
    }
}
