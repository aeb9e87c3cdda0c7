package org.cloudspeaker.conformance.mocks.tls;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.cloudspeaker.conformance.client.tls.TrustAllManager;
import org.cloudspeaker.conformance.client.tls.TrustManagers;

/** Whose certificates a server takes of its clients, rightly or wrongly. */
public enum ClientCertificatePolicy {
    /** Those that its authorities issued, in date. */
    STRICT,
    /** Any at all, in date. */
    ANY,
    /** Those that name one of its authorities as their issuer, whoever signed them, in date. */
    ISSUER_BY_NAME,
    /** Those that its authorities issued, whatever their dates. */
    WHATEVER_THE_DATE;

    public X509TrustManager trustManager(List<X509Certificate> authorities) {
        X509TrustManager judge =
                this == STRICT ? TrustManagers.trustManager(authorities) : new LenientTrustManager(this, authorities);
        return judge instanceof X509ExtendedTrustManager extended ? new ReportingTrustManager(extended) : judge;
    }

    /** Looks at the client's own certificate alone. */
    private static final class LenientTrustManager extends TrustAllManager {
        private final ClientCertificatePolicy kind;
        private final List<X509Certificate> authorities;

        LenientTrustManager(ClientCertificatePolicy kind, List<X509Certificate> authorities) {
            this.kind = kind;
            this.authorities = authorities;
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, javax.net.ssl.SSLEngine engine)
                throws CertificateException {
            if (kind != WHATEVER_THE_DATE) {
                chain[0].checkValidity();
            }
            if (kind != ANY && authorities.stream().noneMatch(authority -> vouches(authority, chain[0]))) {
                throw new CertificateException("issued by another authority");
            }
        }

        private boolean vouches(X509Certificate authority, X509Certificate client) {
            if (!authority.getSubjectX500Principal().equals(client.getIssuerX500Principal())) {
                return false;
            }
            try {
                if (kind != ISSUER_BY_NAME) {
                    client.verify(authority.getPublicKey());
                }
                return true;
            } catch (GeneralSecurityException e) {
                return false;
            }
        }
    }
}
