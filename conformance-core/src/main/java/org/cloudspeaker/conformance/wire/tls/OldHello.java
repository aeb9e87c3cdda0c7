package org.cloudspeaker.conformance.wire.tls;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.SSLException;

/** A ClientHello as an old client sends it, because the JDK itself no longer does. */
final class OldHello {
    /** ECDHE and RSA with AES in CBC mode and SHA-1, and 3DES: what servers of that time knew. */
    private static final byte[] CIPHERS =
            HexFormat.of().parseHex("c00a" + "c009" + "c014" + "c013" + "0039" + "0033" + "0035" + "002f" + "000a");
    /** Supported groups (P-256, P-384, P-521), uncompressed points, secure renegotiation. */
    private static final byte[] EXTENSIONS =
            HexFormat.of().parseHex("000a0008" + "0006001700180019" + "000b00020100" + "ff01000100");

    private OldHello() {}

    static ProbeResult offer(BoundedChannel channel, String host, OldVersion version) throws IOException {
        channel.write(
                ByteBuffer.wrap(Records.handshake(Records.CLIENT_HELLO, version.code(), clientHello(host, version))));
        ByteBuffer answer = ByteBuffer.allocate(Records.HEADER + Records.LONGEST);
        fill(channel, answer, Records.HEADER + 2);
        while (answer.get(0) == Records.ALERT && answer.get(Records.HEADER) == Records.WARNING) {
            answer.flip().position(Records.HEADER + 2);
            answer.compact();
            fill(channel, answer, Records.HEADER + 2);
        }
        if (answer.get(0) == Records.ALERT) {
            return refused("fatal alert " + Records.alertName(answer.get(Records.HEADER + 1) & 0xff) + " on a hello of "
                    + version.protocol());
        }
        // Record header, message type and length, version: RFC 4346, 7.4.1.3.
        fill(channel, answer, Records.HEADER + 6);
        int chosen = answer.getShort(Records.HEADER + 4);
        if (answer.get(0) != Records.HANDSHAKE || answer.get(Records.HEADER) != Records.SERVER_HELLO) {
            throw new SSLException("the answer to a hello of " + version.protocol() + " is no ServerHello");
        }
        return chosen == version.code()
                ? agreed(channel, answer, version)
                : refused("the server chose version 0x" + HexFormat.of().toHexDigits((short) chosen));
    }

    private static ProbeResult agreed(BoundedChannel channel, ByteBuffer answer, OldVersion version)
            throws IOException {
        int sessionAt = Records.HEADER + 6 + 32;
        fill(channel, answer, sessionAt + 1);
        int cipherAt = sessionAt + 1 + (answer.get(sessionAt) & 0xff);
        fill(channel, answer, cipherAt + 2);
        return new ProbeResult.Handshake(
                version.protocol(), "0x" + HexFormat.of().toHexDigits(answer.getShort(cipherAt)), List.of());
    }

    private static ProbeResult refused(String reason) {
        return new ProbeResult.Refused(reason, List.of());
    }

    private static void fill(BoundedChannel channel, ByteBuffer answer, int atLeast) throws IOException {
        while (answer.position() < atLeast) {
            if (channel.read(answer) < 0) {
                throw new EOFException();
            }
        }
    }

    private static byte[] clientHello(String host, OldVersion version) {
        byte[] name = serverName(host);
        return ByteBuffer.allocate(2 + 32 + 1 + 2 + CIPHERS.length + 2 + 2 + name.length + EXTENSIONS.length)
                .putShort((short) version.code())
                .put(Records.random())
                .put((byte) 0)
                .putShort((short) CIPHERS.length)
                .put(CIPHERS)
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) (name.length + EXTENSIONS.length))
                .put(name)
                .put(EXTENSIONS)
                .array();
    }

    /** The extension of RFC 6066, 3; nothing for an address. */
    private static byte[] serverName(String host) {
        if (IpLiteral.is(host)) {
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
