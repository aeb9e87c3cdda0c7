package org.cloudspeaker.conformance.mocks.payment;

import java.util.Optional;
import org.cloudspeaker.conformance.message.MessageType;

/**
 * A request at the door.
 *
 * @param type what it asks for
 * @param request as it came
 * @param shown the key that it shows, with its prefix
 * @param outcome what becomes of it
 * @param refusal what it is told where it is refused
 */
public record KeyCheckResult(
        MessageType type, PaymentHttpRequest request, Optional<String> shown, Admission outcome, ResponseCode refusal) {
    /** What becomes of a request at the door. */
    public enum Admission {
        /** It is answered as one with the right key. */
        ADMITTED,
        /** It is refused, and nothing is done. */
        REFUSED,
        /** It is refused, but its work is done. */
        REFUSED_BUT_DONE,
        /** It is refused, but told what one with the right key is told. */
        REFUSED_BUT_TOLD
    }

    boolean isAdmitted() {
        return outcome == Admission.ADMITTED;
    }

    public boolean hasNoKey() {
        return shown.isEmpty();
    }

    public KeyCheckResult admitIf(boolean now) {
        return now ? with(Admission.ADMITTED) : this;
    }

    public KeyCheckResult with(Admission other) {
        return new KeyCheckResult(type, request, shown, other, refusal);
    }

    public KeyCheckResult withRefusal(ResponseCode other) {
        return new KeyCheckResult(type, request, shown, outcome, other);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return type + (isAdmitted() ? " admitted" : " refused");
    }
}
