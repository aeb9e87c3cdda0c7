package org.cloudspeaker.conformance.wire.payment;

import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.format.BerTlv;

/** Finds the amount in EMV data: tag 9F02 (EMV Book 3, annex A: n 12, minor units) among BER-TLV in clear. */
final class ChipAmount {
    private static final String AMOUNT_AUTHORISED = "9F02";
    private static final Pattern TWELVE_DIGITS = Pattern.compile("\\d{12}");

    private ChipAmount() {}

    /** The amount in minor units; empty when the data is encrypted, is no TLV, or holds no amount. */
    static OptionalLong in(String hex) {
        BerTlv data = BerTlv.ofHex(hex);
        if (!data.whole()) {
            return OptionalLong.empty();
        }
        return data.objects().stream()
                .filter(object -> object.tag().equals(AMOUNT_AUTHORISED))
                .map(object -> HexFormat.of().formatHex(object.value().bytes()))
                .filter(digits -> TWELVE_DIGITS.matcher(digits).matches())
                .mapToLong(Long::parseLong)
                .findFirst();
    }
}
