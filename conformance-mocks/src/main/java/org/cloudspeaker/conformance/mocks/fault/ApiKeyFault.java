package org.cloudspeaker.conformance.mocks.fault;

import org.cloudspeaker.conformance.fault.FaultDescription;
import org.cloudspeaker.conformance.fault.FaultPrecondition;

/** Ways for the mock payment server to be wrong in guarding its API key (KEY). */
public enum ApiKeyFault implements PaymentFault {
    /** Refuses a sale without a key, but books it. */
    BOOKS_WITHOUT_KEY("KEY-01", "booked", FaultPrecondition.API_KEY),
    /** Declines a sale without a key with HTTP 200, and books it. */
    DECLINES_WITHOUT_KEY("KEY-01", "200 with a decline, and booked", FaultPrecondition.API_KEY),
    /** Calls a sale without a key malformed. */
    CALLS_IT_MALFORMED("KEY-01", "400", FaultPrecondition.API_KEY),
    /** Takes any key. */
    TAKES_ANY_KEY("KEY-02", "any key does", FaultPrecondition.API_KEY),
    /** Takes a header with nothing in it. */
    TAKES_EMPTY_KEY("KEY-02", "an empty key does", FaultPrecondition.API_KEY),
    /** Takes any key for queries. */
    TAKES_ANY_KEY_FOR_QUERIES("KEY-02", "any key does for queries", FaultPrecondition.API_KEY),
    /** Compares all but the last character. */
    COMPARES_KEY_BEGINNING("KEY-03", "all but the last character compared", FaultPrecondition.API_KEY),
    /** Looks whether what is shown begins with the key. */
    TAKES_LONGER_KEYS("KEY-03", "more behind the key", FaultPrecondition.API_KEY),
    /** Compares without regard to case. */
    IGNORES_KEY_CASE("KEY-03", "case ignored", FaultPrecondition.API_KEY),
    /** Never looks at the expiry of a key. */
    TAKES_EXPIRED_KEY("KEY-04", "expiry never looked at", FaultPrecondition.API_KEY),
    /** Looks at the expiry of a key for sales alone. */
    TAKES_EXPIRED_KEY_FOR_QUERIES("KEY-04", "expiry not looked at for queries", FaultPrecondition.API_KEY),
    /** Takes the key from the query string too. */
    TAKES_KEY_FROM_URL("KEY-05", "api_key in the URL", FaultPrecondition.API_KEY),
    /** Shows the key that it holds in an error. */
    ECHOES_KEY("KEY-06", "echoed in an error"),
    /** Sends the headers of a sale back in a header. */
    ECHOES_KEY_IN_HEADER("KEY-06", "in a header of the answer"),
    /** Shows a wrong key in base64. */
    ECHOES_WRONG_KEY("KEY-06", "a wrong key in base64"),
    /** Shows the headers of a request for a path that is not there. */
    ECHOES_KEY_NOWHERE("KEY-06", "on the page for a path not found"),
    /** Answers queries without a key. */
    QUERY_WITHOUT_KEY("KEY-07", "query open", FaultPrecondition.API_KEY),
    /** Refuses a query without a key, but shows the records with the refusal. */
    SHOWS_RECORDS_REFUSING("KEY-07", "401 with the records", FaultPrecondition.API_KEY);

    private final FaultDescription about;

    ApiKeyFault(String requirement, String text) {
        this.about = FaultDescription.of(requirement, text);
    }

    ApiKeyFault(String requirement, String text, FaultPrecondition need) {
        this.about = FaultDescription.of(requirement, text).needing(need);
    }

    @Override
    public FaultDescription about() {
        return about;
    }
}
