package org.cloudspeaker.conformance.mocks.fault;

import org.cloudspeaker.conformance.fault.FaultDescription;

/** Ways for the mock payment server to be wrong in meeting a sale that is sent again (IDM). */
public enum RetryFault implements PaymentFault {
    /** Books each repetition of a sale. */
    BOOKS_REPETITIONS("IDM-01", "booked twice"),
    /** Knows the last sale alone, and books an older one again. */
    KNOWS_THE_LAST_SALE_ONLY("IDM-01", "booked again after another sale"),
    /** Books a sale once, and gives each repetition an authorisation code of its own. */
    RENEWS_THE_CODE("IDM-01", "another authorisation code"),
    /** Takes every sale that it knows for an approved one. */
    APPROVES_A_KNOWN_DECLINE("IDM-01", "a decline sent again is approved"),
    /** Looks first and books later, so that sales that come at once are all new. */
    RACES("IDM-02", "check-then-act race"),
    /** Books sales that come at once as one, and answers each with a code of its own. */
    RACES_FOR_THE_CODE("IDM-02", "three at once get three codes"),
    /** Knows sales by their trace number alone, and declines that of another device as a duplicate. */
    KEYED_BY_TRACE_ALONE("IDM-03", "keyed by the trace number alone"),
    /** Knows sales by their trace number alone, and gives another device the answer to the first. */
    ANSWERS_ANOTHER_DEVICE("IDM-03", "another device's answer"),
    /** Writes the second amount over the first. */
    OVERWRITES_THE_FIRST("IDM-04", "overwrites the first"),
    /** Books another amount under the same numbers beside the first. */
    BOOKS_CHANGED_SALES("IDM-04", "keyed by the amount too"),
    /** Answers a changed sale with the answer to the first, where the target says that it refuses it. */
    ANSWERS_CHANGED_SALES("IDM-04", "answered as the first");

    private final FaultDescription about;

    RetryFault(String requirement, String text) {
        this.about = FaultDescription.of(requirement, text);
    }

    @Override
    public FaultDescription about() {
        return about;
    }
}
