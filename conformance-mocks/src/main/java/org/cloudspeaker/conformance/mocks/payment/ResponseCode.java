package org.cloudspeaker.conformance.mocks.payment;

import java.util.Arrays;
import java.util.Optional;
import org.cloudspeaker.conformance.message.SaleAnswer;

/** What the server makes of a request, with the codes of ISO 8583, field 39. */
public enum ResponseCode {
    /** Done. */
    SUCCESS(200, SaleAnswer.SUCCESS, ""),
    /** Nothing of that kind is there; a mistake for a query. */
    NO_RECORD(200, "25", "nothing of that kind is there"),
    /** The same, as a mistake of HTTP. */
    NOT_FOUND(404, "25", "nothing of that kind is there"),
    /** The server itself is broken. */
    BROKEN(500, "96", "the server itself is broken"),
    /** The issuer does not want it. */
    DECLINED(200, "05", ""),
    /** The chip says another amount. */
    AMOUNTS_DIFFER(200, "13", "the chip signed another amount"),
    /** Another sale had this batch and trace number. */
    DUPLICATE(200, "94", "another sale had this batch and trace number"),
    /** Not the message that it should be. */
    MALFORMED(400, "30", "it is not the message that it should be"),
    /** Zero, negative, or more than a device has room for. */
    INVALID_AMOUNT(400, "13", "the amount is zero, or more than 12 digits"),
    /** Without the right API key. */
    KEY_REFUSED(401, "63", "the right API key is not where it belongs"),
    /** Another method than POST. */
    METHOD_REFUSED(405, "12", "it is no POST"),
    /** More bytes than any message has. */
    TOO_LARGE(413, "30", "it has more bytes than any message");

    private final int status;
    private final String code;
    private final String reason;

    ResponseCode(int status, String code, String reason) {
        this.status = status;
        this.code = code;
        this.reason = reason;
    }

    /** Why, in words, where an answer with this HTTP status and response code says no; empty where the code says it. */
    static Optional<String> reason(int status, String code) {
        return Arrays.stream(values())
                .filter(reply -> reply.status == status && reply.code.equals(code))
                .map(reply -> reply.reason)
                .filter(words -> !words.isEmpty())
                .findFirst();
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The response code. */
    public String code() {
        return code;
    }
}
