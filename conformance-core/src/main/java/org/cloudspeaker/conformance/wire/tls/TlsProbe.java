package org.cloudspeaker.conformance.wire.tls;

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
    public static ProbeResult probe(String host, int port, Duration limit) {
        return probe(host, port, limit, Trust::clientContext);
    }

    /** One handshake in which the server is shown this identity if it asks for one. */
    public static ProbeResult probe(String host, int port, Duration limit, Identity own) {
        return probe(host, port, limit, trust -> Trust.clientContext(trust, own));
    }

    /**
     * Offers one version that RFC 8996 forbids and nothing newer, and looks at the first answer alone: {@link
     * ProbeResult.Handshake} without certificates if the server takes it (or falls back to SSL 3.0), {@link
     * ProbeResult.Refused} or {@link ProbeResult.Ended} if it does not. What the JDK disables has no part in it.
     */
    public static ProbeResult probe(String host, int port, Duration limit, OldVersion offered) {
        return new Attempts(host, port, limit).of(() -> new OldHello(host, offered));
    }

    /** Whether a probe names this host to the server (SNI): a name is said, an address is not. */
    public static boolean names(String host) {
        return HostName.serverName(host).isPresent();
    }

    private static ProbeResult probe(
            String host, int port, Duration limit, Function<X509TrustManager, SSLContext> client) {
        Attempts attempts = new Attempts(host, port, limit);
        ProbeResult result = attempts.of(() -> new EngineDialogue(host, port, client));
        if (result instanceof ProbeResult.Refused refused) {
            ProbeResult second = attempts.of(() -> channel -> secondLook(channel, host, refused));
            return says(second) ? second : refused;
        }
        return result;
    }

    private static boolean says(ProbeResult second) {
        return second instanceof ProbeResult.Handshake
                || second instanceof ProbeResult.WantsCertificate
                || second instanceof ProbeResult.Refused;
    }

    /**
     * A handshake may also fail because the JDK does not take a server's key or signature, as its own settings or the
     * operating system's say. Whether the server speaks TLS 1.2, and with which certificate, is seen all the same.
     */
    private static ProbeResult secondLook(BoundedChannel channel, String host, ProbeResult.Refused first)
            throws IOException {
        try {
            FirstFlight flight = FirstFlight.of(channel, host);
            if (flight.hello().version() != ClientHello.TLS_1_2) {
                return new ProbeResult.Refused("it chose " + flight.hello().versionName() + " instead", first.chain());
            }
            String cipher = flight.hello().cipher();
            return flight.asksForCertificate()
                    ? new ProbeResult.WantsCertificate(TLS_1_2, cipher, flight.chain(), first.reason())
                    : new ProbeResult.Handshake(TLS_1_2, cipher, flight.chain());
        } catch (ServerMessages.AlertException alike) {
            return first;
        }
    }
}
