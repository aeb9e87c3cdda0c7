package org.cloudspeaker.conformance.message;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * A transaction query (guide 3.5.3).
 *
 * @param deviceSn whose sales
 * @param date of which day, by the device's clock
 * @param pageNo from 1
 * @param pageSize the device asks for 1
 */
public record TransactionQuery(String deviceSn, LocalDate date, int pageNo, int pageSize) {
    /** The query for one page, as the device makes it. */
    public static TransactionQuery page(String deviceSn, LocalDate date, int pageNo) {
        return new TransactionQuery(deviceSn, date, pageNo, 1);
    }

    /** The query as a message. */
    public OutgoingMessage toMessage() {
        Map<MessageField, String> values = new EnumMap<>(MessageField.class);
        values.put(MessageField.DEVICE_SN, deviceSn);
        values.put(MessageField.DATE, date.toString());
        values.put(MessageField.PAGE_NO, Integer.toString(pageNo));
        values.put(MessageField.PAGE_SIZE, Integer.toString(pageSize));
        return OutgoingMessage.of(MessageType.QUERY, values);
    }

    @Override
    public String toString() {
        return "query of " + deviceSn + " on " + date + ", page " + pageNo;
    }
}
