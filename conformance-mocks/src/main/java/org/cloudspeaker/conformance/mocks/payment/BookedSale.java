package org.cloudspeaker.conformance.mocks.payment;

import java.time.LocalDateTime;
import org.cloudspeaker.conformance.message.MessageField;

/**
 * A sale in the books of a mock payment server. Nothing of the card is in it.
 *
 * @param deviceSn serial number of the device
 * @param batchNo batch number
 * @param traceNo trace number
 * @param amount in minor units
 * @param approved whether it was approved; a declined one is kept too, for its repetition
 * @param authCode authorisation code; empty where it was declined
 * @param at local time of the device
 */
public record BookedSale(
        String deviceSn,
        String batchNo,
        String traceNo,
        long amount,
        boolean approved,
        String authCode,
        LocalDateTime at) {
    public static BookedSale of(LedgerEntry booking) {
        SaleKey key = booking.key();
        return new BookedSale(
                key.deviceSn(),
                key.batchNo(),
                key.traceNo(),
                Long.parseLong(booking.shown().getOrDefault(MessageField.AMOUNT, "0")),
                booking.approved(),
                booking.authCode(),
                booking.at());
    }
}
