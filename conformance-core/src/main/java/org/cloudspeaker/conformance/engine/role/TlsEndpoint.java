package org.cloudspeaker.conformance.engine.role;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.catalogue.TargetRole;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.client.tls.LegacyTlsVersion;
import org.cloudspeaker.conformance.client.tls.TlsProbe;
import org.cloudspeaker.conformance.client.tls.TlsProbeResult;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.evidence.UnreachableException;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.Exchange.ExchangeMessage;

/** One TLS endpoint, seen by raw handshakes. It does not know what is spoken over them. */
public final class TlsEndpoint {
    private static final String MODERN = "TLS 1.3, TLS 1.2";

    private final TlsEndpointConfig endpoint;
    private final Evidence evidence;
    private final Duration limit;

    /** An endpoint, where its handshakes are recorded, and the most that one of them may take. */
    TlsEndpoint(TlsEndpointConfig endpoint, Evidence evidence, Duration limit) {
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
     * @param trust who vouches for whom
     */
    record TlsEndpointConfig(TargetRole role, String host, int port, TlsTrust trust) {
        TlsProbeResult probe(Duration limit) {
            TlsProbeResult result = trust.own()
                    .map(identity -> TlsProbe.probe(host, port, limit, identity))
                    .orElseGet(() -> TlsProbe.probe(host, port, limit));
            // Devices may have certificates for a broker; whether this one is taken is no question of its TLS.
            return role == TargetRole.BROKER && result instanceof TlsProbeResult.CertificateRequired wants
                    ? new TlsProbeResult.CompletedHandshake(wants.protocol(), wants.cipher(), wants.chain())
                    : result;
        }
    }

    /**
     * Who vouches for whom.
     *
     * @param anchors the authorities that may vouch for the server; empty: those of the JDK
     * @param own what is shown where a certificate of the client is asked for
     */
    record TlsTrust(List<X509Certificate> anchors, Optional<KeyAndChain> own) {
        TlsTrust {
            anchors = List.copyOf(anchors);
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
        return endpoint.trust().anchors();
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
    public TlsProbeResult probe() {
        return requireAnswer(tryProbe());
    }

    /** The same; {@link TlsProbeResult.NoConnection} where nothing was said to it. */
    public TlsProbeResult tryProbe() {
        Instant at = evidence.now();
        return record(at, MODERN, endpoint.probe(limit));
    }

    /**
     * What was said to a greeting.
     *
     * @throws UnreachableException if nothing was
     */
    public TlsProbeResult requireAnswer(TlsProbeResult result) {
        if (result instanceof TlsProbeResult.NoConnection silence) {
            throw new UnreachableException(
                    silence.reason() + ": check " + endpoint.role().address());
        }
        return result;
    }

    /** One hello that offers an old version alone; {@link TlsProbeResult.NoConnection} where nothing was said to it. */
    public TlsProbeResult probeVersion(LegacyTlsVersion version) {
        Instant at = evidence.now();
        return record(at, version.title(), TlsProbe.probe(endpoint.host(), endpoint.port(), limit, version));
    }

    /**
     * The certificates that the server shows, its own first.
     *
     * @throws UnreachableException if nothing speaks at the port
     * @throws InconclusiveException if it shows none this time
     */
    public List<X509Certificate> chain() {
        TlsProbeResult result = probe();
        if (result instanceof TlsProbeResult.CompletedHandshake done
                && !done.chain().isEmpty()) {
            return done.chain();
        }
        throw new InconclusiveException("no certificate was shown this time (" + describe(result) + "), though an"
                + " earlier handshake succeeded: check whether every server behind this address is set up alike");
    }

    /** What a handshake led to, in one line. */
    public static String describe(TlsProbeResult result) {
        if (result instanceof TlsProbeResult.CompletedHandshake done) {
            String agreed = done.protocol().replace("TLSv", "TLS ") + " with " + done.cipher();
            return done.chain().isEmpty()
                    ? agreed
                    : agreed + " and " + describe(done.chain().get(0));
        }
        if (result instanceof TlsProbeResult.HandshakeRefused refused) {
            return "the handshake failed: " + refused.reason();
        }
        if (result instanceof TlsProbeResult.CertificateRequired wants) {
            return "the handshake failed: " + wants.reason() + "; it asks for a client certificate";
        }
        if (result instanceof TlsProbeResult.NonTlsAnswer plain) {
            return "no TLS: the answer begins with " + plain.firstBytes();
        }
        return result instanceof TlsProbeResult.ConnectionEnded ended ? ended.reason() + ", three times" : "no answer";
    }

    private static String describe(X509Certificate own) {
        return "the certificate of " + own.getSubjectX500Principal() + ", valid from "
                + own.getNotBefore().toInstant() + " until " + own.getNotAfter().toInstant();
    }

    private TlsProbeResult record(Instant at, String offered, TlsProbeResult result) {
        Map<String, String> hello = new LinkedHashMap<>();
        hello.put("offers", offered);
        hello.put(
                "server name",
                TlsProbe.sendsServerName(endpoint.host()) ? endpoint.host() : "none, for this is an address");
        ExchangeMessage request =
                new ExchangeMessage("TLS ClientHello to " + endpoint.host() + ":" + endpoint.port(), hello, "");
        Optional<ExchangeMessage> answer = result instanceof TlsProbeResult.NoConnection
                ? Optional.empty()
                : Optional.of(ExchangeMessage.of(describe(result)));
        evidence.record(Exchange.ExchangeKind.TLS, at, request, answer);
        return result;
    }
}
