package org.cloudspeaker.conformance.wire;

/** Ways for the mock payment server to be wrong. */
public enum PaymentFault implements Fault {
    /** HTTP 500 for every sale. */
    FAILS_EVERY_SALE("SAL-01", "500"),
    /** A trailing comma in a sale's answer. */
    TRAILING_COMMA("SAL-02", "a trailing comma"),
    /** Content type text/html. */
    ANSWERS_AS_HTML("SAL-03", "text/html"),
    /** No emvData in a sale's answer. */
    LEAVES_EMV_DATA_OUT("SAL-04", "emvData left out"),
    /** Response code of one character. */
    SHORT_RESPONSE_CODE("SAL-05", "0"),
    /** Response code 05 with the status of an approval. */
    CODE_AND_STATUS_DISAGREE("SAL-06", "05 with APPROVE"),
    /** Approves a sale without a trace number. */
    APPROVES_INCOMPLETE_SALES("SAL-13", "missing traceNo approved"),
    /** Records whole units where cents belong. */
    RECORDS_WHOLE_UNITS("AMT-01", "66"),
    /** Computes cents by double multiplication and truncation. */
    CENTS_BY_DOUBLE("AMT-02", "cents by double multiplication and truncation"),
    /** Keeps cents in 32 bits. */
    CENTS_IN_32_BITS("AMT-03", "32-bit overflow"),
    /** Takes an amount in exponent form. */
    TAKES_EXPONENTS("AMT-04", "\"1e3\" approved"),
    /** Books each repetition of a sale. */
    BOOKS_REPETITIONS("IDM-01", "booked twice"),
    /** Approves and records nothing. */
    RECORDS_NOTHING("QRY-01", "never recorded"),
    /** total as a string. */
    TOTAL_AS_STRING("QRY-02", "total as a string"),
    /** transDatetime in ISO form. */
    ISO_DATE_TIME("QRY-03", "transDatetime in ISO form with a T"),
    /** The record has another authorisation code than the sale's answer. */
    SHOWS_ANOTHER_CODE("QRY-04", "another sale's code"),
    /** Two records on one page. */
    TWO_RECORDS_ON_A_PAGE("QRY-05", "two records"),
    /** Page 2 shows page 1 again. */
    REPEATS_FIRST_PAGE("QRY-06", "page 2 repeats page 1"),
    /** total counts the records of the page. */
    TOTAL_OF_THE_PAGE("QRY-07", "total is the page's size"),
    /** transInfo null where nothing matches. */
    NULL_WHERE_NOTHING_MATCHES("QRY-09", "transInfo null"),
    /** Shows sales of every date. */
    IGNORES_DATE("QRY-10", "date ignored"),
    /** Shows sales of every device. */
    IGNORES_DEVICE("QRY-11", "device ignored"),
    /** Takes page numbers as numbers only. */
    PAGES_AS_NUMBERS_ONLY("QRY-12", "numbers only"),
    /** Takes page numbers as strings only. */
    PAGES_AS_STRINGS_ONLY("QRY-13", "strings only"),
    /** Shows the first 4 and last 4 digits of a card. */
    MASKS_FIRST_FOUR("QRY-14", "first 4 and last 4"),
    /** Refuses a request without a key, but books its sale. */
    BOOKS_WITHOUT_KEY("KEY-01", "booked"),
    /** Takes any key. */
    TAKES_ANY_KEY("KEY-02", "any key does"),
    /** Shows the wrong key in an error, and the right one in an answer. */
    ECHOES_KEY("KEY-06", "echoed in an error"),
    /** Answers queries without a key. */
    QUERY_WITHOUT_KEY("KEY-07", "query open"),
    /** Speaks TLS 1.1 and nothing newer. */
    TLS_1_1_ONLY("TLS-01", "1.1 only"),
    /** A certificate that vouches for itself. */
    SELF_SIGNED("TLS-03", "self-signed"),
    /** A certificate for another host. */
    CERTIFICATE_OF_ANOTHER_HOST("TLS-04", "another host"),
    /** A certificate that has expired. */
    EXPIRED_CERTIFICATE("TLS-05", "expired"),
    /** The amount of a sale that follows a broadcast is recorded as zero. */
    LOSES_THE_AMOUNT("E2E-01", "amount lost on the way");

    private final String requirement;
    private final String description;

    PaymentFault(String requirement, String description) {
        this.requirement = requirement;
        this.description = description;
    }

    @Override
    public String requirement() {
        return requirement;
    }

    @Override
    public String description() {
        return description;
    }
}
