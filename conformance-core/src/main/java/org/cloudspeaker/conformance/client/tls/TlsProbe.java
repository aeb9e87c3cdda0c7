package org.cloudspeaker.conformance.client.tls;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;

/**
 * One TLS handshake with a port, whatever speaks there: no HTTP or MQTT client is in the way. It offers TLS 1.2 and
 * 1.3, names the host (SNI, RFC 6066) where the host is a name, collects the certificates without verifying them, and
 * returns within its limit even when the port is silent or trickles. Look-up and connection are within the limit too,
 * and so are two more attempts where the connection ends early.
 */
public final class TlsProbe {
    private static final String TLS_1_2 = "TLSv1.2";

    private TlsProbe() {}

    /** One handshake without a client certificate. Never throws for what the peer does. */
    public static TlsProbeResult probe(String host, int port, Duration limit) {
        return probe(host, port, limit, TrustManagers::clientContext);
    }

    /** One handshake in which the server is shown this identity if it asks for one. */
    public static TlsProbeResult probe(String host, int port, Duration limit, KeyAndChain own) {
        return probe(host, port, limit, trust -> TrustManagers.clientContext(trust, own));
    }

    /**
     * Offers one version that RFC 8996 forbids and nothing newer, and looks at the first answer alone: {@link
     * ProbeResult.Handshake} without certificates if the server takes it (or falls back to SSL 3.0), {@link
     * ProbeResult.Refused} or {@link TlsProbeResult.ConnectionEnded} if it does not. What the JDK disables has no part in it.
     */
    public static TlsProbeResult probe(String host, int port, Duration limit, LegacyTlsVersion offered) {
        return new ProbeRetries(host, port, limit).run(() -> new LegacyVersionHandshake(host, offered));
    }

    /** Whether a probe names this host to the server (SNI): a name is said, an address is not. */
    public static boolean sendsServerName(String host) {
        return HostName.serverName(host).isPresent();
    }

    private static TlsProbeResult probe(
            String host, int port, Duration limit, Function<X509TrustManager, SSLContext> client) {
        ProbeRetries attempts = new ProbeRetries(host, port, limit);
        TlsProbeResult result = attempts.run(() -> new FullProbeHandshake(host, port, client));
        if (result instanceof TlsProbeResult.HandshakeRefused refused) {
            TlsProbeResult second = attempts.run(() -> channel -> probeByHandMadeHello(channel, host, refused));
            return isConclusive(second) ? second : refused;
        }
        return result;
    }

    private static boolean isConclusive(TlsProbeResult second) {
        return second instanceof TlsProbeResult.CompletedHandshake
                || second instanceof TlsProbeResult.CertificateRequired
                || second instanceof TlsProbeResult.HandshakeRefused;
    }

    /**
     * A handshake may also fail because the JDK does not take a server's key or signature, as its own settings or the
     * operating system's say. Whether the server speaks TLS 1.2, and with which certificate, is seen all the same.
     */
    private static TlsProbeResult probeByHandMadeHello(
            DeadlineChannel channel, String host, TlsProbeResult.HandshakeRefused first) throws IOException {
        try {
            ServerFirstFlight flight = ServerFirstFlight.exchange(channel, host);
            if (flight.hello().version() != ClientHello.TLS_1_2) {
                return new TlsProbeResult.HandshakeRefused(
                        "it chose " + flight.hello().versionName() + " instead", first.chain());
            }
            String cipher = flight.hello().cipher();
            return flight.asksForCertificate()
                    ? new TlsProbeResult.CertificateRequired(TLS_1_2, cipher, flight.chain(), first.reason())
                    : new TlsProbeResult.CompletedHandshake(TLS_1_2, cipher, flight.chain());
        } catch (ServerHandshakeReader.TlsAlertException alike) {
            return first;
        }
    }
}
