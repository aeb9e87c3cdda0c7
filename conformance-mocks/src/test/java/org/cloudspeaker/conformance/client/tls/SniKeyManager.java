package org.cloudspeaker.conformance.client.tls;

import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/** The keys of a server that looks at the name for which it is asked (SNI), and has one identity for any name. */
final class SniKeyManager extends X509ExtendedKeyManager {
    private static final String NAMED = "named";
    private static final String OTHERWISE = "otherwise";

    private final KeyAndChain named;
    private final Optional<KeyAndChain> otherwise;

    private SniKeyManager(KeyAndChain named, Optional<KeyAndChain> otherwise) {
        this.named = named;
        this.otherwise = otherwise;
    }

    /** Without a name it has nothing to show. */
    static SniKeyManager of(KeyAndChain named) {
        return new SniKeyManager(named, Optional.empty());
    }

    /** Without a name it shows this one. */
    SniKeyManager otherwise(KeyAndChain other) {
        return new SniKeyManager(named, Optional.of(other));
    }

    SSLContext context() {
        return TlsContextFactory.create(new KeyManager[] {this}, new TrustManager[0]);
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal[] issuers, java.net.Socket socket) {
        return alias(keyType, ((SSLSocket) socket).getHandshakeSession());
    }

    @Override
    public @Nullable String chooseEngineServerAlias(String keyType, Principal[] issuers, SSLEngine engine) {
        return alias(keyType, engine.getHandshakeSession());
    }

    private @Nullable String alias(String keyType, SSLSession session) {
        if (!keyType.equals("EC")) {
            return null;
        }
        boolean asked =
                !((ExtendedSSLSession) session).getRequestedServerNames().isEmpty();
        return asked ? NAMED : otherwise.isPresent() ? OTHERWISE : null;
    }

    private KeyAndChain identity(String alias) {
        return alias.equals(NAMED) ? named : otherwise.orElseThrow();
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        List<X509Certificate> chain = identity(alias).chain();
        return chain.toArray(X509Certificate[]::new);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return identity(alias).key();
    }

    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
        return new String[] {NAMED};
    }

    @Override
    public String[] getClientAliases(String keyType, Principal[] issuers) {
        return new String[0];
    }

    @Override
    public @Nullable String chooseClientAlias(String[] keyType, Principal[] issuers, java.net.Socket socket) {
        return null;
    }
}
