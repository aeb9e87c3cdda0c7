package org.cloudspeaker.conformance.wire.payment;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.MessageType;

/**
 * A sale in the ledger. It holds no track, no PIN and no card number in clear.
 *
 * @param key what identifies it
 * @param fingerprint of all that the sale said
 * @param approved whether it was approved
 * @param authCode authorisation code; empty if it was not
 * @param at local time of the device
 * @param shown canonical values that a record shows of it
 */
record Booking(
        SaleKey key,
        String fingerprint,
        boolean approved,
        String authCode,
        LocalDateTime at,
        Map<Field, String> shown) {
    /** The fields of a sale that a record may repeat; never track 2, PIN or EMV data. */
    static final Set<Field> REPEATED = Set.of(
            Field.DEVICE_SN,
            Field.MODEL,
            Field.APP_VERSION,
            Field.TRANS_TYPE,
            Field.PAY_TYPE,
            Field.CARD_ORG,
            Field.CARD_SN,
            Field.BATCH_NO,
            Field.TRACE_NO);

    Booking {
        shown = Map.copyOf(shown);
    }

    /** The same with a record under this status, whatever became of the sale. */
    Booking shownAs(String status) {
        Map<Field, String> withStatus = new EnumMap<>(Field.class);
        withStatus.putAll(shown);
        withStatus.put(Field.STATUS, status);
        return new Booking(key, fingerprint, true, authCode, at, withStatus);
    }

    /** The same, approved with this code. */
    Booking approvedAs(String code) {
        return new Booking(key, fingerprint, true, code, at, shown);
    }

    Draft record() {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.putAll(shown);
        values.putIfAbsent(Field.STATUS, Field.APPROVED);
        values.put(Field.RESPONSE_CODE, Reply.SUCCESS.code());
        values.put(Field.AUTH_CODE, authCode);
        values.put(Field.DATE_TIME, at.toString());
        values.put(Field.DATE, at.toLocalDate().toString());
        values.put(Field.TIME, at.toLocalTime().toString());
        return Draft.of(MessageType.RECORD, values);
    }
}
