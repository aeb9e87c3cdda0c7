package org.cloudspeaker.conformance.wire.payment;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.Mask;
import org.cloudspeaker.conformance.format.Reading;

/** Makes entries for the ledger, with nothing in them that must not be kept. */
final class Bookkeeping {
    private final Mask mask;
    private final Clock clock;

    Bookkeeping(Mask mask, Clock clock) {
        this.mask = mask;
        this.clock = clock;
    }

    /** An entry of this amount in minor units; approved if it has an authorisation code. */
    Booking entry(SaleKey key, Reading sale, long amount, String authCode) {
        Map<Field, String> shown = new EnumMap<>(Field.class);
        Booking.REPEATED.forEach(field -> sale.value(field).ifPresent(value -> shown.put(field, value)));
        shown.put(Field.BATCH_NO, key.batchNo());
        shown.put(Field.TRACE_NO, key.traceNo());
        shown.put(Field.AMOUNT, Long.toString(amount));
        shown.put(Field.CARD_NO, sale.value(Field.CARD_NO).map(this::masked).orElse(""));
        return new Booking(key, fingerprint(sale), !authCode.isEmpty(), authCode, moment(sale), shown);
    }

    /** Masks again what ought to be masked already: a request may hold a card number in clear. */
    private String masked(String cardNo) {
        boolean tooShort = cardNo.length() <= mask.first() + mask.last();
        return tooShort ? mask.fill().repeat(cardNo.length()) : mask.of(cardNo);
    }

    private LocalDateTime moment(Reading sale) {
        LocalDateTime now = LocalDateTime.now(clock);
        return sale.value(Field.DATE_TIME).map(LocalDateTime::parse).orElseGet(() -> {
            LocalDate date = sale.value(Field.DATE).map(LocalDate::parse).orElse(now.toLocalDate());
            LocalTime time = sale.value(Field.TIME).map(LocalTime::parse).orElse(now.toLocalTime());
            return date.atTime(time.withNano(0));
        });
    }

    /** The same for two sales that say the same, and for no others; nothing can be read from it. */
    static String fingerprint(Reading sale) {
        StringBuilder text = new StringBuilder();
        for (Field field : Field.values()) {
            sale.value(field)
                    .ifPresent(value -> text.append(field)
                            .append(value.length())
                            .append(':')
                            .append(value));
        }
        return Fingerprint.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
