package org.cloudspeaker.conformance.cli.example;

/** A message that is not taken; the code is all that its sender is told. */
final class RejectedMessageException extends Exception {
    /** ISO 8583: invalid transaction. */
    static final String TRANSACTION = "12";
    /** ISO 8583: invalid amount. */
    static final String AMOUNT = "13";
    /** ISO 8583: format error. */
    static final String FORMAT = "30";
    /** ISO 8583: security violation. */
    static final String KEY = "63";
    /** ISO 8583: duplicate transmission. */
    static final String DUPLICATE = "94";
    /** ISO 8583: system malfunction. */
    static final String MALFUNCTION = "96";

    private static final long serialVersionUID = 1;

    private final String code;

    RejectedMessageException(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
