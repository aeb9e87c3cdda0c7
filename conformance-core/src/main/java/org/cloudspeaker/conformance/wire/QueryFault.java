package org.cloudspeaker.conformance.wire;

/** Ways for the mock payment server to be wrong in finding, counting and showing transactions (QRY). */
public enum QueryFault implements PaymentFault {
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
    MASKS_FIRST_FOUR("QRY-14", "first 4 and last 4");

    private final String requirement;
    private final String description;

    QueryFault(String requirement, String description) {
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
