package org.cloudspeaker.conformance.client.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/**
 * A certificate with its key. Its text never shows the key.
 *
 * @param chain the certificate itself first, then its issuers, without the root
 * @param key the private key of the first certificate
 */
public record KeyAndChain(List<X509Certificate> chain, PrivateKey key) {
    private static final String ALIAS = "identity";

    /** Keeps its own copy; refuses an empty chain. */
    public KeyAndChain {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("expected at least one certificate, found none");
        }
    }

    /** The certificate that the key belongs to. */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** A PKCS #12 key store in memory that holds this identity alone, under the alias {@code identity}. */
    public KeyStore keyStore(char[] password) {
        return keyStore("PKCS12", password);
    }

    /**
     * The same for memory alone, where nothing has to be kept from anybody: PKCS #12 takes tens of milliseconds to
     * encrypt a key, and as long to read it.
     */
    public KeyStore keyStoreInMemory(char[] password) {
        return keyStore("JKS", password);
    }

    private KeyStore keyStore(String type, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            store.setKeyEntry(ALIAS, key, password, chain.toArray(X509Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("no key store for " + this, e);
        }
    }

    /** What shows this certificate and signs with its key, for a TLS context. */
    public KeyManager[] keyManagers() {
        char[] password = new char[0];
        try {
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(keyStoreInMemory(password), password);
            return factory.getKeyManagers();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key manager for " + this, e);
        }
    }

    /** The subject and the dates; never the key. */
    @Override
    public String toString() {
        X509Certificate own = certificate();
        return "Identity[" + own.getSubjectX500Principal() + ", until "
                + own.getNotAfter().toInstant() + "]";
    }
}
