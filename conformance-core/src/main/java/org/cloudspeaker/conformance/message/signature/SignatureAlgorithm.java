package org.cloudspeaker.conformance.message.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Digests and keyed digests, as the JDK has them. MD5 and SHA-1 are here because formats in the field use them. */
public enum SignatureAlgorithm {
    /** RFC 1321. */
    MD5("MD5", false),
    /** FIPS 180-4. */
    SHA_1("SHA-1", false),
    /** FIPS 180-4. */
    SHA_256("SHA-256", false),
    /** FIPS 180-4. */
    SHA_384("SHA-384", false),
    /** FIPS 180-4. */
    SHA_512("SHA-512", false),
    /** RFC 2104 over MD5. */
    HMAC_MD5("HmacMD5", true),
    /** RFC 2104 over SHA-1. */
    HMAC_SHA_1("HmacSHA1", true),
    /** RFC 2104 over SHA-256. */
    HMAC_SHA_256("HmacSHA256", true),
    /** RFC 2104 over SHA-512. */
    HMAC_SHA_512("HmacSHA512", true);

    private final String name;
    private final boolean keyed;

    SignatureAlgorithm(String name, boolean keyed) {
        this.name = name;
        this.keyed = keyed;
    }

    /** The name in a profile: {@code hmac-sha-256}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it takes a key. */
    public boolean isKeyed() {
        return keyed;
    }

    /** The one of this name, with or without its dashes. */
    public static Optional<SignatureAlgorithm> find(String key) {
        String plain = key.toLowerCase(Locale.ROOT).replace("-", "");
        return Arrays.stream(values())
                .filter(known -> known.key().replace("-", "").equals(plain))
                .findFirst();
    }

    byte[] apply(byte[] input, String key) {
        try {
            if (!keyed) {
                return MessageDigest.getInstance(name).digest(input);
            }
            Mac mac = Mac.getInstance(name);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), name));
            return mac.doFinal(input);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("the JDK has no " + name, e);
        }
    }
}
