package org.cloudspeaker.conformance.card;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A test card. Its number, track and PIN never leave a report in clear.
 *
 * @param pan primary account number, 13 to 19 digits; sent masked only
 * @param organisation whose card it is
 * @param track2 track 2 equivalent data, as hex: the number, {@code D}, expiry as YYMM, the rest
 * @param pin what its holder enters, 12 digits; never sent, but as a PIN block
 */
public record Card(String pan, CardOrganisation organisation, String track2, String pin) {
    private static final DateTimeFormatter EXPIRY = DateTimeFormatter.ofPattern("yyMM");
    private static final int EXPIRY_DIGITS = 4;
    private static final int SOON_MONTHS = 12;
    private static final int LATER_YEARS = 3;
    /** As that of the guide's card: January 2027, international with chip. */
    private static final String EXPIRY_AND_SERVICE = "2701201";

    private static final int FEWEST_DISCRETIONARY = 9;

    /** The most that ISO 9564-1 allows, so that no other number is taken for it by chance. */
    private static final int PIN_DIGITS = 12;

    /** The test card of the guide's example (clause 3.5.1). */
    public static Card guide() {
        String pan = "4514617628832125";
        return new Card(pan, CardOrganisation.VISA, pan + "D270120115195475", digits(PIN_DIGITS, dice(pan)));
    }

    /** The test card of this number; the rest of its track and its PIN are made up, the same each time. */
    static Card of(CardOrganisation organisation, String pan) {
        Random dice = dice(pan);
        // Of an odd number of digits, so that its end can be told from whatever fills it up (ISO/IEC 7813, tag 57).
        String discretionary = digits(FEWEST_DISCRETIONARY + pan.length() % 2, dice);
        String track2 = pan + "D" + EXPIRY_AND_SERVICE + discretionary + "F";
        return new Card(pan, organisation, track2, digits(PIN_DIGITS, dice));
    }

    /** Test cards of 13 to 19 digits, in this order. */
    public static List<Card> ofEveryLength() {
        return Stream.of(
                        of(CardOrganisation.VISA, "4222222222222"),
                        CardOrganisation.DINERS.card(),
                        CardOrganisation.AMEX.card(),
                        CardOrganisation.MASTERCARD.card(),
                        of(CardOrganisation.UNIONPAY, "62055000000000004"),
                        of(CardOrganisation.MAESTRO, "586824160825533338"),
                        of(CardOrganisation.UNIONPAY, "6205500000000000004"))
                .toList();
    }

    /** The same card; where it ends within a year of this day, or has ended, one that is good for years. */
    public Card validOn(LocalDate day) {
        int from = pan.length() + 1;
        int to = from + EXPIRY_DIGITS;
        YearMonth expiry = YearMonth.parse(track2.substring(from, to), EXPIRY);
        if (!expiry.isBefore(YearMonth.from(day).plusMonths(SOON_MONTHS))) {
            return this;
        }
        String later = YearMonth.of(day.getYear() + LATER_YEARS, 12).format(EXPIRY);
        return new Card(pan, organisation, track2.substring(0, from) + later + track2.substring(to), pin);
    }

    /** What a device sends of its PIN: the PIN block under the test PIN key, as hex. */
    public String pinBlock() {
        return PinBlock.of(pin, pan).encrypt(TripleDesKey.testPinKey());
    }

    /** What must not be shown of it, longest first, and what each is called. */
    public Map<String, String> secrets() {
        String track = track2.endsWith("F") ? track2.substring(0, track2.length() - 1) : track2;
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put(track, "track 2");
        secrets.put(track.replace('D', '='), "track 2");
        secrets.put(track.substring(pan.length() + 1), "track 2 past the card number");
        secrets.put(pan, "the card number");
        secrets.put(pinBlock(), "the PIN block");
        secrets.put(PinBlock.of(pin, pan).hex(), "the PIN block in clear");
        secrets.put(pin, "the PIN");
        return secrets;
    }

    /** For messages: {@code 16-digit VISA test card}. */
    @Override
    public String toString() {
        return pan.length() + "-digit " + organisation + " test card";
    }

    private static Random dice(String pan) {
        return new Random(Long.parseLong(pan));
    }

    private static String digits(int count, Random dice) {
        return dice.ints(count, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
    }
}
