package org.cloudspeaker.conformance.suites.device;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldReading;
import org.cloudspeaker.conformance.format.FieldReading.State;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.format.StrayCards;
import org.cloudspeaker.conformance.format.StrayCards.Stray;
import org.cloudspeaker.conformance.junit.Discrepancy;

/** Messages and their fields in words, without card data. */
final class Forms {
    private static final int LONGEST_OUTLINE = 8;

    private Forms() {}

    /** What each of these fields should be, and what it is. */
    static Discrepancy discrepancy(String sent, List<FieldReading> wrong) {
        return new Discrepancy(sent, lines(wrong, FieldReading::asked), lines(wrong, Forms::found));
    }

    /** Card data outside the fields that are for it. */
    static Optional<Discrepancy> stray(String sent, StrayCards cards) {
        List<String> found = cards.all().stream().map(Stray::toString).toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Discrepancy(
                                sent, "no card number and no track in any other field", String.join("\n", found))
                        .trying("send the card number masked, in the one field for it, and nowhere else"));
    }

    private static String lines(List<FieldReading> fields, Function<FieldReading, String> words) {
        return fields.stream().map(words).collect(Collectors.joining("\n"));
    }

    private static String found(FieldReading field) {
        boolean there = field.state() != State.ABSENT && field.state() != State.NULL;
        return field.field() == Field.CARD_NO && there ? field.name() + ": " + outline(field.found()) : field.shown();
    }

    /** {@code sale 000123/000007 of 66.66 by TEST000000000001}. */
    static String sale(Reading sale) {
        String amount = sale.value(Field.AMOUNT)
                .map(cents -> BigDecimal.valueOf(Long.parseLong(cents), 2).toPlainString())
                .orElse("an unreadable amount");
        return "sale " + value(sale, Field.BATCH_NO) + "/" + value(sale, Field.TRACE_NO) + " of " + amount + " by "
                + value(sale, Field.DEVICE_SN);
    }

    /** {@code query of TEST000000000001 on 2026-11-23, page 1}. */
    static String query(Reading query) {
        return "query of " + value(query, Field.DEVICE_SN) + " on " + value(query, Field.DATE) + ", page "
                + value(query, Field.PAGE_NO);
    }

    private static String value(Reading message, Field field) {
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
