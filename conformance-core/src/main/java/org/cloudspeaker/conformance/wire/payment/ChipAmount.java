package org.cloudspeaker.conformance.wire.payment;

import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Finds the amount in EMV data: tag 9F02 (EMV Book 3, annex A: n 12, minor units) among BER-TLV in clear. */
final class ChipAmount {
    private static final Pattern HEX = Pattern.compile("([0-9A-Fa-f]{2})+");
    private static final Pattern DECIMAL = Pattern.compile("\\d{12}");
    private static final int AMOUNT_AUTHORISED = 0x9F02;
    private static final int AMOUNT_BYTES = 6;

    private final byte[] data;
    private int at;
    private OptionalLong found = OptionalLong.empty();

    private ChipAmount(byte[] data) {
        this.data = data;
    }

    /** The amount in minor units; empty when the data is encrypted, is no TLV, or holds no amount. */
    static OptionalLong in(String hex) {
        if (!HEX.matcher(hex).matches()) {
            return OptionalLong.empty();
        }
        ChipAmount reader = new ChipAmount(HexFormat.of().parseHex(hex));
        return reader.readAll() ? reader.found : OptionalLong.empty();
    }

    private boolean readAll() {
        while (at < data.length) {
            int tag = tag();
            int length = length();
            if (tag < 0 || length < 0 || length > data.length - at) {
                return false;
            }
            if (tag == AMOUNT_AUTHORISED && length == AMOUNT_BYTES) {
                take(length);
            }
            at += length;
        }
        return true;
    }

    private void take(int length) {
        String digits = HexFormat.of().formatHex(data, at, at + length);
        if (DECIMAL.matcher(digits).matches()) {
            found = OptionalLong.of(Long.parseLong(digits));
        }
    }

    /** One or two bytes; longer tags are no EMV tags. */
    private int tag() {
        int first = next();
        if ((first & 0x1F) != 0x1F) {
            return first;
        }
        int second = next();
        return second < 0 || (second & 0x80) != 0 ? -1 : first << 8 | second;
    }

    /** Short form, or one or two further bytes. */
    private int length() {
        int first = next();
        return switch (first) {
            case 0x81 -> next();
            case 0x82 -> next() << 8 | next();
            default -> first < 0x80 ? first : -1;
        };
    }

    private int next() {
        return at < data.length ? data[at++] & 0xFF : -1;
    }
}
