package org.cloudspeaker.conformance.mocks.tls;

import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.client.tls.TlsContextFactory;

/** TLS contexts of servers. */
public final class ServerTlsContexts {
    private ServerTlsContexts() {}

    /** For a server that shows this certificate and asks for none of its clients. */
    public static SSLContext of(KeyAndChain server) {
        return TlsContextFactory.create(server.keyManagers(), new TrustManager[0]);
    }

    /** For a server that, where it asks for a client certificate, takes those of these authorities. */
    public static SSLContext of(KeyAndChain server, List<X509Certificate> clientAuthorities) {
        return of(server, clientAuthorities, ClientCertificatePolicy.STRICT);
    }

    /** The same, strict or lax with what clients show. */
    public static SSLContext of(
            KeyAndChain server, List<X509Certificate> clientAuthorities, ClientCertificatePolicy policy) {
        return TlsContextFactory.create(
                server.keyManagers(), new TrustManager[] {policy.trustManager(clientAuthorities)});
    }
}
