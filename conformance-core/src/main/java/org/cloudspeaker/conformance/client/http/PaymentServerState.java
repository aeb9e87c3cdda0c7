package org.cloudspeaker.conformance.client.http;

/**
 * What all clients of one payment server share in a run.
 *
 * @param pacer keeps them within the server's rate
 * @param approvals the sales that the server approved
 */
public record PaymentServerState(RequestPacer pacer, ApprovalHistory approvals) {
    /** That of a server that is asked as often as one likes. */
    public static PaymentServerState unlimited() {
        return new PaymentServerState(RequestPacer.unlimited(), new ApprovalHistory());
    }
}
