package org.cloudspeaker.conformance.mocks.fault;

import org.cloudspeaker.conformance.fault.FaultDescription;

/** Ways for the mock payment server to be wrong in taking and answering a sale (SAL). */
public enum SaleFault implements PaymentFault {
    /** HTTP 500 for every sale. */
    FAILS_EVERY_SALE("SAL-01", "500"),
    /** A trailing comma in a sale's answer. */
    TRAILING_COMMA("SAL-02", "a trailing comma"),
    /** Content type text/html. */
    ANSWERS_AS_HTML("SAL-03", "text/html"),
    /** No emvData in a sale's answer. */
    LEAVES_EMV_DATA_OUT("SAL-04", "EMV data left out"),
    /** Response code of one character. */
    SHORT_RESPONSE_CODE("SAL-05", "0"),
    /** Response code 05 with the status of an approval. */
    CODE_AND_STATUS_DISAGREE("SAL-06", "05 with APPROVE"),
    /** The status word of a query's record in a sale's answer. */
    STATUS_OF_A_RECORD("SAL-06", "APPROVED in place of APPROVE"),
    /** Approves what the issuer declines. */
    APPROVES_DECLINES("SAL-07", "always approved"),
    /** A decline has the response code of an approval. */
    DECLINES_WITH_CODE_00("SAL-07", "00 with DECLINE"),
    /** A decline has the status of an approval. */
    DECLINES_AS_APPROVED("SAL-07", "a decline of 05 with APPROVE"),
    /** A decline is an error object of the server's own making. */
    DECLINES_WITH_AN_ERROR_OBJECT("SAL-08", "an error object instead"),
    /** No emvData in a decline. */
    DECLINES_WITHOUT_EMV_DATA("SAL-08", "EMV data left out of a decline"),
    /** An odd number of hex digits in emvData. */
    ODD_EMV_DATA("SAL-09", "odd number of digits"),
    /** A data object in emvData that is longer than what is left. */
    CUTS_EMV_DATA_OFF("SAL-09", "a length that runs over the end"),
    /** A data object in emvData that the device has no room for. */
    TOO_MUCH_EMV_DATA("SAL-09", "1028 bytes of EMV data"),
    /** An authorisation code that is a byte longer than the device has room for. */
    LONG_AUTH_CODE("SAL-10", "authorisation code of 28 bytes"),
    /** A sentence for the status of a decline. */
    LONG_DECLINE_STATUS("SAL-10", "a decline's status of 33"),
    /** Refuses a sale without a PIN. */
    DEMANDS_A_PIN("SAL-11", "pin demanded"),
    /** Refuses a sale with a card sequence number. */
    REFUSES_UNKNOWN_FIELDS("SAL-12", "unknown field refused"),
    /** Approves a sale without a trace number. */
    APPROVES_INCOMPLETE_SALES("SAL-13", "missing trace number approved"),
    /** Books a sale without a date under its own. */
    FILLS_DATES_IN("SAL-13", "missing date approved"),
    /** Takes 45 January for 14 February. */
    ROLLS_DATES_OVER("SAL-14", "date 2025-13-45 approved"),
    /** Does not look at emvData. */
    TAKES_ANY_EMV_DATA("SAL-14", "EMV data that is not hex approved"),
    /** Takes a refund for a sale. */
    BOOKS_REFUNDS_AS_SALES("SAL-15", "REFUND treated as SALE"),
    /** Takes any way to pay for a card. */
    TAKES_ANY_PAY_TYPE("SAL-15", "pay type CASH approved"),
    /** Takes a card number in clear, and shows it in the answer. */
    ECHOES_CARD_NUMBER("SAL-16", "echoed in clear in the answer"),
    /** Takes a card number in clear, and shows it in the record. */
    RECORDS_CARD_NUMBER("SAL-16", "in clear in the record");

    private final FaultDescription about;

    SaleFault(String requirement, String text) {
        this.about = FaultDescription.of(requirement, text);
    }

    @Override
    public FaultDescription about() {
        return about;
    }
}
