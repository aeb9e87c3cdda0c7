package org.cloudspeaker.conformance.ota;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests as lower-case hex. */
final class HexDigests {
    private HexDigests() {}

    /** Of firmware and TMS alone: no protection against anybody (RFC 6151). */
    static String md5(byte[] content) {
        return of("MD5", content);
    }

    static String sha256(byte[] content) {
        return of("SHA-256", content);
    }

    private static String of(String algorithm, byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
