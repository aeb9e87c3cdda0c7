package org.cloudspeaker.conformance.wire.payment;

import java.util.Optional;
import org.cloudspeaker.conformance.format.MessageType;

/**
 * A request at the door.
 *
 * @param type what it asks for
 * @param request as it came
 * @param shown the key that it shows, with its prefix
 * @param outcome what becomes of it
 * @param refusal what it is told where it is refused
 */
record Entry(MessageType type, Request request, Optional<String> shown, Outcome outcome, Reply refusal) {
    /** What becomes of a request at the door. */
    enum Outcome {
        /** It is answered as one with the right key. */
        ADMITTED,
        /** It is refused, and nothing is done. */
        REFUSED,
        /** It is refused, but its work is done. */
        REFUSED_BUT_DONE,
        /** It is refused, but told what one with the right key is told. */
        REFUSED_BUT_TOLD
    }

    boolean admitted() {
        return outcome == Outcome.ADMITTED;
    }

    boolean withoutKey() {
        return shown.isEmpty();
    }

    Entry admittedIf(boolean now) {
        return now ? with(Outcome.ADMITTED) : this;
    }

    Entry with(Outcome other) {
        return new Entry(type, request, shown, other, refusal);
    }

    Entry told(Reply other) {
        return new Entry(type, request, shown, outcome, other);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return type + (admitted() ? " admitted" : " refused");
    }
}
