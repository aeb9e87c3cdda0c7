package org.cloudspeaker.conformance.suites.payment.key;

import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.SaleReply;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.evidence.NoAnswerException;

/** The proof that wrong keys were refused for what they are: after them, the right one still sells. */
final class ValidKeyCheck {
    private final PaymentClient device;

    private ValidKeyCheck(PaymentClient device) {
        this.device = device;
    }

    static ValidKeyCheck of(PaymentClient device) {
        return new ValidKeyCheck(device);
    }

    /**
     * One sale with the right key.
     *
     * @throws InconclusiveException if it is not approved
     */
    void requireSale() {
        try {
            SaleReply reply = device.sell(device.newSale());
            if (!reply.answer().claimsApproval()) {
                throw lockedOut("is refused (HTTP " + reply.http().status() + ")");
            }
        } catch (NoAnswerException e) {
            throw lockedOut("is not answered");
        }
    }

    private static InconclusiveException lockedOut(String what) {
        return new InconclusiveException("after the wrong keys a sale with the right one " + what + " too, so that the"
                + " refusals prove nothing: look for a lock-out or a WAF that locks out clients with wrong keys, and"
                + " exempt the harness");
    }
}
