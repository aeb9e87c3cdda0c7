package org.cloudspeaker.conformance.card;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.cloudspeaker.conformance.message.syntax.Payload;

/**
 * A key of a device for triple DES. It is used block by block (ECB), as device firmware V1.0.4 does with track 2 and EMV
 * data; how that fills up a last block nobody has published, and here bytes of zero do (ISO/IEC 9797-1, method 1).
 *
 * @param bytes 16 bytes (two keys) or 24 (three)
 */
public record TripleDesKey(Payload bytes) {
    private static final int TWO_KEYS = 16;
    private static final int THREE_KEYS = 24;
    private static final int BLOCK = 8;

    /** Demands a length that triple DES has. */
    public TripleDesKey {
        if (bytes.size() != TWO_KEYS && bytes.size() != THREE_KEYS) {
            throw new IllegalArgumentException("a triple DES key has " + TWO_KEYS + " or " + THREE_KEYS
                    + " bytes, and this one has " + bytes.size());
        }
    }

    /** The data key of every mock device: a text that nobody takes for a key in use. */
    public static TripleDesKey testDataKey() {
        return ofText("TESTDATAKEY00001");
    }

    /** The PIN key of every mock device: a text that nobody takes for a key in use. */
    public static TripleDesKey testPinKey() {
        return ofText("TESTPINKEY000001");
    }

    private static TripleDesKey ofText(String text) {
        return new TripleDesKey(Payload.of(text.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Encrypts this, filled up with bytes of zero to whole blocks of eight. */
    public byte[] encrypt(byte[] clear) {
        int blocks = (clear.length + BLOCK - 1) / BLOCK;
        return applied(Cipher.ENCRYPT_MODE, Arrays.copyOf(clear, blocks * BLOCK));
    }

    /**
     * Decrypts this; what fills up the last block stays.
     *
     * @throws IllegalArgumentException if it is no whole number of blocks of eight bytes
     */
    public byte[] decrypt(byte[] encrypted) {
        if (encrypted.length % BLOCK != 0) {
            throw new IllegalArgumentException(
                    "triple DES has blocks of " + BLOCK + " bytes, and these are " + encrypted.length + " bytes");
        }
        return applied(Cipher.DECRYPT_MODE, encrypted);
    }

    /**
     * Decrypts what was chained from a vector of zeros (CBC); what fills up the last block stays.
     *
     * @throws IllegalArgumentException if it is no whole number of blocks of eight bytes
     */
    public byte[] decryptChained(byte[] encrypted) {
        byte[] clear = decrypt(encrypted);
        for (int i = BLOCK; i < clear.length; i++) {
            clear[i] ^= encrypted[i - BLOCK];
        }
        return clear;
    }

    // The device's own mode is to be matched, and it is test data.
    @SuppressWarnings("InsecureCryptoUsage")
    private byte[] applied(int direction, byte[] blocks) {
        try {
            Cipher cipher = Cipher.getInstance("DESede/ECB/NoPadding");
            cipher.init(direction, new SecretKeySpec(threeKeys(), "DESede"));
            return cipher.doFinal(blocks);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no triple DES", e);
        }
    }

    /** Of two keys, the first is the third too. */
    private byte[] threeKeys() {
        byte[] keys = Arrays.copyOf(bytes.bytes(), THREE_KEYS);
        if (bytes.size() == TWO_KEYS) {
            System.arraycopy(keys, 0, keys, TWO_KEYS, BLOCK);
        }
        return keys;
    }
}
