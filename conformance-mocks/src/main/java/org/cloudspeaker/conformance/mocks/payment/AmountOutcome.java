package org.cloudspeaker.conformance.mocks.payment;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the amount of a sale leads to at a mock payment server that is told so ({@link PaymentServerConfig#outcomesByAmount()}). The
 * list is closed: every other amount is approved. A decline's amount is its response code (ISO 8583, field 39) in whole
 * units, and what fails in HTTP has the number of its status.
 */
public enum AmountOutcome {
    /** Declined with 51. */
    INSUFFICIENT_FUNDS(51_00, "51", "declined, insufficient funds"),
    /** Declined with 54. */
    EXPIRED_CARD(54_00, "54", "declined, expired card"),
    /** Declined with 55. */
    WRONG_PIN(55_00, "55", "declined, wrong PIN"),
    /** Declined with 61. */
    OVER_THE_LIMIT(61_00, "61", "declined, over the limit of the card"),
    /** Declined with 91. */
    ISSUER_UNAVAILABLE(91_00, "91", "declined, issuer unavailable"),
    /** Declined with 96. */
    SYSTEM_MALFUNCTION(96_00, "96", "declined, system malfunction"),
    /** The first answer comes later than devices wait. */
    SLOW_ANSWER(408_00, "00", "approved, but the first answer comes late; a repetition is answered at once"),
    /** The first answer is lost. */
    LOST_ANSWER(444_00, "00", "approved, but the connection ends without the first answer; a repetition is answered"),
    /** HTTP 500 and no word. */
    SERVER_ERROR(500_00, "", "HTTP 500 with an empty body; nothing is booked"),
    /** The page of a proxy. */
    ERROR_PAGE(502_00, "", "HTTP 502 with an HTML page; nothing is booked"),
    /** JSON as in the guide's own example of a query's answer (3.5.3). */
    TRAILING_COMMA(801_00, "00", "approved, but with a comma before the closing brace, which is no JSON"),
    /** Firmware V1.0.4 restarts over it. */
    NO_EMV_DATA(802_00, "00", "approved, but without EMV data"),
    /** Firmware V1.0.4 restarts over it. */
    CODE_AS_NUMBER(803_00, "00", "approved, but with the response code as a number");

    /**
     * How late a slow answer is by default. Where a target says nothing, the mock device gives up 10 s after it has sent
     * a sale, and 15 s after it began to connect.
     */
    public static final Duration LATE = Duration.ofSeconds(20);

    private final long amount;
    private final String responseCode;
    private final String description;

    AmountOutcome(long amount, String responseCode, String description) {
        this.amount = amount;
        this.responseCode = responseCode;
        this.description = description;
    }

    /** The amount in minor units. */
    public long amount() {
        return amount;
    }

    /** The response code of the answer; empty where there is none. */
    public String responseCode() {
        return responseCode;
    }

    /** What comes of it, in a few words. */
    public String description() {
        return description;
    }

    /** What this amount in minor units leads to; empty: an approval. */
    public static Optional<AmountOutcome> of(long amount) {
        return Stream.of(values()).filter(outcome -> outcome.amount == amount).findFirst();
    }

    /** Whether the issuer says no. */
    boolean declines() {
        return !responseCode.isEmpty() && !responseCode.equals(ResponseCode.SUCCESS.code());
    }

    /** Whether it fails before anything is booked. */
    public boolean failsEarly() {
        return responseCode.isEmpty();
    }
}
