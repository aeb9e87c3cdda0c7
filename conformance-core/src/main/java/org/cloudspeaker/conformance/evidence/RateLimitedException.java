package org.cloudspeaker.conformance.evidence;

/** A rate limit or a gateway answered in the server's place. It holds no secret. */
public final class RateLimitedException extends InconclusiveException {
    private static final long serialVersionUID = 1L;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVICE_UNAVAILABLE = 503;

    private final int status;

    /** With the HTTP status of the answer. */
    public RateLimitedException(int status) {
        super("the payment server, or a gateway before it, answers HTTP " + status
                + " and so nothing of the matter: lift its rate limit for the harness, or run it again later");
        this.status = status;
    }

    /** Whether an answer of this HTTP status comes from a rate limit or a gateway. */
    public static boolean isRateLimitStatus(int status) {
        return status == TOO_MANY_REQUESTS || status == SERVICE_UNAVAILABLE;
    }

    /** Whether there may be no server at all behind what answered, as HTTP 503 says. */
    public boolean isServiceUnavailable() {
        return status == SERVICE_UNAVAILABLE;
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }
}
