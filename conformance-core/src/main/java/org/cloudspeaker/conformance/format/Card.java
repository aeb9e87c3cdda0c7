package org.cloudspeaker.conformance.format;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A test card. Its number, track and PIN block never leave a report in clear.
 *
 * @param pan primary account number, 13 to 19 digits; sent masked only
 * @param organisation for example {@code VISA}
 * @param track2 track 2 equivalent data, as hex: the number, {@code D}, expiry as YYMM, the rest
 * @param pin PIN block, as hex
 */
public record Card(String pan, String organisation, String track2, String pin) {
    private static final DateTimeFormatter EXPIRY = DateTimeFormatter.ofPattern("yyMM");
    private static final int EXPIRY_DIGITS = 4;
    private static final int SOON_MONTHS = 12;
    private static final int LATER_YEARS = 3;

    /** The test card of the guide's example (clause 3.5.1). */
    public static Card guide() {
        return new Card("4514617628832125", "VISA", "4514617628832125D270120115195475", "ADF34EF2424A042E");
    }

    /** Public test numbers of 13, 15, 16 and 19 digits, in this order; no bank has issued them. */
    public static List<Card> ofEveryLength() {
        return List.of(
                new Card("4222222222222", "VISA", "4222222222222D27012011714253689F", "5B1C7E90D2A83F46"),
                new Card("378282246310005", "AMEX", "378282246310005D27012012836174905F", "C6038A1F7DE4529B"),
                new Card("5555555555554444", "MASTERCARD", "5555555555554444D270120139481627", "17E5B09C4DA2F683"),
                new Card(
                        "6205500000000000004", "UNIONPAY", "6205500000000000004D270120146507382F", "E29D4F6B8031A57C"));
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

    /** What must not be shown of it, longest first, and what each is called. */
    public Map<String, String> secrets() {
        String track = track2.endsWith("F") ? track2.substring(0, track2.length() - 1) : track2;
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put(track, "track 2");
        secrets.put(track.replace('D', '='), "track 2");
        secrets.put(track.substring(pan.length() + 1), "track 2 past the card number");
        secrets.put(pan, "the card number");
        secrets.put(pin, "the PIN block");
        return secrets;
    }

    /** For messages: {@code 16-digit VISA test card}. */
    @Override
    public String toString() {
        return pan.length() + "-digit " + organisation + " test card";
    }
}
