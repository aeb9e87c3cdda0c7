package org.cloudspeaker.conformance.mocks.fault;

import org.cloudspeaker.conformance.fault.FaultDescription;

/** Ways for the mock payment server to be wrong in meeting bad input and load (ROB). */
public enum RobustnessFault implements PaymentFault {
    /** HTTP 500 for a sale that is not JSON. */
    FAILS_ON_WHAT_IS_NO_JSON("ROB-01", "500 for what is not JSON"),
    /** HTTP 200 and nothing for a query without a body. */
    SWALLOWS_EMPTY_BODIES("ROB-01", "200 for an empty body"),
    /** A stack trace in the answer to a sale without a usable amount. */
    SHOWS_STACK_TRACE("ROB-02", "a stack trace in an error"),
    /** Its own SQL in the answer to what its database cannot hold. */
    SHOWS_ITS_QUERY("ROB-02", "a statement in an error"),
    /** The place of its files in the answer to a sale that is not JSON. */
    SHOWS_ITS_FILES("ROB-02", "a path in an error"),
    /** A body nested too deep ends it for a while. */
    FALLS_OVER_DEEP_NESTING("ROB-03", "down after deep nesting"),
    /** A body nested too deep ends it, and the balancer before it has nobody to ask for a while. */
    DIES_BEHIND_A_BALANCER("ROB-03", "503 after deep nesting"),
    /** Approves whatever is long. */
    APPROVES_LARGE_BODIES("ROB-03", "1 MiB approved"),
    /** Takes the body of a GET for a sale. */
    BOOKS_BODY_OF_GET("ROB-04", "GET with a body booked"),
    /** Takes the query string of a GET for a sale. */
    BOOKS_QUERY_STRING_OF_GET("ROB-04", "GET with parameters booked"),
    /** HTTP 500 for a quote in what is shown of a card. */
    FAILS_ON_QUOTES("ROB-05", "500 for a quote"),
    /** Shows anybody's record where a serial number is a condition of SQL. */
    FINDS_BY_INJECTED_SQL("ROB-05", "SQL in the serial number shows all"),
    /** Changes every record after a sale with a condition of SQL. */
    UPDATES_BY_INJECTED_SQL("ROB-05", "SQL in the card organisation changes all"),
    /** Puts JSON together by hand, and quotes in it as they are. */
    WRITES_QUOTES_BARE("ROB-05", "quotes not escaped"),
    /** Of the first sales of two devices at once, one is approved and lost. */
    LOSES_ONE_OF_TWO_AT_ONCE("ROB-06", "a sale lost under load"),
    /** Of the first sales of two devices at once, one is booked twice. */
    BOOKS_ONE_OF_TWO_AT_ONCE_TWICE("ROB-06", "a sale doubled under load"),
    /** Takes 400 ms for every eighth sale: for targets that allow less. */
    SLOW_SALES("ROB-07", "400 ms for one sale of eight");

    private final FaultDescription about;

    RobustnessFault(String requirement, String text) {
        this.about = FaultDescription.of(requirement, text);
    }

    @Override
    public FaultDescription about() {
        return about;
    }
}
