package org.cloudspeaker.conformance.client.tls;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/** The few records of RFC 4346 that a hello and its answer need. */
public final class TlsRecords {
    static final int ALERT = 21;
    public static final int HANDSHAKE = 22;
    static final int CLIENT_HELLO = 1;
    public static final int SERVER_HELLO = 2;
    /** The level of an alert after which the handshake goes on. */
    static final int WARNING = 1;
    /** The warning that ends a connection all the same. */
    static final int CLOSE_NOTIFY = 0;

    public static final int HEADER = 5;
    /** Longest record that is read. */
    public static final int LONGEST = 16 * 1024;

    /** Bytes of the random value in a hello. */
    static final int RANDOM = 32;

    private TlsRecords() {}

    /** A handshake message in a record of its own. */
    public static byte[] handshake(int type, int version, byte[] body) {
        return ByteBuffer.allocate(HEADER + 4 + body.length)
                .put((byte) HANDSHAKE)
                .putShort((short) version)
                .putShort((short) (4 + body.length))
                .putInt(type << 24 | body.length)
                .put(body)
                .array();
    }

    /** A fatal alert. */
    public static byte[] fatal(int version, int description) {
        return ByteBuffer.allocate(HEADER + 2)
                .put((byte) ALERT)
                .putShort((short) version)
                .putShort((short) 2)
                .put((byte) 2)
                .put((byte) description)
                .array();
    }

    /** The name of an alert that a hello may meet (RFC 8446, 6.2). */
    static String alertName(int description) {
        return switch (description) {
            case CLOSE_NOTIFY -> "close_notify";
            case 40 -> "handshake_failure";
            case 70 -> "protocol_version";
            case 71 -> "insufficient_security";
            case 47 -> "illegal_parameter";
            case 50 -> "decode_error";
            case 80 -> "internal_error";
            case 112 -> "unrecognized_name";
            default -> "number " + description;
        };
    }

    public static byte[] random() {
        byte[] random = new byte[RANDOM];
        new SecureRandom().nextBytes(random);
        return random;
    }
}
