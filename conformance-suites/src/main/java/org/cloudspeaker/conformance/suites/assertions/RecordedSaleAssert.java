package org.cloudspeaker.conformance.suites.assertions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldReading;
import org.cloudspeaker.conformance.format.FieldRule;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.Mask;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.format.SaleAnswer;
import org.cloudspeaker.conformance.format.TransactionRecord;
import org.cloudspeaker.conformance.suites.RecordedSale;

/** Assertions on what the transaction query shows of a sale. */
public final class RecordedSaleAssert extends FactsAssert<RecordedSaleAssert, RecordedSale> {
    RecordedSaleAssert(RecordedSale sale) {
        super(sale, RecordedSaleAssert.class);
    }

    @Override
    String sent() {
        return actual.sale() + ", then a query of " + actual.deviceSn() + " on " + actual.date();
    }

    /** A record of it is there. */
    public RecordedSaleAssert isThere() {
        return holds(!actual.records().isEmpty(), "a record of it", "none; " + actual.seen());
    }

    /** There is no record of it. */
    public RecordedSaleAssert isNotThere() {
        return holds(actual.records().isEmpty(), "no record of it", "a record of it; " + actual.seen());
    }

    /** There is exactly one record of it. */
    public RecordedSaleAssert isThereOnce() {
        List<String> codes = actual.records().stream()
                .map(entry -> entry.value(Field.AUTH_CODE).orElse("none"))
                .toList();
        return isThere()
                .holds(
                        codes.size() == 1,
                        "one record with trace number " + actual.sale().traceNo() + " on " + actual.date(),
                        codes.size() + " records (authorisation codes " + String.join(" and ", codes) + ")");
    }

    /** It is recorded with this amount in minor units. */
    public RecordedSaleAssert hasAmount(long minorUnits) {
        isThere();
        FieldReading amount = actual.first().reading().field(Field.AMOUNT);
        boolean right = amount.value().filter(Long.toString(minorUnits)::equals).isPresent();
        return holds(right, minorUnits + " cents", amount.shown());
    }

    /** The record is as it was before. */
    public RecordedSaleAssert isStill(TransactionRecord before) {
        isThere();
        List<FieldReading> changed = before.reading().fields().values().stream()
                .filter(field -> !field.equals(actual.first().reading().field(field.field())))
                .sorted(Comparator.comparing(FieldReading::field))
                .toList();
        List<FieldReading> now = changed.stream()
                .map(field -> actual.first().reading().field(field.field()))
                .toList();
        return holds(changed.isEmpty(), "as before: " + Shown.found(changed), Shown.found(now));
    }

    /** Every field of the record is there, in its type and form. */
    public RecordedSaleAssert isWellFormed() {
        isThere();
        List<FieldReading> wrong = actual.first().reading().problems();
        return holds(wrong.isEmpty(), Shown.asked(wrong), Shown.found(wrong));
    }

    /** The record is this sale's, as the server answered it. */
    public RecordedSaleAssert agreesWith(SaleAnswer answer) {
        isThere();
        Sale sale = actual.sale();
        Map<Field, String> expected = new LinkedHashMap<>();
        expected.put(Field.AMOUNT, Long.toString(sale.amount()));
        expected.put(Field.TRACE_NO, sale.traceNo());
        expected.put(Field.BATCH_NO, sale.batchNo());
        expected.put(Field.CARD_ORG, sale.card().organisation().name());
        expected.put(Field.TRANS_TYPE, "SALE");
        expected.put(Field.AUTH_CODE, answer.authCode().orElse(""));
        expected.put(Field.STATUS, Field.APPROVED);
        return agrees(actual.first(), expected);
    }

    private RecordedSaleAssert agrees(TransactionRecord entry, Map<Field, String> expected) {
        List<String> asked = new ArrayList<>();
        List<String> found = new ArrayList<>();
        expected.forEach((field, value) -> {
            Optional<String> there = entry.value(field);
            if (!there.equals(Optional.of(value))) {
                FieldReading reading = entry.reading().field(field);
                asked.add(reading.name() + ": " + value + (field == Field.AMOUNT ? " cents" : ""));
                found.add(reading.shown());
            }
        });
        return holds(found.isEmpty(), String.join("\n", asked), String.join("\n", found));
    }

    /** The card number is shown as this mask says. */
    public RecordedSaleAssert isMasked(Mask mask) {
        isThere();
        FieldReading card = actual.first().reading().field(Field.CARD_NO);
        String pan = actual.sale().card().pan();
        boolean masked = card.value().filter(shown -> mask.hides(pan, shown)).isPresent();
        return holds(masked, mask.described(pan) + ", such as " + mask.of(pan), card.shown());
    }

    /** The card number is shown in the length that the device sent, or in the least that the mask asks for. */
    public RecordedSaleAssert keepsTheLength(Mask mask) {
        isThere();
        FieldReading card = actual.first().reading().field(Field.CARD_NO);
        String sent = mask.of(actual.sale().card().pan());
        int least = Math.max(sent.length(), mask.first() + mask.atLeast() + mask.last());
        boolean kept = card.value()
                .filter(shown -> shown.length() == sent.length() || shown.length() == least)
                .isPresent();
        return holds(kept, card.name() + ": \"" + sent + "\", as it was sent", card.shown());
    }

    /**
     * Every value of the record has room in the device.
     *
     * @param bounded the fields, with the most bytes that the device has room for
     */
    public RecordedSaleAssert fits(List<FieldRule> bounded) {
        isThere();
        List<String> asked = new ArrayList<>();
        List<String> found = new ArrayList<>();
        bounded.forEach(rule -> {
            FieldReading value = actual.first().reading().field(rule.field());
            if (value.bytes() > rule.maxBytes()) {
                asked.add(value.name() + ": at most " + rule.maxBytes() + " bytes");
                found.add(value.shown() + " (" + value.bytes() + " bytes)");
            }
        });
        return holds(found.isEmpty(), String.join("\n", asked), String.join("\n", found));
    }

    /** No record of it has a status that approves, be it the word of a record or that of a sale's answer. */
    public RecordedSaleAssert isNotShownAsApproved(FormatProfile profile) {
        Set<String> approving = Stream.of(MessageType.RECORD, MessageType.SALE_ANSWER)
                .flatMap(type -> profile.find(type, Field.STATUS).stream())
                .flatMap(rule -> rule.words().entrySet().stream())
                .filter(word -> word.getKey().equals(Field.APPROVED))
                .flatMap(word -> Stream.of(word.getKey(), word.getValue()))
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
        actual.records().stream()
                .map(entry -> entry.reading().field(Field.STATUS))
                .filter(status -> status.value().filter(approving::contains).isPresent())
                .findFirst()
                .ifPresent(status -> holds(false, "no record of it, or one of another status", status.shown()));
        return this;
    }
}
