package org.cloudspeaker.conformance.client.tls;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.X509TrustManager;

/** A whole handshake by the JDK's engine, with TLS 1.2 and 1.3 on offer. */
final class FullProbeHandshake implements ProbeHandshake {
    private final CertificateCollector collecting = new CertificateCollector();
    private final SSLEngine engine;

    FullProbeHandshake(String host, int port, Function<X509TrustManager, SSLContext> client) {
        engine = client.apply(collecting).createSSLEngine(host, port);
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setProtocols(TlsVersions.recommended());
        HostName.serverName(host).ifPresent(name -> parameters.setServerNames(List.of(name)));
        engine.setSSLParameters(parameters);
    }

    @Override
    public TlsProbeResult perform(DeadlineChannel channel) throws IOException {
        SslEngineDriver handshake = new SslEngineDriver(engine, channel);
        handshake.run();
        SSLSession session = engine.getSession();
        TlsProbeResult agreed =
                new TlsProbeResult.CompletedHandshake(session.getProtocol(), session.getCipherSuite(), certificates());
        handshake.closeOutbound();
        return agreed;
    }

    @Override
    public List<X509Certificate> certificates() {
        return collecting.seen;
    }

    /** Takes every certificate and keeps it. */
    private static final class CertificateCollector extends TrustAllManager {
        private final List<X509Certificate> seen = new ArrayList<>();

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
            seen.clear();
            seen.addAll(List.of(chain));
        }
    }
}
