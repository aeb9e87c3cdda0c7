package org.cloudspeaker.conformance.card;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.card.BerTlv.DataObject;

/**
 * What whole data objects tell: of a sale, of a card. What is not whole from end to end, as encrypted data is not, tells
 * nothing.
 *
 * @param objects those of every level
 */
public record ChipData(List<DataObject> objects) {
    /** Of what a chip and a terminal say of every sale (EMV Book 3, annex A), so many are there in what is no chance. */
    static final int FEWEST_OF_A_SALE = 3;

    private static final Set<String> OF_A_SALE = Set.of(
            "82", "84", "95", "9A", "9C", "5F2A", "9F02", "9F03", "9F10", "9F1A", "9F26", "9F27", "9F33", "9F34",
            "9F36", "9F37");
    /** Amount, cryptogram and cryptogram information: long enough tags for one of them to do. */
    private static final Set<String> OF_EVERY_SALE = Set.of("9F02", "9F26", "9F27");

    private static final HexFormat FORMAT = HexFormat.of().withUpperCase();
    private static final Pattern NUMBER = Pattern.compile("\\d{13,19}F*");
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z './-]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRACK_1 = Pattern.compile("B\\d{13,19}\\^.*");

    /** By tag, what its value looks like in clear: so no tag that is there by chance is taken for one of them. */
    private static final Map<String, Predicate<byte[]>> OF_THE_CARD = Map.of(
            "5A", value -> NUMBER.matcher(FORMAT.formatHex(value)).matches(),
            "57", value -> track2(value).isPresent(),
            "9F6B", value -> track2(value).isPresent(),
            "56", value -> TRACK_1.matcher(text(value)).matches(),
            "5F20", value -> NAME.matcher(text(value)).matches());

    private static final Map<String, String> NAMES = Map.of(
            "5A", "the card number",
            "57", "track 2",
            "9F6B", "track 2",
            "56", "track 1",
            "5F20", "the name of who holds the card");

    /** Copies the list. */
    public ChipData {
        objects = List.copyOf(objects);
    }

    /** What these data objects tell. */
    public static ChipData of(BerTlv data) {
        return new ChipData(
                data.isComplete()
                        ? data.objects().stream().flatMap(ChipData::withParts).toList()
                        : List.of());
    }

    private static Stream<DataObject> withParts(DataObject object) {
        return Stream.concat(Stream.of(object), object.parts().stream().flatMap(ChipData::withParts));
    }

    /** How much of what is said of every sale is in it. */
    long countSaleTags() {
        return objects.stream()
                .map(DataObject::tag)
                .distinct()
                .filter(OF_A_SALE::contains)
                .count();
    }

    /** Whether it tells of a sale or of a card, and so is not encrypted. A text of chance does once in 100,000 times. */
    public boolean isInClear() {
        return countSaleTags() >= FEWEST_OF_A_SALE
                || objects.stream().map(DataObject::tag).anyMatch(OF_EVERY_SALE::contains)
                || findClearCardData().isPresent();
    }

    /** What of the card is in it in clear, with its tag: {@code the card number in tag 5A}. */
    public Optional<String> findClearCardData() {
        return objects.stream()
                .filter(object -> OF_THE_CARD
                        .getOrDefault(object.tag(), value -> false)
                        .test(object.value().bytes()))
                .map(object -> NAMES.get(object.tag()) + " in tag " + object.tag())
                .findFirst();
    }

    /** The card number. */
    public Optional<String> cardNumber() {
        return objects.stream().flatMap(object -> cardNumber(object).stream()).findFirst();
    }

    private static Optional<String> cardNumber(DataObject object) {
        byte[] value = object.value().bytes();
        return switch (object.tag()) {
            case "5A" ->
                Optional.of(FORMAT.formatHex(value))
                        .filter(hex -> NUMBER.matcher(hex).matches())
                        .map(hex -> hex.replace("F", ""));
            case "57", "9F6B" -> track2(value).map(Track2::pan);
            default -> Optional.empty();
        };
    }

    private static Optional<Track2> track2(byte[] value) {
        return Track2.parsePrefix(FORMAT.formatHex(value));
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.ISO_8859_1).strip();
    }
}
