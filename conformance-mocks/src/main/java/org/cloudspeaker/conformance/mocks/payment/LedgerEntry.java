package org.cloudspeaker.conformance.mocks.payment;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;

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
public record LedgerEntry(
        SaleKey key,
        String fingerprint,
        boolean approved,
        String authCode,
        LocalDateTime at,
        Map<MessageField, String> shown) {
    /** The fields of a sale that a record may repeat; never track 2, PIN or EMV data. */
    public static final Set<MessageField> REPEATED = Set.of(
            MessageField.DEVICE_SN,
            MessageField.MODEL,
            MessageField.APP_VERSION,
            MessageField.TRANS_TYPE,
            MessageField.PAY_TYPE,
            MessageField.CARD_ORG,
            MessageField.CARD_SN,
            MessageField.BATCH_NO,
            MessageField.TRACE_NO);

    public LedgerEntry {
        shown = Map.copyOf(shown);
    }

    /** The same with a record under this status, whatever became of the sale. */
    public LedgerEntry shownAs(String status) {
        Map<MessageField, String> withStatus = new EnumMap<>(MessageField.class);
        withStatus.putAll(shown);
        withStatus.put(MessageField.STATUS, status);
        return new LedgerEntry(key, fingerprint, true, authCode, at, withStatus);
    }

    /** The same, approved with this code. */
    public LedgerEntry approvedAs(String code) {
        return new LedgerEntry(key, fingerprint, true, code, at, shown);
    }

    public OutgoingMessage record() {
        Map<MessageField, String> values = new EnumMap<>(MessageField.class);
        values.putAll(shown);
        values.putIfAbsent(MessageField.STATUS, MessageField.APPROVED);
        values.put(MessageField.RESPONSE_CODE, ResponseCode.SUCCESS.code());
        values.put(MessageField.AUTH_CODE, authCode);
        values.put(MessageField.DATE_TIME, at.toString());
        values.put(MessageField.DATE, at.toLocalDate().toString());
        values.put(MessageField.TIME, at.toLocalTime().toString());
        return OutgoingMessage.of(MessageType.RECORD, values);
    }
}
