package org.cloudspeaker.conformance.wire.payment;

import org.cloudspeaker.conformance.format.SaleAnswer;

/** What the server makes of a request, with the codes of ISO 8583, field 39. */
enum Reply {
    /** Done. */
    SUCCESS(200, SaleAnswer.SUCCESS),
    /** Nothing of that kind is there; a mistake for a query. */
    NO_RECORD(200, "25"),
    /** The same, as a mistake of HTTP. */
    NOT_FOUND(404, "25"),
    /** The server itself is broken. */
    BROKEN(500, "96"),
    /** The issuer does not want it. */
    DECLINED(200, "05"),
    /** The chip says another amount. */
    AMOUNTS_DIFFER(200, "13"),
    /** Another sale had this batch and trace number. */
    DUPLICATE(200, "94"),
    /** Not the message that it should be. */
    MALFORMED(400, "30"),
    /** Zero, negative, or more than a device has room for. */
    INVALID_AMOUNT(400, "13"),
    /** Without the right API key. */
    KEY_REFUSED(401, "63"),
    /** Another method than POST. */
    METHOD_REFUSED(405, "12"),
    /** More bytes than any message has. */
    TOO_LARGE(413, "30");

    private final int status;
    private final String code;

    Reply(int status, String code) {
        this.status = status;
        this.code = code;
    }

    /** The HTTP status. */
    int status() {
        return status;
    }

    /** The response code. */
    String code() {
        return code;
    }
}
