package org.cloudspeaker.conformance.suites.payment.sale;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.message.profile.FormatProfile;

/**
 * The ways for a field of a sale to be wrong that no server can make sense of. Left out is what a generous server may
 * take without harm, since the guide has an example and no table: a number for a string, a list of one, fewer or more digits, another
 * order of the date, an empty model. Amounts are AMT-04's, words that nobody knows SAL-15's.
 */
final class MalformedFields {
    /** Neither a number, nor hex, nor a card number. */
    private static final String LETTERS = "ZZZZZZZZ";
    /** Data objects but for half a byte. */
    private static final String ODD_HEX = "9F0206000000006";

    private final List<FieldRule> rules;
    private final int year;

    private final boolean typed;

    private MalformedFields(List<FieldRule> rules, int year, boolean typed) {
        this.rules = rules;
        this.year = year;
        this.typed = typed;
    }

    /** Those of the profile's sales, with dates of this year: a server may well refuse an old sale for its age. */
    static MalformedFields of(FormatProfile profile, LocalDate today) {
        return new MalformedFields(
                profile.rules(MessageType.SALE),
                today.getYear(),
                profile.message(MessageType.SALE).syntax().isTyped());
    }

    List<MalformedField> all() {
        return rules.stream().flatMap(this::of).toList();
    }

    private Stream<MalformedField> of(FieldRule rule) {
        return Stream.concat(nulls(rule), texts(rule));
    }

    /** A field that is required and null is a field that is missing. */
    private Stream<MalformedField> nulls(FieldRule rule) {
        return Stream.of(rule)
                .filter(each -> typed && each.required() && !each.place().nullable())
                .map(MalformedField::nulled);
    }

    private Stream<MalformedField> texts(FieldRule rule) {
        return candidates(rule).filter(text -> !rule.accepts(text)).map(text -> MalformedField.text(rule, text));
    }

    private Stream<String> candidates(FieldRule rule) {
        return switch (rule.field().kind()) {
            case DIGITS -> Stream.of("", LETTERS);
            case WORD -> Stream.of("");
            case DATE, TIME, DATE_TIME -> Stream.concat(Stream.of(""), impossible(rule));
            case TEXT -> ofText(rule);
            case AMOUNT, COUNT, LIST -> Stream.empty();
        };
    }

    /** The serial number is what the query goes by. Hex is hex, and two digits of it are a byte. */
    private static Stream<String> ofText(FieldRule rule) {
        if (rule.field() == MessageField.DEVICE_SN) {
            return Stream.of("");
        }
        boolean pairs = rule.accepts(ODD_HEX + "0");
        return pairs ? Stream.of(LETTERS, ODD_HEX) : Stream.of(LETTERS);
    }

    /** Days and hours that are in no calendar: booked, they stand under a day that nobody asks for. */
    private Stream<String> impossible(FieldRule rule) {
        return Stream.of(
                        written(rule, "13", "45", "15:50:23"),
                        written(rule, "02", "30", "15:50:23"),
                        written(rule, "01", "31", "25:61:00"))
                .distinct();
    }

    private String written(FieldRule rule, String month, String day, String time) {
        String[] parts = time.split(":", -1);
        return rule.pattern()
                .replace("'", "")
                .replaceAll("[yu]{4}", Integer.toString(year))
                .replace("MM", month)
                .replace("dd", day)
                .replace("HH", parts[0])
                .replace("mm", parts[1])
                .replace("ss", parts[2]);
    }
}
