package org.cloudspeaker.conformance.client.tls;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A ClientHello made by hand, for what the JDK's own client does not offer: versions that its settings disable, and
 * keys and signatures that it would not take. It says what its version allows, so that a refusal is about the version.
 */
final class ClientHello {
    /** As it stands in a hello. */
    static final int TLS_1_2 = 0x0303;

    /** ECDHE, DHE and RSA with AES, with ChaCha20 and in CBC mode: RFC 5246, 5288, 5289, 7905. */
    private static final String CIPHERS_OF_TLS_1_2 =
            "c02bc02fc02cc030cca9cca8ccaac023c027c024c028009e009f0067006b009c009d003c003d";

    /** AES in CBC mode with SHA-1. */
    private static final String CIPHERS_OF_BOTH = "c00ac009c014c01300390033003200380035002f";

    /** 3DES and RC4, so that an old server does not refuse for want of a cipher. */
    private static final String OLDER_CIPHERS = "c008c0120016000a" + "c007c01100050004";

    /** Groups from X25519 to P-192 and Brainpool, and uncompressed points; extended master secret; renegotiation. */
    private static final String EXTENSIONS = "000a0016" + "0014" + "001d00170018001900150013001a001b001c001e"
            + "000b00020100" + "00170000" + "ff01000100";

    /** Signatures from Ed25519 down to MD5 with RSA (RFC 8446, 4.2.3): to be seen, a weak one has to be asked for. */
    private static final String SIGNATURES =
            "000d0028" + "0026" + "040305030603080708080804080508060809080a080b040105010601030303010203" + "02010101";

    private ClientHello() {}

    /** The record that offers this version, and none above it, to a host. */
    static byte[] of(String host, int version) {
        boolean modern = version >= TLS_1_2;
        byte[] ciphers = HexFormat.of()
                .parseHex(modern ? CIPHERS_OF_TLS_1_2 + CIPHERS_OF_BOTH : CIPHERS_OF_BOTH + OLDER_CIPHERS);
        byte[] extensions = HexFormat.of().parseHex(modern ? EXTENSIONS + SIGNATURES : EXTENSIONS);
        byte[] name = serverName(host);
        byte[] body = ByteBuffer.allocate(2 + 32 + 1 + 2 + ciphers.length + 2 + 2 + name.length + extensions.length)
                .putShort((short) version)
                .put(TlsRecords.random())
                .put((byte) 0)
                .putShort((short) ciphers.length)
                .put(ciphers)
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) (name.length + extensions.length))
                .put(name)
                .put(extensions)
                .array();
        return TlsRecords.handshake(TlsRecords.CLIENT_HELLO, version, body);
    }

    /** The extension of RFC 6066, 3; nothing for an address. */
    private static byte[] serverName(String host) {
        if (IpLiteral.isLiteral(host)) {
            return new byte[0];
        }
        byte[] name = HostName.ascii(host).getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(9 + name.length)
                .putShort((short) 0)
                .putShort((short) (name.length + 5))
                .putShort((short) (name.length + 3))
                .put((byte) 0)
                .putShort((short) name.length)
                .put(name)
                .array();
    }
}
