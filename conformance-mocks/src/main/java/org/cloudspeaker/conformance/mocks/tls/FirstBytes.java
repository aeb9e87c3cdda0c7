package org.cloudspeaker.conformance.mocks.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.cloudspeaker.conformance.client.tls.LegacyTlsVersion;
import org.cloudspeaker.conformance.client.tls.TlsRecords;

/** The beginning of a connection: enough to tell a TLS hello, and the version that it offers, from anything else. */
public final class FirstBytes {
    /** Up to the version in a ClientHello: record header, message type and length, version. */
    private static final int UP_TO_VERSION = TlsRecords.HEADER + 4 + 2;

    private final byte[] bytes;

    private FirstBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads one byte, and ten more where it begins a handshake. */
    public static FirstBytes read(InputStream in) throws IOException {
        byte[] one = in.readNBytes(1);
        if (one.length == 0 || one[0] != TlsRecords.HANDSHAKE) {
            return new FirstBytes(one);
        }
        byte[] rest = in.readNBytes(UP_TO_VERSION - 1);
        return new FirstBytes(
                ByteBuffer.allocate(1 + rest.length).put(one).put(rest).array());
    }

    /** What was read, to be handed on. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether they begin a TLS handshake. */
    public boolean isHandshake() {
        return bytes.length > 0 && bytes[0] == TlsRecords.HANDSHAKE;
    }

    /** Whether they begin a request of plain HTTP, whose method is in capitals (RFC 9110, 9.1). */
    public boolean isPlainHttp() {
        return bytes.length > 0 && bytes[0] >= 'A' && bytes[0] <= 'Z';
    }

    /** Whether they are a hello that offers this version and nothing newer. */
    public boolean offersOnly(LegacyTlsVersion version) {
        return isHandshake()
                && bytes.length == UP_TO_VERSION
                && ByteBuffer.wrap(bytes).getShort(UP_TO_VERSION - 2) == version.code();
    }
}
