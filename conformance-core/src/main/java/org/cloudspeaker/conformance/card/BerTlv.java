package org.cloudspeaker.conformance.card;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.message.syntax.Payload;

/**
 * The data objects of a chip or of its issuer: BER-TLV with definite lengths (EMV Book 3, annex B), as far as they are
 * whole. Bytes of zero before, between and after them mean nothing and are passed over, as annex B allows.
 *
 * @param objects the data objects of the outermost level, up to the first that is not whole
 * @param problem why it is not whole data objects from end to end; empty when it is
 */
public record BerTlv(List<DataObject> objects, Optional<String> problem) {
    /** How many levels of constructed data objects are looked into; what is deeper is left as it is. */
    public static final int DEEPEST = 8;

    /** Up to four bytes in upper-case hex: the first says whether more follow, and each of these whether another does. */
    private static final Pattern TAG = Pattern.compile(
            "(?!00)(?:[0-9A-F][0-9A-E]|[02468ACE]F)" + "|[13579BDF]F(?:[89A-F][0-9A-F]){0,2}[0-7][0-9A-F]");

    private static final String AMOUNT_AUTHORISED = "9F02";
    private static final Pattern TWELVE_DIGITS = Pattern.compile("\\d{12}");
    private static final Pattern NO_HEX_DIGIT = Pattern.compile("[^0-9A-Fa-f]");

    /** Copies the list. */
    public BerTlv {
        objects = List.copyOf(objects);
    }

    /**
     * One data object.
     *
     * @param tag the bytes of the tag in upper-case hex, for example {@code 9F02}
     * @param value the bytes of the value
     * @param parts the data objects inside, where the tag says that it is made of others
     */
    public record DataObject(String tag, Payload value, List<DataObject> parts) {
        /** Copies the list. */
        public DataObject {
            parts = List.copyOf(parts);
        }

        /**
         * One with this value.
         *
         * @throws IllegalArgumentException if no such tag says that it has a value of its own
         */
        public static DataObject of(String tag, byte[] value) {
            demand(tag, false);
            return new DataObject(tag, Payload.of(value), List.of());
        }

        /**
         * One that is made of others.
         *
         * @throws IllegalArgumentException if no such tag says that it is made of others
         */
        public static DataObject constructed(String tag, List<DataObject> parts) {
            demand(tag, true);
            return new DataObject(tag, Payload.of(write(parts)), parts);
        }

        private static void demand(String tag, boolean constructed) {
            boolean isTag = TAG.matcher(tag).matches();
            if (!isTag || constructed != BerTlvReader.isConstructed(HexFormat.fromHexDigits(tag, 0, 2))) {
                throw new IllegalArgumentException("\"" + tag + "\" is no tag of a data object that "
                        + (constructed ? "is made of others" : "has a value of its own"));
            }
        }

        /** The tag alone: a value may be secret. */
        @Override
        public String toString() {
            return "tag " + tag;
        }
    }

    /** Reads these bytes; never throws for what they hold. */
    public static BerTlv of(byte[] data) {
        return BerTlvReader.read(data);
    }

    /** Reads the bytes that this text writes as pairs of hex digits; never throws for what it holds. */
    public static BerTlv ofHex(String hex) {
        Matcher wrong = NO_HEX_DIGIT.matcher(hex);
        if (wrong.find()) {
            return broken("its character " + (wrong.start() + 1) + " is no hex digit");
        }
        return hex.length() % 2 == 0
                ? of(HexFormat.of().parseHex(hex))
                : broken("its " + hex.length() + " hex digits are an odd number");
    }

    /** The bytes of these data objects, one after the other. */
    public static byte[] write(List<DataObject> objects) {
        return BerTlvWriter.write(objects);
    }

    /** Whether it is whole data objects from end to end. */
    public boolean isComplete() {
        return problem.isEmpty();
    }

    /**
     * The amount that the chip signed, tag 9F02 (EMV Book 3, annex A: n 12), in minor units; empty where these are no whole
     * data objects, as encrypted ones are, or none of them is an amount.
     */
    public OptionalLong amountAuthorised() {
        return objects.stream()
                .filter(object -> isComplete() && object.tag().equals(AMOUNT_AUTHORISED))
                .map(object -> HexFormat.of().formatHex(object.value().bytes()))
                .filter(digits -> TWELVE_DIGITS.matcher(digits).matches())
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    private static BerTlv broken(String why) {
        return new BerTlv(List.of(), Optional.of(why));
    }
}
