package org.cloudspeaker.conformance.client.tls;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import javax.net.ssl.SSLException;

/**
 * What a server chose from a hello that offered TLS 1.2 or older.
 *
 * @param version as it stands in a hello
 * @param cipher the number of the cipher suite, for example {@code 0xc02f}
 */
record ServerHello(int version, String cipher) {

    /** Reads the fields of RFC 5246, 7.4.1.3. */
    static ServerHello of(ServerHandshakeReader.HandshakeMessage message) throws SSLException {
        if (message.type() != TlsRecords.SERVER_HELLO) {
            throw new SSLException("the answer to a hello is no ServerHello");
        }
        try {
            ByteBuffer body = ByteBuffer.wrap(message.body());
            int version = body.getShort() & 0xffff;
            body.position(body.position() + TlsRecords.RANDOM);
            int session = body.get() & 0xff;
            body.position(body.position() + session);
            return new ServerHello(version, "0x" + HexFormat.of().toHexDigits(body.getShort()));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new SSLException("a ServerHello that ends too early", e);
        }
    }

    /** The version in words: {@code TLS 1.1}. */
    String versionName() {
        return switch (version) {
            case 0x0300 -> "SSL 3.0";
            case 0x0301 -> "TLS 1.0";
            case 0x0302 -> "TLS 1.1";
            case ClientHello.TLS_1_2 -> "TLS 1.2";
            default -> "version 0x" + HexFormat.of().toHexDigits((short) version);
        };
    }
}
