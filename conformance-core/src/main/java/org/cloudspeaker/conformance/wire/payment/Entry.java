package org.cloudspeaker.conformance.wire.payment;

import java.util.Optional;
import org.cloudspeaker.conformance.format.MessageType;

/**
 * A request at the door.
 *
 * @param type what it asks for
 * @param shown the key that it shows, with its prefix
 * @param admitted whether it is answered as one with the right key
 * @param servedAnyway whether its work is done though it is refused
 */
record Entry(MessageType type, Optional<String> shown, boolean admitted, boolean servedAnyway) {
    Entry admitted(boolean now) {
        return new Entry(type, shown, now, servedAnyway);
    }

    Entry served() {
        return new Entry(type, shown, admitted, true);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return type + (admitted ? " admitted" : " refused");
    }
}
