package org.cloudspeaker.conformance.suites;

import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.NoAnswerException;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.SaleReply;

/** The proof that wrong keys were refused for what they are: after them, the right one still sells. */
final class RightKey {
    private static final long AMOUNT = 6666;

    private final MockDevice device;

    private RightKey(MockDevice device) {
        this.device = device;
    }

    static RightKey of(MockDevice device) {
        return new RightKey(device);
    }

    /**
     * One sale with the right key.
     *
     * @throws InconclusiveException if it is not approved
     */
    void stillSells() {
        try {
            SaleReply reply = device.sell(device.newSale(AMOUNT));
            if (!reply.answer().claimsApproval()) {
                throw lockedOut("is refused (HTTP " + reply.http().status() + ")");
            }
        } catch (NoAnswerException e) {
            throw lockedOut("is not answered");
        }
    }

    private static InconclusiveException lockedOut(String what) {
        return new InconclusiveException("after the wrong keys a sale with the right one " + what + " too, so that the"
                + " refusals prove nothing: look for a lock-out or a WAF that shuts out whoever shows wrong keys, and"
                + " exempt the harness");
    }
}
