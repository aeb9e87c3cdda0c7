package org.cloudspeaker.conformance.message.signature;

import java.util.Base64;
import java.util.HexFormat;

/** How the bytes of a signature are written. */
public enum SignatureEncoding {
    /** Hexadecimal in small letters. */
    LOWER_HEX("hex"),
    /** Hexadecimal in capitals. */
    UPPER_HEX("HEX"),
    /** Base64 with padding (RFC 4648, section 4). */
    BASE64("base64");

    private final String key;

    SignatureEncoding(String key) {
        this.key = key;
    }

    /** The word in a profile; its case counts. */
    public String key() {
        return key;
    }

    String encode(byte[] bytes) {
        return switch (this) {
            case LOWER_HEX -> HexFormat.of().formatHex(bytes);
            case UPPER_HEX -> HexFormat.of().withUpperCase().formatHex(bytes);
            case BASE64 -> Base64.getEncoder().encodeToString(bytes);
        };
    }
}
