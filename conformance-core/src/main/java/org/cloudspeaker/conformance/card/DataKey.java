package org.cloudspeaker.conformance.card;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.message.syntax.Payload;

/**
 * The key under which a device encrypts track 2 and EMV data (device firmware V1.0.4), to read them. What nobody has
 * published is tried: block by block (ECB) and chained from a vector of zeros (CBC), bytes and the text of their hex
 * digits, and every usual way to fill up the last block.
 *
 * @param key a triple DES key
 */
public record DataKey(TripleDesKey key) {
    /** Hex digits; what a device sends is a few hundred. */
    private static final int MOST_DIGITS = 8192;

    private static final int DIGITS_OF_A_BLOCK = 16;
    private static final Pattern OF_A_KEY = Pattern.compile("[0-9A-Fa-f]{32}|[0-9A-Fa-f]{48}");
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]+");
    /** A track of a magnetic stripe stands between sentinels, and a check character may follow (ISO/IEC 7813). */
    private static final Pattern TRACK_OR_HEX = Pattern.compile(";?([0-9A-Fa-f=]+)(?:\\?.?)?");

    private static final HexFormat FORMAT = HexFormat.of().withUpperCase();
    /**
     * The key of these hex digits.
     *
     * @throws IllegalArgumentException if they are not 32 or 48; it does not show them
     */
    public static DataKey ofHex(String hex) {
        if (!OF_A_KEY.matcher(hex).matches()) {
            boolean digits = HEX.matcher(hex).matches();
            throw new IllegalArgumentException(
                    "expected a triple DES key of 16 or 24 bytes, in 32 or 48 hex digits, found " + hex.length()
                            + " characters" + (digits ? "" : ", not all of them hex digits"));
        }
        return new DataKey(new TripleDesKey(Payload.of(HexFormat.of().parseHex(hex))));
    }

    /** The data key of every mock device. */
    public static DataKey ofMockDevices() {
        return new DataKey(TripleDesKey.testDataKey());
    }

    /** Track 2 as it is sent, in hex; never throws for what it is. */
    public DecryptionResult<Track2> track2(String hex) {
        return opened(
                hex,
                "track 2",
                texts -> texts.flatMap(text -> Track2.parse(text).stream()).findFirst());
    }

    /** The data objects of the chip as they are sent, in hex; never throws for what they are. */
    public DecryptionResult<BerTlv> emvData(String hex) {
        return opened(hex, "data of a chip (TLV)", DataKey::objects);
    }

    private <T> DecryptionResult<T> opened(String hex, String what, Function<Stream<String>, Optional<T>> reader) {
        if (!HEX.matcher(hex).matches()) {
            return DecryptionResult.failure("not all of it is hex digits");
        }
        if (hex.length() > MOST_DIGITS) {
            return DecryptionResult.failure(hex.length() + " hex digits, more than any card has to say");
        }
        if (hex.length() % DIGITS_OF_A_BLOCK != 0) {
            return DecryptionResult.failure(hex.length() + " hex digits, which are no whole blocks of 8 bytes");
        }
        return reader.apply(texts(HexFormat.of().parseHex(hex)))
                .map(DecryptionResult::success)
                .orElseGet(() -> DecryptionResult.failure(
                        "no " + what + " comes out under this key, neither block by block (ECB) nor chained (CBC)"));
    }

    /** All that the bytes may mean, as hex digits. */
    private Stream<String> texts(byte[] encrypted) {
        return Stream.of(key.decrypt(encrypted), key.decryptChained(encrypted))
                .flatMap(clear -> PaddingScheme.unpad(clear).stream())
                .flatMap(clear -> Stream.concat(Stream.of(FORMAT.formatHex(clear)), asText(clear).stream()));
    }

    private static Optional<String> asText(byte[] clear) {
        Matcher text = TRACK_OR_HEX.matcher(new String(clear, StandardCharsets.ISO_8859_1));
        return text.matches() ? Optional.of(text.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    /** Of what is whole, that which says most of a sale: the first block is the same in both modes, and may look right. */
    private static Optional<BerTlv> objects(Stream<String> texts) {
        return texts.map(BerTlv::ofHex)
                .filter(chip -> ChipData.of(chip).countSaleTags() >= ChipData.FEWEST_OF_A_SALE)
                .max(Comparator.comparingLong(chip -> ChipData.of(chip).countSaleTags()));
    }
}
