package org.cloudspeaker.conformance.wire;

/** Ways for the mock payment server to be wrong in taking and answering a sale (SAL). */
public enum SaleFault implements PaymentFault {
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
    APPROVES_INCOMPLETE_SALES("SAL-13", "missing traceNo approved");

    private final String requirement;
    private final String description;

    SaleFault(String requirement, String description) {
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
