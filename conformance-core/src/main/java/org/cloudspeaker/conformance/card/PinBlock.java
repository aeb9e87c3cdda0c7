package org.cloudspeaker.conformance.card;

import java.util.HexFormat;
import org.cloudspeaker.conformance.message.syntax.Payload;

/**
 * A PIN tied to a card number: format 0 of ISO 9564-1, the one that the device asks its secure processor for.
 *
 * @param clear the eight bytes before they are encrypted
 */
public record PinBlock(Payload clear) {
    private static final int DIGITS = 16;
    private static final int ACCOUNT_DIGITS = 12;
    private static final HexFormat FORMAT = HexFormat.of().withUpperCase();

    /** Of this PIN of 4 to 12 digits and this card number of 13 digits or more. */
    public static PinBlock of(String pin, String pan) {
        String head = "0" + Integer.toHexString(pin.length()) + pin;
        return combine(head + "F".repeat(DIGITS - head.length()), pan);
    }

    /** In clear, as hex. */
    public String hex() {
        return FORMAT.formatHex(clear.bytes());
    }

    /** Encrypted, as hex. */
    public String encrypt(TripleDesKey key) {
        return FORMAT.formatHex(key.encrypt(clear.bytes()));
    }

    /** With the account number, which is the card number's last twelve digits but for the check digit; its own inverse. */
    static PinBlock combine(String hex, String pan) {
        int end = pan.length() - 1;
        String account = "0".repeat(DIGITS - ACCOUNT_DIGITS) + pan.substring(end - ACCOUNT_DIGITS, end);
        byte[] block = HexFormat.of().parseHex(hex);
        byte[] other = HexFormat.of().parseHex(account);
        for (int i = 0; i < block.length; i++) {
            block[i] ^= other[i];
        }
        return new PinBlock(Payload.of(block));
    }
}
