package org.cloudspeaker.conformance.client.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Whom a connection trusts. */
public final class TrustManagers {
    private TrustManagers() {}

    /** Trusts what these authorities issued; with none, what the JDK trusts. */
    public static X509TrustManager trustManager(List<X509Certificate> anchors) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(anchors.isEmpty() ? null : store(anchors));
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("this JDK has no X.509 trust manager"));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the authorities make no trust store", e);
        }
    }

    /**
     * Takes every certificate, unread: what a device does with {@code pgw_ssl_cert} 0 or {@code mqtt_auth_cert} 1. For
     * test connections and nothing else.
     */
    public static X509TrustManager trustAll() {
        return new TrustAllManager();
    }

    /** A context for a client without a certificate of its own. */
    public static SSLContext clientContext(X509TrustManager trust) {
        return TlsContextFactory.create(new KeyManager[0], new TrustManager[] {trust});
    }

    /** A context for a client that shows this identity where it is asked for one. */
    public static SSLContext clientContext(X509TrustManager trust, KeyAndChain own) {
        return TlsContextFactory.create(new KeyManager[] {new AlwaysSendKeyManager(own)}, new TrustManager[] {trust});
    }

    /** The given authorities, or those of the JDK where none is given. */
    public static List<X509Certificate> anchors(List<X509Certificate> given) {
        return given.isEmpty() ? List.of(trustManager(given).getAcceptedIssuers()) : given;
    }

    private static KeyStore store(List<X509Certificate> anchors) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (int i = 0; i < anchors.size(); i++) {
            store.setCertificateEntry("anchor-" + i, anchors.get(i));
        }
        return store;
    }
}
