package org.cloudspeaker.conformance.mocks.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Takes the clients that another one takes, and names those that it does not; it trusts no server. */
final class ReportingTrustManager extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager judge;

    ReportingTrustManager(X509ExtendedTrustManager judge) {
        this.judge = judge;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        reportUntrusted(chain, () -> judge.checkClientTrusted(chain, authType));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        reportUntrusted(chain, () -> judge.checkClientTrusted(chain, authType, socket));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        reportUntrusted(chain, () -> judge.checkClientTrusted(chain, authType, engine));
    }

    private interface TrustCheck {
        void run() throws CertificateException;
    }

    private static void reportUntrusted(X509Certificate[] chain, TrustCheck check) throws UntrustedClientException {
        try {
            check.run();
        } catch (CertificateException e) {
            throw new UntrustedClientException(chain[0], e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("this is for clients");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return judge.getAcceptedIssuers();
    }
}
