package org.cloudspeaker.conformance.format;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;

/**
 * A payment request (guide 3.5.1). (device, batch number, trace number) identifies it.
 *
 * @param device where it comes from
 * @param card what it is paid with
 * @param amount in minor units, from 1
 * @param batchNo six digits
 * @param traceNo six digits, one higher for every sale of a device
 * @param at local time of the device
 */
public record Sale(Device device, Card card, long amount, String batchNo, String traceNo, LocalDateTime at) {
    /** Drops what the wire does not carry. */
    public Sale {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The sale as a message in this mask, with track 2 and EMV data in clear as in the guide's example. */
    public Draft draft(Mask mask) {
        return draft(mask, CardProtection.none());
    }

    /** The sale as a message in this mask, with track 2 and EMV data as they are protected. */
    public Draft draft(Mask mask, CardProtection protection) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.DEVICE_SN, device.sn());
        values.put(Field.MODEL, device.model());
        values.put(Field.APP_VERSION, device.appVersion());
        values.put(Field.TRANS_TYPE, "SALE");
        values.put(Field.PAY_TYPE, "CARD");
        values.put(Field.AMOUNT, Long.toString(amount));
        values.put(Field.CARD_NO, mask.of(card.pan()));
        values.put(Field.CARD_ORG, card.organisation().name());
        values.put(Field.EMV_DATA, protection.of(EmvData.of(this)));
        values.put(Field.BATCH_NO, batchNo);
        values.put(Field.TRACE_NO, traceNo);
        values.put(Field.TRACK2, protection.of(card.track2()));
        values.put(Field.PIN, card.pinBlock());
        values.put(Field.DATE, at.toLocalDate().toString());
        values.put(Field.TIME, at.toLocalTime().format(DateTimeFormatter.ISO_LOCAL_TIME));
        return Draft.of(MessageType.SALE, values);
    }

    /** The same sale with another amount in minor units. */
    public Sale of(long otherAmount) {
        return new Sale(device, card, otherAmount, batchNo, traceNo, at);
    }

    /** The same sale under the numbers of another. */
    public Sale numberedAs(Sale other) {
        return new Sale(device, card, amount, other.batchNo, other.traceNo, at);
    }

    /** The amount as a person writes it: {@code 66.66}. */
    public String amountShown() {
        return java.math.BigDecimal.valueOf(amount, 2).toPlainString();
    }

    /** For messages: {@code sale 000123/000007 of 66.66}. */
    @Override
    public String toString() {
        return "sale " + batchNo + "/" + traceNo + " of " + amountShown();
    }
}
