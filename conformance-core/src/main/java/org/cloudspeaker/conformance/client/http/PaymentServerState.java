package org.cloudspeaker.conformance.client.http;

import java.time.Duration;

/**
 * What all clients of one payment server share in a run.
 *
 * @param pacer keeps them within the server's rate
 * @param approvals the sales that the server approved
 * @param books how long it takes until a query shows a sale
 */
public record PaymentServerState(RequestPacer pacer, ApprovalHistory approvals, BooksDelay books) {
    /** That of a server that is asked as often as one likes. */
    public static PaymentServerState unlimited() {
        return new PaymentServerState(RequestPacer.unlimited(), new ApprovalHistory(), new BooksDelay(Duration.ZERO));
    }
}
