package org.cloudspeaker.conformance.message.value;

/**
 * How the value of a field becomes text; of the parts the one that fits the field's kind counts.
 *
 * @param amount for amounts
 * @param digits for digits: their full length, so that 7 is read as 000007; 0: as they are
 * @param time for dates and times
 * @param words for words and codes
 */
public record ValueEncoding(AmountEncoding amount, int digits, TemporalEncoding time, WordList words) {
    /** Minor units, digits as they are, no pattern, no words. */
    public static ValueEncoding plain() {
        return new ValueEncoding(AmountEncoding.minorUnits(), 0, TemporalEncoding.none(), WordList.none());
    }

    /** The same for amounts that are written like this. */
    public ValueEncoding with(AmountEncoding other) {
        return new ValueEncoding(other, digits, time, words);
    }

    /** The same for digits of this full length. */
    public ValueEncoding withDigits(int length) {
        return new ValueEncoding(amount, length, time, words);
    }

    /** The same for dates and times of this pattern. */
    public ValueEncoding with(TemporalEncoding other) {
        return new ValueEncoding(amount, digits, other, words);
    }

    /** The same with these words. */
    public ValueEncoding with(WordList other) {
        return new ValueEncoding(amount, digits, time, other);
    }
}
