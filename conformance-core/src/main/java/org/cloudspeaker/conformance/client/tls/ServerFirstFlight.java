package org.cloudspeaker.conformance.client.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;

/**
 * All that a server says of its own accord to a hello of TLS 1.2: its choice and, in clear, its certificates. Nothing is
 * computed with them, so that the JDK's settings for keys and signatures do not hide any.
 *
 * @param hello what it chose
 * @param chain its certificates as sent; empty where it chose an older version
 * @param asksForCertificate whether it wants one of the client
 */
record ServerFirstFlight(ServerHello hello, List<X509Certificate> chain, boolean asksForCertificate) {
    private static final int CERTIFICATE = 11;
    private static final int CERTIFICATE_REQUEST = 13;
    private static final int DONE = 14;

    static ServerFirstFlight exchange(DeadlineChannel channel, String host) throws IOException {
        channel.write(ByteBuffer.wrap(ClientHello.of(host, ClientHello.TLS_1_2)));
        ServerHandshakeReader messages = new ServerHandshakeReader(channel);
        ServerHello hello = ServerHello.of(messages.next());
        List<X509Certificate> chain = List.of();
        boolean asks = false;
        if (hello.version() == ClientHello.TLS_1_2) {
            for (var message = messages.next(); message.type() != DONE; message = messages.next()) {
                chain = message.type() == CERTIFICATE ? certificates(message.body()) : chain;
                asks |= message.type() == CERTIFICATE_REQUEST;
            }
        }
        return new ServerFirstFlight(hello, chain, asks);
    }

    /** Each with its length before it, and all of them with theirs: RFC 5246, 7.4.2. */
    private static List<X509Certificate> certificates(byte[] message) throws SSLException {
        List<X509Certificate> chain = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            ByteBuffer body = ByteBuffer.wrap(message).position(3);
            while (body.hasRemaining()) {
                byte[] encoded = new byte[(body.get() & 0xff) << 16 | (body.getShort() & 0xffff)];
                body.get(encoded);
                chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(encoded)));
            }
            return chain;
        } catch (CertificateException | BufferUnderflowException | IllegalArgumentException e) {
            throw new SSLException("a certificate that cannot be read", e);
        }
    }
}
