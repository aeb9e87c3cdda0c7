package org.cloudspeaker.conformance.client.tls;

import java.security.cert.X509Certificate;
import java.util.List;

/** What became of one attempt to speak TLS with a port. Texts are bounded, and hold no control characters of the peer. */
public sealed interface TlsProbeResult {

    /**
     * The peer agreed. Nothing about its certificates has been verified.
     *
     * @param protocol for example {@code TLSv1.3}
     * @param cipher the cipher suite, for example {@code TLS_AES_128_GCM_SHA256}
     * @param chain as the peer sent it, its own certificate first; empty where only the version was asked for
     */
    record CompletedHandshake(String protocol, String cipher, List<X509Certificate> chain) implements TlsProbeResult {
        /** Keeps its own copy. */
        public CompletedHandshake {
            chain = List.copyOf(chain);
        }
    }

    /**
     * The peer agreed on all but one thing: it wants a certificate of the client, in TLS 1.2 before anything else.
     *
     * @param protocol the version that it chose
     * @param cipher the cipher suite that it chose
     * @param chain as the peer sent it, its own certificate first
     * @param reason how the handshake without a certificate ended, in plain words
     */
    record CertificateRequired(String protocol, String cipher, List<X509Certificate> chain, String reason)
            implements TlsProbeResult {
        /** Keeps its own copy. */
        public CertificateRequired {
            chain = List.copyOf(chain);
        }
    }

    /**
     * The peer speaks TLS, but no agreement was reached: an alert, another version, or an answer that is wrong.
     *
     * @param reason in plain words
     * @param chain what the peer had sent by then; often empty
     */
    record HandshakeRefused(String reason, List<X509Certificate> chain) implements TlsProbeResult {
        /** Keeps its own copy. */
        public HandshakeRefused {
            chain = List.copyOf(chain);
        }
    }

    /**
     * The peer closed or reset every connection before there was an agreement.
     *
     * @param answered whether it had begun to answer in TLS by then
     * @param reason in plain words
     */
    record ConnectionEnded(boolean answered, String reason) implements TlsProbeResult {}

    /**
     * Something answers there, but not with TLS.
     *
     * @param reason in plain words
     * @param firstBytes up to 16 bytes in hexadecimal and as ASCII
     */
    record NonTlsAnswer(String reason, String firstBytes) implements TlsProbeResult {}

    /**
     * Nothing could be said within the limit: no such host, connection refused, no answer, or one that never ends.
     *
     * @param connected whether there was a connection
     * @param reason in plain words
     */
    record NoConnection(boolean connected, String reason) implements TlsProbeResult {}
}
