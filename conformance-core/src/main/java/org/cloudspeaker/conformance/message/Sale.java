package org.cloudspeaker.conformance.message;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.card.CardDataProtection;
import org.cloudspeaker.conformance.card.Mask;

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
public record Sale(DeviceIdentity device, Card card, long amount, String batchNo, String traceNo, LocalDateTime at) {
    /** Drops what the wire does not carry. */
    public Sale {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The sale as a message in this mask, with track 2 and EMV data in clear as in the guide's example. */
    public OutgoingMessage toMessage(Mask mask) {
        return toMessage(mask, CardDataProtection.none());
    }

    /** The sale as a message in this mask, with track 2 and EMV data as they are protected. */
    public OutgoingMessage toMessage(Mask mask, CardDataProtection protection) {
        Map<MessageField, String> values = new EnumMap<>(MessageField.class);
        values.put(MessageField.DEVICE_SN, device.sn());
        values.put(MessageField.MODEL, device.model());
        values.put(MessageField.APP_VERSION, device.appVersion());
        values.put(MessageField.TRANS_TYPE, "SALE");
        values.put(MessageField.PAY_TYPE, "CARD");
        values.put(MessageField.AMOUNT, Long.toString(amount));
        values.put(MessageField.CARD_NO, mask.of(card.pan()));
        values.put(MessageField.CARD_ORG, card.organisation().name());
        values.put(MessageField.EMV_DATA, protection.apply(EmvDataFactory.create(this)));
        values.put(MessageField.BATCH_NO, batchNo);
        values.put(MessageField.TRACE_NO, traceNo);
        values.put(MessageField.TRACK2, protection.apply(card.track2()));
        values.put(MessageField.PIN, card.pinBlock());
        values.put(MessageField.DATE, at.toLocalDate().toString());
        values.put(MessageField.TIME, at.toLocalTime().format(DateTimeFormatter.ISO_LOCAL_TIME));
        return OutgoingMessage.of(MessageType.SALE, values);
    }

    /** The same sale with another amount in minor units. */
    public Sale withAmount(long otherAmount) {
        return new Sale(device, card, otherAmount, batchNo, traceNo, at);
    }

    /** The same sale under the numbers of another. */
    public Sale withNumbersOf(Sale other) {
        return new Sale(device, card, amount, other.batchNo, other.traceNo, at);
    }

    /** The amount as a person writes it: {@code 66.66}. */
    public String amountShown() {
        return MinorUnits.decimal(amount);
    }

    /** For messages: {@code sale 000123/000007 of 66.66}. */
    @Override
    public String toString() {
        return "sale " + batchNo + "/" + traceNo + " of " + amountShown();
    }
}
