package org.cloudspeaker.conformance.junit;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.Exchange.Message;
import org.cloudspeaker.conformance.target.Limits;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.UnreachableException;
import org.cloudspeaker.conformance.wire.tls.ProbeResult;
import org.cloudspeaker.conformance.wire.tls.TlsProbe;

/** One TLS endpoint, seen by raw handshakes. */
public final class TlsSide {
    private final String host;
    private final int port;
    private final List<X509Certificate> anchors;
    private final Evidence evidence;
    private final Limits limits;

    TlsSide(String host, int port, List<X509Certificate> anchors, Evidence evidence, Limits limits) {
        this.host = host;
        this.port = port;
        this.anchors = List.copyOf(anchors);
        this.evidence = evidence;
        this.limits = limits;
    }

    /** The host that the device connects to. */
    public String host() {
        return host;
    }

    /** The authorities that may vouch for it; empty: those of the JDK. */
    public List<X509Certificate> anchors() {
        return anchors;
    }

    /** The time of the check, by the run's clock. */
    public Instant now() {
        return evidence.now();
    }

    /**
     * One handshake that offers TLS 1.2 and 1.3.
     *
     * @throws UnreachableException if nothing speaks at the port
     */
    public ProbeResult probe() {
        Instant at = evidence.now();
        Message request =
                new Message("TLS ClientHello to " + host + ":" + port, Map.of("offers", "TLS 1.3, TLS 1.2"), "");
        ProbeResult result = TlsProbe.probe(host, port, limits.connect());
        if (result instanceof ProbeResult.Unreachable unreachable) {
            evidence.record(Exchange.Kind.TLS, at, request, Optional.empty());
            throw new UnreachableException(unreachable.reason() + ": check pgw_endpoint and pgw_port");
        }
        evidence.record(Exchange.Kind.TLS, at, request, Optional.of(Message.of(described(result))));
        return result;
    }

    /** What a handshake led to, in one line. */
    public static String described(ProbeResult result) {
        if (result instanceof ProbeResult.Handshake done) {
            String subject = done.chain().isEmpty()
                    ? "no certificate"
                    : done.chain().get(0).getSubjectX500Principal().toString();
            return done.protocol() + ", " + done.cipher() + ", " + subject;
        }
        if (result instanceof ProbeResult.Refused refused) {
            return "handshake refused: " + refused.reason();
        }
        return result instanceof ProbeResult.NotTls plain ? "no TLS: " + plain.reason() : "no answer";
    }

    /** The certificates that the server shows. */
    public List<X509Certificate> chain() {
        ProbeResult result = probe();
        if (result instanceof ProbeResult.Handshake done) {
            return done.chain();
        }
        return result instanceof ProbeResult.Refused refused ? refused.chain() : List.of();
    }
}
