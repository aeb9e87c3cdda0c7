package org.cloudspeaker.conformance.client.tls;

import java.nio.ByteBuffer;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** What a server of TLS 1.2 says first, as bytes: for certificates that no server of the JDK would show. */
final class ServerHelloFlight {
    private static final String SERVER_HELLO = "160303002a" + "020000260303" + "00".repeat(32) + "00c02b00";
    private static final String DONE = "1603030004" + "0e000000";

    private ServerHelloFlight() {}

    static byte[] tls12(X509Certificate certificate) {
        try {
            byte[] encoded = certificate.getEncoded();
            byte[] list = ByteBuffer.allocate(6 + encoded.length)
                    .put((byte) 0)
                    .putShort((short) (3 + encoded.length))
                    .put((byte) 0)
                    .putShort((short) encoded.length)
                    .put(encoded)
                    .array();
            byte[] message = TlsRecords.handshake(11, 0x0303, list);
            byte[] before = HexFormat.of().parseHex(SERVER_HELLO);
            byte[] after = HexFormat.of().parseHex(DONE);
            return ByteBuffer.allocate(before.length + message.length + after.length)
                    .put(before)
                    .put(message)
                    .put(after)
                    .array();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
