package org.cloudspeaker.conformance.wire.payment;

import org.cloudspeaker.conformance.format.Reading;

/**
 * What a sale or query was answered with. Its text is the HTTP status alone.
 *
 * @param status of HTTP; 0 where the connection ended without an answer
 * @param reading what the answer says
 */
public record Replied(int status, Reading reading) {
    /** Whether the connection ended without an answer. */
    public boolean lost() {
        return status == 0;
    }

    /** The HTTP status. */
    @Override
    public String toString() {
        return lost() ? "no answer" : "HTTP " + status;
    }
}
