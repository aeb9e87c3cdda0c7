package org.cloudspeaker.conformance.mocks.payment;

import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;

/**
 * What identifies a sale.
 *
 * @param deviceSn serial number
 * @param batchNo batch number
 * @param traceNo trace number
 * @param copy 0; higher only where each repetition is to be a sale of its own
 */
public record SaleKey(String deviceSn, String batchNo, String traceNo, long copy) {
    public static SaleKey of(DecodedMessage sale) {
        return new SaleKey(
                sale.value(MessageField.DEVICE_SN).orElse(""),
                sale.value(MessageField.BATCH_NO).orElse(""),
                sale.value(MessageField.TRACE_NO).orElse(""),
                0);
    }

    public SaleKey copied(long number) {
        return new SaleKey(deviceSn, batchNo, traceNo, number);
    }
}
