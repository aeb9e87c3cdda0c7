package org.cloudspeaker.conformance.mocks.fault;

import org.cloudspeaker.conformance.fault.FaultDescription;

/** Ways for the mock payment server to be wrong in finding, counting and showing transactions (QRY). */
public enum QueryFault implements PaymentFault {
    /** Approves and records nothing. */
    RECORDS_NOTHING("QRY-01", "never recorded"),
    /** Files a sale under the next day, as a server does that turns the device's day into its own. */
    FILES_UNDER_THE_NEXT_DAY("QRY-01", "filed under the next day"),
    /** total as a string. */
    TOTAL_AS_STRING("QRY-02", "total as a string"),
    /** A comma too many in the answer, as in the guide's own example. */
    COMMA_AS_IN_THE_GUIDE("QRY-02", "trailing comma, as in the guide's example"),
    /** transDatetime in ISO form. */
    ISO_DATE_TIME("QRY-03", "date and time in ISO form with a T"),
    /** No transDatetime. */
    LEAVES_DATE_TIME_OUT("QRY-03", "date and time left out"),
    /** transAmount in the wrong type. */
    RECORDED_AMOUNT_UNQUOTED("QRY-03", "amount without quotes"),
    /** The record has another authorisation code than the sale's answer. */
    SHOWS_ANOTHER_CODE("QRY-04", "another sale's code"),
    /** The record has the status word of a sale's answer. */
    SHOWS_THE_ANSWERS_STATUS("QRY-04", "APPROVE in the place of APPROVED"),
    /** Two records on one page. */
    TWO_RECORDS_ON_A_PAGE("QRY-05", "two records"),
    /** The whole day on page 1, and nothing on the others. */
    WHOLE_DAY_ON_THE_FIRST_PAGE("QRY-05", "the whole day on page 1"),
    /** Page 2 shows page 1 again. */
    REPEATS_FIRST_PAGE("QRY-06", "page 2 repeats page 1"),
    /** Every page skips a record. */
    SKIPS_EVERY_SECOND("QRY-06", "every second record skipped"),
    /** total counts the records of the page. */
    TOTAL_OF_THE_PAGE("QRY-07", "total is the page's size"),
    /** total is 1 where there is any sale; right for a target that says so. */
    TOTAL_AS_FLAG("QRY-07", "total is 0 or 1"),
    /** total counts the records from this page on. */
    TOTAL_COUNTS_DOWN("QRY-07", "total is what is left"),
    /** HTTP 500 for a page past the last. */
    FAILS_PAST_THE_LAST("QRY-08", "HTTP 500 past the last page"),
    /** The last page again for a page past it. */
    REPEATS_LAST_PAGE("QRY-08", "the last page again"),
    /** A response code of an error for a page past the last. */
    REFUSES_PAST_THE_LAST("QRY-08", "an error past the last page"),
    /** transInfo null where nothing matches. */
    NULL_WHERE_NOTHING_MATCHES("QRY-09", "null in place of the list of records"),
    /** HTTP 404 where nothing matches. */
    NOT_FOUND_WHERE_NOTHING_MATCHES("QRY-09", "HTTP 404"),
    /** Shows sales of every date. */
    IGNORES_DATE("QRY-10", "date ignored"),
    /** Shows sales of the day asked for and of the day after it. */
    REACHES_INTO_THE_NEXT_DAY("QRY-10", "the next day too"),
    /** Shows sales of every device. */
    IGNORES_DEVICE("QRY-11", "device ignored"),
    /** Shows sales of every device whose serial number begins alike. */
    COMPARES_FOUR_CHARACTERS("QRY-11", "first four characters of the device"),
    /** Takes page numbers as numbers only. */
    PAGES_AS_NUMBERS_ONLY("QRY-12", "numbers only"),
    /** Finds nothing where page numbers are strings. */
    FINDS_NOTHING_BY_STRINGS("QRY-12", "an empty list for \"1\""),
    /** Takes page numbers as strings only. */
    PAGES_AS_STRINGS_ONLY("QRY-13", "strings only"),
    /** Finds nothing where page numbers are numbers. */
    FINDS_NOTHING_BY_NUMBERS("QRY-13", "an empty list for 1"),
    /** Shows the first 4 and last 4 digits of a card. */
    MASKS_FIRST_FOUR("QRY-14", "first 4 and last 4"),
    /** Hides digits behind another character. */
    MASKS_WITH_HASHES("QRY-14", "# in the place of *"),
    /** Four asterisks, however many digits they hide. */
    MASKS_TO_ONE_LENGTH("QRY-15", "always four asterisks"),
    /** cardOrg padded with blanks to 32 bytes. */
    PADS_CARD_ORG("QRY-17", "card organisation of 32 bytes"),
    /** A masked card number of 24 bytes. */
    MASKS_TOO_LONG("QRY-17", "card number of 24 bytes"),
    /** HTTP 500 for a query that makes no sense. */
    FAILS_ON_SENSELESS_QUERIES("QRY-18", "HTTP 500"),
    /** Takes page 0 for page 1. */
    PAGE_ZERO_IS_PAGE_ONE("QRY-18", "page 0 is page 1"),
    /** Takes 30 February for 2 March. */
    KNOWS_A_30TH_OF_FEBRUARY("QRY-18", "30 February is 2 March"),
    /** Shows another record when the same page is asked for again, as a database does without ORDER BY. */
    UNORDERED("QRY-19", "no order"),
    /** Gives as many records as pageSize says. */
    FOLLOWS_PAGE_SIZE("QRY-20", "five records for page size 5"),
    /** Shows declined sales as approved. */
    SHOWS_DECLINES_AS_APPROVED("QRY-21", "APPROVED in every record"),
    /** Shows declined sales with the status word that approves a sale. */
    SHOWS_DECLINES_AS_APPROVE("QRY-21", "APPROVE for a declined sale"),
    /** Shows track 2 in a record. */
    TRACK2_IN_RECORD("QRY-16", "track 2 in the record"),
    /** Shows the card number in groups in a header. */
    CARD_NUMBER_IN_HEADER("QRY-16", "the card number in a header"),
    /** Sends the card number back as tag 5A. */
    CARD_NUMBER_ON_CHIP("QRY-16", "tag 5A in the EMV data"),
    /** Sends a request that it cannot read back. */
    ECHOES_REQUEST("QRY-16", "the request in an error"),
    /** Shows the PIN block in base64 in a header. */
    ECHOES_PIN_BLOCK("QRY-16", "the PIN block in base64");

    private final FaultDescription about;

    QueryFault(String requirement, String text) {
        this.about = FaultDescription.of(requirement, text);
    }

    @Override
    public FaultDescription about() {
        return about;
    }
}
