package org.cloudspeaker.conformance.mocks.payment.handler;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import org.cloudspeaker.conformance.card.Mask;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.mocks.payment.LedgerEntry;
import org.cloudspeaker.conformance.mocks.payment.SaleKey;

/** Makes entries for the ledger, with nothing in them that must not be kept. */
final class LedgerEntryFactory {
    private final Mask mask;
    private final Clock clock;

    LedgerEntryFactory(Mask mask, Clock clock) {
        this.mask = mask;
        this.clock = clock;
    }

    /** An entry of this amount in minor units; approved if it has an authorisation code. */
    LedgerEntry create(SaleKey key, DecodedMessage sale, long amount, String authCode) {
        Map<MessageField, String> shown = new EnumMap<>(MessageField.class);
        LedgerEntry.REPEATED.forEach(field -> sale.value(field).ifPresent(value -> shown.put(field, value)));
        shown.put(MessageField.BATCH_NO, key.batchNo());
        shown.put(MessageField.TRACE_NO, key.traceNo());
        shown.put(MessageField.AMOUNT, Long.toString(amount));
        shown.put(
                MessageField.CARD_NO,
                sale.value(MessageField.CARD_NO).map(this::masked).orElse(""));
        return new LedgerEntry(key, fingerprint(sale), !authCode.isEmpty(), authCode, moment(sale), shown);
    }

    /** Masks again what ought to be masked already: a request may hold a card number in clear. */
    private String masked(String cardNo) {
        boolean tooShort = cardNo.length() <= mask.first() + mask.last();
        return tooShort ? mask.fill().repeat(cardNo.length()) : mask.of(cardNo);
    }

    private LocalDateTime moment(DecodedMessage sale) {
        LocalDateTime now = LocalDateTime.now(clock);
        return sale.value(MessageField.DATE_TIME).map(LocalDateTime::parse).orElseGet(() -> {
            LocalDate date = sale.value(MessageField.DATE).map(LocalDate::parse).orElse(now.toLocalDate());
            LocalTime time = sale.value(MessageField.TIME).map(LocalTime::parse).orElse(now.toLocalTime());
            return date.atTime(time.withNano(0));
        });
    }

    /** The same for two sales that say the same, and for no others; nothing can be read from it. */
    static String fingerprint(DecodedMessage sale) {
        StringBuilder text = new StringBuilder();
        for (MessageField field : MessageField.values()) {
            sale.value(field)
                    .ifPresent(value -> text.append(field)
                            .append(value.length())
                            .append(':')
                            .append(value));
        }
        return Sha256Fingerprint.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
