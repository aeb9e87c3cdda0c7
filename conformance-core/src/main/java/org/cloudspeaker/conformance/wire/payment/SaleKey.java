package org.cloudspeaker.conformance.wire.payment;

import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.Reading;

/**
 * What identifies a sale.
 *
 * @param deviceSn serial number
 * @param batchNo batch number
 * @param traceNo trace number
 * @param copy 0; higher only where each repetition is to be a sale of its own
 */
record SaleKey(String deviceSn, String batchNo, String traceNo, long copy) {
    static SaleKey of(Reading sale) {
        return new SaleKey(
                sale.value(Field.DEVICE_SN).orElse(""),
                sale.value(Field.BATCH_NO).orElse(""),
                sale.value(Field.TRACE_NO).orElse(""),
                0);
    }

    SaleKey copied(long number) {
        return new SaleKey(deviceSn, batchNo, traceNo, number);
    }
}
