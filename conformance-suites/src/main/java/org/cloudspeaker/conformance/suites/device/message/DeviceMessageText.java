package org.cloudspeaker.conformance.suites.device.message;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.message.DecodedField;
import org.cloudspeaker.conformance.message.DecodedField.FieldState;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MinorUnits;
import org.cloudspeaker.conformance.message.profile.CardDataLeaks;
import org.cloudspeaker.conformance.message.profile.CardDataLeaks.CardDataLeak;

/** Messages and their fields in words, without card data. */
final class DeviceMessageText {
    private static final int LONGEST_OUTLINE = 8;

    private DeviceMessageText() {}

    static Discrepancy discrepancy(String sent, List<DecodedField> wrong) {
        return new Discrepancy(
                sent, lines(wrong, DecodedField::describeExpected), lines(wrong, DeviceMessageText::found));
    }

    /** Card data outside the fields that are for it. */
    static Optional<Discrepancy> stray(String sent, CardDataLeaks cards) {
        List<String> found = cards.find().stream().map(CardDataLeak::toString).toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Discrepancy(
                                sent, "no card number and no track in any other field", String.join("\n", found))
                        .withRemedy("send the card number masked, in the one field for it, and nowhere else"));
    }

    private static String lines(List<DecodedField> fields, Function<DecodedField, String> words) {
        return fields.stream().map(words).collect(Collectors.joining("\n"));
    }

    private static String found(DecodedField field) {
        boolean there = field.state() != FieldState.ABSENT && field.state() != FieldState.NULL;
        return field.field() == MessageField.CARD_NO && there
                ? field.name() + ": " + outline(field.found())
                : field.describeFound();
    }

    /** {@code sale 000123/000007 of 66.66 by TEST000000000001}. */
    static String sale(DecodedMessage sale) {
        String amount = sale.value(MessageField.AMOUNT)
                .map(cents -> MinorUnits.decimal(Long.parseLong(cents)))
                .orElse("an unreadable amount");
        return "sale " + value(sale, MessageField.BATCH_NO) + "/" + value(sale, MessageField.TRACE_NO) + " of " + amount
                + " by " + value(sale, MessageField.DEVICE_SN);
    }

    /** {@code query of TEST000000000001 on 2026-11-23, page 1}. */
    static String query(DecodedMessage query) {
        return "query of " + value(query, MessageField.DEVICE_SN) + " on " + value(query, MessageField.DATE) + ", page "
                + value(query, MessageField.PAGE_NO);
    }

    private static String value(DecodedMessage message, MessageField field) {
        return message.value(field).orElse("?");
    }

    /** What a text is made of, for one that must not be shown: {@code 6 digits, 4 of *, 4 digits}. */
    static String outline(String text) {
        StringBuilder words = new StringBuilder();
        int parts = 0;
        int at = 0;
        while (at < text.length() && parts < LONGEST_OUTLINE) {
            int end = endOfRun(text, at);
            String what = isDigit(text.charAt(at)) ? " digits" : " of " + text.charAt(at);
            words.append(parts == 0 ? "" : ", ").append(end - at).append(what);
            at = end;
            parts++;
        }
        return text.isEmpty() ? "empty" : words + (at < text.length() ? ", and more" : "");
    }

    private static int endOfRun(String text, int from) {
        int end = from + 1;
        while (end < text.length() && kind(text.charAt(end)) == kind(text.charAt(from))) {
            end++;
        }
        return end;
    }

    private static char kind(char one) {
        return isDigit(one) ? '0' : one;
    }

    private static boolean isDigit(char one) {
        return one >= '0' && one <= '9';
    }
}
