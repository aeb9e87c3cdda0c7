package org.cloudspeaker.conformance.wire.tls;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;

/**
 * One TLS handshake with a port, whatever speaks there: no HTTP or MQTT client is in the way. It offers TLS 1.2 and
 * 1.3, names the host (SNI, RFC 6066) where the host is a name, collects the certificates without verifying them, and
 * returns within its limit even when the port is silent or trickles. Look-up and connection are within the limit too.
 */
public final class TlsProbe {
    private TlsProbe() {}

    /** One handshake without a client certificate. Never throws for what the peer does. */
    public static ProbeResult probe(String host, int port, Duration limit) {
        Collecting collecting = new Collecting();
        return probe(host, port, limit, Trust.clientContext(collecting), collecting.seen);
    }

    /** One handshake in which the server is shown this identity if it asks for one. */
    public static ProbeResult probe(String host, int port, Duration limit, Identity own) {
        Collecting collecting = new Collecting();
        return probe(host, port, limit, Trust.clientContext(collecting, own), collecting.seen);
    }

    /**
     * Offers one version that RFC 8996 forbids and nothing newer, and looks at the first answer alone: {@link
     * ProbeResult.Handshake} without certificates if the server takes it, {@link ProbeResult.Refused} if it does not.
     */
    public static ProbeResult probe(String host, int port, Duration limit, OldVersion offered) {
        return within(host, port, limit, List.of(), channel -> OldHello.offer(channel, host, offered));
    }

    private static ProbeResult probe(
            String host, int port, Duration limit, SSLContext context, List<X509Certificate> seen) {
        return within(host, port, limit, seen, channel -> handshake(engine(context, host, port), channel, seen));
    }

    private static ProbeResult within(
            String host, int port, Duration limit, List<X509Certificate> seen, Dialogue dialogue) {
        try (BoundedChannel channel = Dialling.connect(host, port, Deadline.in(limit))) {
            try {
                return dialogue.speak(channel);
            } catch (IOException e) {
                return Outcome.ofHandshake(e, channel.firstBytes(), limit, seen);
            }
        } catch (IOException e) {
            return Outcome.ofConnection(e, host, port, limit);
        }
    }

    private static ProbeResult handshake(SSLEngine engine, BoundedChannel channel, List<X509Certificate> seen)
            throws IOException {
        EngineHandshake handshake = new EngineHandshake(engine, channel);
        handshake.run();
        SSLSession session = engine.getSession();
        ProbeResult agreed = new ProbeResult.Handshake(session.getProtocol(), session.getCipherSuite(), seen);
        handshake.end();
        return agreed;
    }

    private static SSLEngine engine(SSLContext context, String host, int port) {
        SSLEngine engine = context.createSSLEngine(host, port);
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        HostName.serverName(host).ifPresent(name -> parameters.setServerNames(List.of(name)));
        engine.setSSLParameters(parameters);
        return engine;
    }

    /** What is said over a connection. */
    private interface Dialogue {
        ProbeResult speak(BoundedChannel channel) throws IOException;
    }

    /** Takes every certificate and keeps it. */
    private static final class Collecting extends TakesAll {
        private final List<X509Certificate> seen = new ArrayList<>();

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
            seen.clear();
            seen.addAll(List.of(chain));
        }
    }
}
