package org.cloudspeaker.conformance.client.http;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a request without TLS led to.
 *
 * @param sent what was sent, for messages
 * @param answer the answer, where it is HTTP
 * @param otherwise what there was instead of HTTP: {@code a TLS alert}
 * @param silent whether nothing came back at all, not even the end of the connection
 */
public record PlainHttpReply(String sent, Optional<SaleReply> answer, String otherwise, boolean silent) {
    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REDIRECTION = 3;
    /** What nginx, Apache, Go, Tomcat and others say at a port of TLS. */
    private static final Pattern TLS_PORT = Pattern.compile(
            "(?i)plain HTTP|HTTPS (?:server|port)|to an? HTTPS|requires? (?:TLS|SSL)|(?:TLS|SSL)[- ]enabled");

    /** Whether HTTP is spoken here, and not only to say that this is a port of TLS. */
    public boolean speaksPlainHttp() {
        return answer.map(SaleReply::http)
                .filter(http -> !refusesPlainHttp(http))
                .isPresent();
    }

    /** Whether an application answers here: HTTP that leads nowhere else, whatever it says. */
    public boolean servesPlainHttp() {
        return speaksPlainHttp()
                && answer.filter(reply -> reply.http().status() / 100 != REDIRECTION)
                        .isPresent();
    }

    /** What the server in front says by itself: 400 with nothing, or with words about TLS that are no JSON. */
    private static boolean refusesPlainHttp(HttpReply http) {
        String text = http.body().text().strip();
        boolean json = text.startsWith("{") || text.startsWith("[");
        return http.status() == BAD_REQUEST
                && (text.isEmpty() || (!json && TLS_PORT.matcher(text).find()));
    }

    /** Whether an answer says that the sale is approved. */
    public boolean claimsApproval() {
        return answer.filter(reply -> reply.answer().claimsApproval()).isPresent();
    }

    /** Whether a rate limit answered, and so nobody who looked at the sale. */
    public boolean isRateLimited() {
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
