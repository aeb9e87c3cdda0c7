package org.cloudspeaker.conformance.suites.payment;

import java.time.Duration;
import java.time.LocalDateTime;
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
import org.cloudspeaker.conformance.card.Mask;
import org.cloudspeaker.conformance.message.DecodedField;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.SaleAnswer;
import org.cloudspeaker.conformance.message.TransactionRecord;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.suites.assertions.DiscrepancyAssert;

/** Assertions on what the transaction query shows of a sale. */
public final class RecordedSaleAssert extends DiscrepancyAssert<RecordedSaleAssert, RecordedSale> {
    /** A day, and what two time zones differ in. */
    private static final Duration FARTHEST = Duration.ofHours(50);

    RecordedSaleAssert(RecordedSale sale) {
        super(sale, RecordedSaleAssert.class);
    }

    @Override
    protected String sent() {
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
                .map(entry -> entry.value(MessageField.AUTH_CODE).orElse("none"))
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
        DecodedField amount = actual.first().message().field(MessageField.AMOUNT);
        boolean right = amount.value().filter(Long.toString(minorUnits)::equals).isPresent();
        return holds(right, minorUnits + " cents", amount.describeFound());
    }

    /** The record is as it was before. */
    public RecordedSaleAssert isStill(TransactionRecord before) {
        isThere();
        List<DecodedField> changed = before.message().fields().values().stream()
                .filter(field -> !field.equals(actual.first().message().field(field.field())))
                .sorted(Comparator.comparing(DecodedField::field))
                .toList();
        List<DecodedField> now = changed.stream()
                .map(field -> actual.first().message().field(field.field()))
                .toList();
        return holds(changed.isEmpty(), "as before: " + ReplyDescription.found(changed), ReplyDescription.found(now));
    }

    /** Every field of the record is there, in its type and form. */
    public RecordedSaleAssert isWellFormed() {
        isThere();
        List<DecodedField> wrong = actual.first().message().problems();
        return holds(wrong.isEmpty(), ReplyDescription.asked(wrong), ReplyDescription.found(wrong));
    }

    /** The record is this sale's, as the server answered it. */
    public RecordedSaleAssert agreesWith(SaleAnswer answer) {
        isThere();
        Sale sale = actual.sale();
        Map<MessageField, String> expected = new LinkedHashMap<>();
        expected.put(MessageField.AMOUNT, Long.toString(sale.amount()));
        expected.put(MessageField.TRACE_NO, sale.traceNo());
        expected.put(MessageField.BATCH_NO, sale.batchNo());
        expected.put(MessageField.CARD_ORG, sale.card().organisation().name());
        expected.put(MessageField.TRANS_TYPE, "SALE");
        expected.put(MessageField.AUTH_CODE, answer.authCode().orElse(""));
        expected.put(MessageField.STATUS, MessageField.APPROVED);
        return agrees(actual.first(), expected);
    }

    private RecordedSaleAssert agrees(TransactionRecord entry, Map<MessageField, String> expected) {
        List<String> asked = new ArrayList<>();
        List<String> found = new ArrayList<>();
        expected.forEach((field, value) -> {
            Optional<String> there = entry.value(field);
            if (entry.message().isDeclared(field) && !there.equals(Optional.of(value))) {
                DecodedField reading = entry.message().field(field);
                asked.add(reading.name() + ": " + value + (field == MessageField.AMOUNT ? " cents" : ""));
                found.add(reading.describeFound());
            }
        });
        moment(entry).ifPresent(wrong -> {
            asked.add(wrong.name() + ": a time on " + actual.date());
            found.add(wrong.describeFound());
        });
        return holds(found.isEmpty(), String.join("\n", asked), String.join("\n", found));
    }

    /** The time of the record, if it is of another day; a server may have its own clock and zone. */
    private Optional<DecodedField> moment(TransactionRecord entry) {
        return entry.value(MessageField.DATE_TIME)
                .map(LocalDateTime::parse)
                .filter(time -> Duration.between(time, actual.sale().at()).abs().compareTo(FARTHEST) > 0)
                .map(time -> entry.message().field(MessageField.DATE_TIME));
    }

    /** The card number is shown as this mask says. */
    public RecordedSaleAssert isMasked(Mask mask) {
        isThere();
        DecodedField card = actual.first().message().field(MessageField.CARD_NO);
        String pan = actual.sale().card().pan();
        boolean masked = card.value().filter(shown -> mask.hides(pan, shown)).isPresent();
        return holds(masked, mask.described(pan) + ", such as " + mask.of(pan), card.describeFound());
    }

    /** The card number is shown in the length that the device sent, or in the least that the mask asks for. */
    public RecordedSaleAssert keepsTheLength(Mask mask) {
        isThere();
        DecodedField card = actual.first().message().field(MessageField.CARD_NO);
        String sent = mask.of(actual.sale().card().pan());
        int least = Math.max(sent.length(), mask.first() + mask.atLeast() + mask.last());
        boolean kept = card.value()
                .filter(shown -> shown.length() == sent.length() || shown.length() == least)
                .isPresent();
        return holds(kept, card.name() + ": \"" + sent + "\", as it was sent", card.describeFound());
    }

    /**
     * The device can store every value of the record.
     *
     * @param bounded the fields, with the most bytes that the device can store
     */
    public RecordedSaleAssert fits(List<FieldRule> bounded) {
        isThere();
        List<String> asked = new ArrayList<>();
        List<String> found = new ArrayList<>();
        bounded.forEach(rule -> {
            DecodedField value = actual.first().message().field(rule.field());
            if (value.bytes() > rule.maxBytes()) {
                asked.add(value.name() + ": at most " + rule.maxBytes() + " bytes");
                found.add(value.describeFound() + " (" + value.bytes() + " bytes)");
            }
        });
        return holds(found.isEmpty(), String.join("\n", asked), String.join("\n", found));
    }

    /** No record of it has a status that approves, be it the word of a record or that of a sale's answer. */
    public RecordedSaleAssert isNotShownAsApproved(FormatProfile profile) {
        Set<String> approving = Stream.of(MessageType.RECORD, MessageType.SALE_ANSWER)
                .flatMap(type -> profile.find(type, MessageField.STATUS).stream())
                .flatMap(rule -> rule.words().entrySet().stream())
                .filter(word -> word.getKey().equals(MessageField.APPROVED))
                .flatMap(word -> Stream.of(word.getKey(), word.getValue()))
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
        actual.records().stream()
                .map(entry -> entry.message().field(MessageField.STATUS))
                .filter(status -> status.value().filter(approving::contains).isPresent())
                .findFirst()
                .ifPresent(status -> holds(false, "no record of it, or one of another status", status.describeFound()));
        return this;
    }
}
