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
    private static final String EMV_TAIL =
            "5F2A020170820218009F1A0201709F03060000000000009F3303E0F8C89F34031E03009F3501219F1E0838333230314943438407"
                    + "A00000000310109F09020001";

    /** Drops what the wire does not carry. */
    public Sale {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The sale as a message in this mask. */
    public Draft draft(Mask mask) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.DEVICE_SN, device.sn());
        values.put(Field.MODEL, device.model());
        values.put(Field.APP_VERSION, device.appVersion());
        values.put(Field.TRANS_TYPE, "SALE");
        values.put(Field.PAY_TYPE, "CARD");
        values.put(Field.AMOUNT, Long.toString(amount));
        values.put(Field.CARD_NO, mask.of(card.pan()));
        values.put(Field.CARD_ORG, card.organisation());
        values.put(Field.EMV_DATA, emvData());
        values.put(Field.BATCH_NO, batchNo);
        values.put(Field.TRACE_NO, traceNo);
        values.put(Field.TRACK2, card.track2());
        values.put(Field.PIN, card.pin());
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

    /** The guide's example with this sale's amount in tag 9F02 (n12, minor units) and its date in tag 9A. */
    private String emvData() {
        return "9F260888C89C10C57849A79F2701809F100706011203A020009F3704FCB8E0FA9F36020742950580800080009A03"
                + at.format(DateTimeFormatter.ofPattern("uuMMdd"))
                + "9C01009F0206"
                + String.format("%012d", amount)
                + EMV_TAIL;
    }
}
