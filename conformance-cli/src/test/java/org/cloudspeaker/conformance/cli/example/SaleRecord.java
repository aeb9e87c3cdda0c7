package org.cloudspeaker.conformance.cli.example;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;

/**
 * A sale as it is kept (guide 3.5.1): no track 2, no PIN block, no EMV data, and the card number masked.
 *
 * @param amount with two decimals
 * @param cardNo first 6 and last 4 digits
 */
record SaleRecord(
        String deviceSn,
        String batchNo,
        String traceNo,
        BigDecimal amount,
        String cardNo,
        String cardOrg,
        LocalDate date,
        LocalTime time) {
    private static final Pattern SIX_DIGITS = Pattern.compile("\\d{6}");
    /** At most twelve digits of cents, as in EMV tag 9F02. */
    private static final Pattern AMOUNT = Pattern.compile("(?!0+\\.00)\\d{1,10}\\.\\d{2}");

    private static final Pattern CARD = Pattern.compile("\\d{6}\\*{3,9}\\d{4}|\\d{13,19}");
    private static final Pattern HEX = Pattern.compile("([0-9A-Fa-f]{2})+");
    private static final Pattern HALF_BYTES = Pattern.compile("[0-9A-Fa-f]+");
    private static final Pattern PIN_BLOCK = Pattern.compile("([0-9A-Fa-f]{16}){1,2}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}:\\d{2}");
    private static final int LABEL = 64;

    /** Reads a sale; the sensitive parts are looked at here and go no further. */
    static SaleRecord of(JsonMessage message) throws RejectedMessageException {
        message.text("transType", Pattern.compile("SALE"), RejectedMessageException.TRANSACTION);
        message.text("payType", Pattern.compile("CARD"), RejectedMessageException.TRANSACTION);
        message.label("model", LABEL);
        message.label("appVersion", LABEL);
        message.text("track2", HALF_BYTES, RejectedMessageException.FORMAT);
        if (message.has("pin")) {
            message.text("pin", PIN_BLOCK, RejectedMessageException.FORMAT);
        }
        BigDecimal amount = new BigDecimal(message.text("transAmount", AMOUNT, RejectedMessageException.AMOUNT));
        EmvTlvObjects.of(message.text("emvData", HEX, RejectedMessageException.FORMAT))
                .requireAmount(amount);
        return new SaleRecord(
                message.label("deviceSn", 32),
                message.text("batchNo", SIX_DIGITS, RejectedMessageException.FORMAT),
                message.text("traceNo", SIX_DIGITS, RejectedMessageException.FORMAT),
                amount,
                masked(message.text("cardNo", CARD, RejectedMessageException.FORMAT)),
                message.label("cardOrg", 31),
                dateIn(message),
                timeIn(message));
    }

    static LocalDate dateIn(JsonMessage message) throws RejectedMessageException {
        try {
            return LocalDate.parse(message.text("date", DATE, RejectedMessageException.FORMAT));
        } catch (DateTimeException e) {
            throw new RejectedMessageException(RejectedMessageException.FORMAT);
        }
    }

    private static LocalTime timeIn(JsonMessage message) throws RejectedMessageException {
        try {
            return LocalTime.parse(message.text("time", TIME, RejectedMessageException.FORMAT));
        } catch (DateTimeException e) {
            throw new RejectedMessageException(RejectedMessageException.FORMAT);
        }
    }

    /** What is masked stays as it is. */
    private static String masked(String cardNo) {
        if (cardNo.contains("*")) {
            return cardNo;
        }
        int hidden = cardNo.length() - 10;
        return cardNo.substring(0, 6) + "*".repeat(Math.max(4, hidden)) + cardNo.substring(6 + hidden);
    }
}
