package org.cloudspeaker.conformance.wire.device;

import java.util.Optional;

/**
 * What a sale without TLS led to.
 *
 * @param sent what was sent, for messages
 * @param answer the answer, where it is HTTP
 * @param otherwise what there was instead of HTTP: {@code a TLS alert}
 */
public record PlainReply(String sent, Optional<SaleReply> answer, String otherwise) {
    private static final int TOO_MANY_REQUESTS = 429;

    /** Whether an answer says that the sale is approved. */
    public boolean claimsApproval() {
        return answer.filter(reply -> reply.answer().claimsApproval()).isPresent();
    }

    /** Whether a rate limit answered, and so nobody who looked at the sale. */
    public boolean limited() {
        return answer.filter(reply -> reply.http().status() == TOO_MANY_REQUESTS)
                .isPresent();
    }

    /** What came back, in one line: {@code HTTP 400 with Bad Request}. */
    public String shown() {
        return answer.map(SaleReply::http)
                .map(http -> "HTTP " + http.status() + " with "
                        + (http.body().size() == 0
                                ? "an empty body"
                                : http.body().text().strip()))
                .orElse(otherwise);
    }
}
