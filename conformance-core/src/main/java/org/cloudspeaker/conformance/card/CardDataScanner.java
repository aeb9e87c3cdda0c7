package org.cloudspeaker.conformance.card;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What of a card can be read in a text, however it is written: in the middle of something else, with separators, as the hex
 * or base64 of itself.
 *
 * @param spellings all that the text may say, itself first
 */
public record CardDataScanner(List<String> spellings) {
    /** Copies the list. */
    public CardDataScanner {
        spellings = List.copyOf(spellings);
    }

    /** What can be read in this text. */
    public static CardDataScanner of(String text) {
        return new CardDataScanner(TextDecodings.of(text));
    }

    /** A track 2. An encrypted text of 100 hex digits is taken for one less than once in 100,000 times. */
    public Optional<Track2> track2() {
        return first(text -> Track2.parsePrefix(text).or(() -> Track2.find(text)).stream());
    }

    /** Data of a chip from end to end that tells of a sale or of a card. */
    public Optional<ChipData> chip() {
        return first(text -> Stream.of(ChipData.of(BerTlv.ofHex(text))).filter(ChipData::isInClear));
    }

    /** A card number by itself. A run of digits inside encrypted hex is none. */
    public Optional<String> cardNumber() {
        return first(CardNumberScanner::scan);
    }

    /** The card number of which a mask shows these first and last digits. */
    public Optional<String> cardNumber(String first, String last) {
        return first(text -> CardNumberScanner.findMasked(text, first, last).stream());
    }

    private <T> Optional<T> first(Function<String, Stream<T>> reader) {
        return spellings.stream().flatMap(reader).findFirst();
    }

    /** How many spellings there are: what they say is secret. */
    @Override
    public String toString() {
        return "a text of " + spellings.size() + " spellings";
    }
}
