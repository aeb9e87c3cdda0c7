package org.cloudspeaker.conformance.junit;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.Exchange.Message;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.Role;
import org.cloudspeaker.conformance.wire.UnreachableException;
import org.cloudspeaker.conformance.wire.tls.Identity;
import org.cloudspeaker.conformance.wire.tls.OldVersion;
import org.cloudspeaker.conformance.wire.tls.ProbeResult;
import org.cloudspeaker.conformance.wire.tls.TlsProbe;

/** One TLS endpoint, seen by raw handshakes. It does not know what is spoken over them. */
public final class TlsSide {
    private static final String MODERN = "TLS 1.3, TLS 1.2";

    private final Endpoint endpoint;
    private final Evidence evidence;
    private final Duration limit;

    /** An endpoint, where its handshakes are recorded, and the most that one of them may take. */
    TlsSide(Endpoint endpoint, Evidence evidence, Duration limit) {
        this.endpoint = endpoint;
        this.evidence = evidence;
        this.limit = limit;
    }

    /**
     * Where TLS is spoken.
     *
     * @param role who speaks it there
     * @param host the host that a device connects to
     * @param port the port
     * @param anchors the authorities that may vouch for it; empty: those of the JDK
     * @param own what is shown where a certificate of the client is asked for
     */
    record Endpoint(Role role, String host, int port, List<X509Certificate> anchors, Optional<Identity> own) {
        Endpoint {
            anchors = List.copyOf(anchors);
        }

        ProbeResult greeted(Duration limit) {
            ProbeResult result = own.map(identity -> TlsProbe.probe(host, port, limit, identity))
                    .orElseGet(() -> TlsProbe.probe(host, port, limit));
            // Devices may have certificates for a broker; whether this one is taken is no question of its TLS.
            return role == Role.BROKER && result instanceof ProbeResult.WantsCertificate wants
                    ? new ProbeResult.Handshake(wants.protocol(), wants.cipher(), wants.chain())
                    : result;
        }
    }

    /** In a sentence: {@code the broker at broker.example:8883}. */
    public String title() {
        return "the " + endpoint.role().title() + " at " + endpoint.host() + ":" + endpoint.port();
    }

    /** The host that the device connects to. */
    public String host() {
        return endpoint.host();
    }

    /** The authorities that may vouch for it; empty: those of the JDK. */
    public List<X509Certificate> anchors() {
        return endpoint.anchors();
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
        return answered(greet());
    }

    /** The same; {@link ProbeResult.Unreachable} where nothing was said to it. */
    public ProbeResult greet() {
        Instant at = evidence.now();
        return recorded(at, MODERN, endpoint.greeted(limit));
    }

    /**
     * What was said to a greeting.
     *
     * @throws UnreachableException if nothing was
     */
    public ProbeResult answered(ProbeResult result) {
        if (result instanceof ProbeResult.Unreachable silence) {
            throw new UnreachableException(
                    silence.reason() + ": check " + endpoint.role().address());
        }
        return result;
    }

    /** One hello that offers an old version alone; {@link ProbeResult.Unreachable} where nothing was said to it. */
    public ProbeResult offer(OldVersion version) {
        Instant at = evidence.now();
        return recorded(at, version.title(), TlsProbe.probe(endpoint.host(), endpoint.port(), limit, version));
    }

    /**
     * The certificates that the server shows, its own first.
     *
     * @throws UnreachableException if nothing speaks at the port
     * @throws InconclusiveException if it shows none this time
     */
    public List<X509Certificate> chain() {
        ProbeResult result = probe();
        if (result instanceof ProbeResult.Handshake done && !done.chain().isEmpty()) {
            return done.chain();
        }
        throw new InconclusiveException("no certificate was shown this time (" + described(result) + "), though an"
                + " earlier handshake succeeded: check whether every server behind this address is set up alike");
    }

    /** What a handshake led to, in one line. */
    public static String described(ProbeResult result) {
        if (result instanceof ProbeResult.Handshake done) {
            String agreed = done.protocol().replace("TLSv", "TLS ") + " with " + done.cipher();
            return done.chain().isEmpty()
                    ? agreed
                    : agreed + " and " + described(done.chain().get(0));
        }
        if (result instanceof ProbeResult.Refused refused) {
            return "the handshake failed: " + refused.reason();
        }
        if (result instanceof ProbeResult.WantsCertificate wants) {
            return "the handshake failed: " + wants.reason() + "; it asks for a client certificate";
        }
        if (result instanceof ProbeResult.NotTls plain) {
            return "no TLS: the answer begins with " + plain.firstBytes();
        }
        return result instanceof ProbeResult.Ended ended ? ended.reason() + ", three times" : "no answer";
    }

    private static String described(X509Certificate own) {
        return "the certificate of " + own.getSubjectX500Principal() + ", valid from "
                + own.getNotBefore().toInstant() + " until " + own.getNotAfter().toInstant();
    }

    private ProbeResult recorded(Instant at, String offered, ProbeResult result) {
        Map<String, String> hello = new LinkedHashMap<>();
        hello.put("offers", offered);
        hello.put("server name", TlsProbe.names(endpoint.host()) ? endpoint.host() : "none, for this is an address");
        Message request = new Message("TLS ClientHello to " + endpoint.host() + ":" + endpoint.port(), hello, "");
        Optional<Message> answer = result instanceof ProbeResult.Unreachable
                ? Optional.empty()
                : Optional.of(Message.of(described(result)));
        evidence.record(Exchange.Kind.TLS, at, request, answer);
        return result;
    }
}
