package org.cloudspeaker.conformance.message.profile;

import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;

/** Writes and reads messages as a profile says. Thread-safe. */
public interface Codec {
    /** The profile it follows. */
    FormatProfile profile();

    /** A message as it goes over the wire. */
    EncodedMessage write(OutgoingMessage draft);

    /** The bytes of a message. */
    default byte[] encode(OutgoingMessage draft) {
        return write(draft).body().bytes();
    }

    /**
     * Reads whatever can be read, strictly first and then leniently, and tells what is wrong. Never throws for what the
     * bytes hold.
     */
    DecodedMessage read(MessageType type, ReceivedMessage message);

    /** Reads a message of which the body alone is known. */
    default DecodedMessage decode(MessageType type, byte[] bytes) {
        return read(type, ReceivedMessage.of(bytes));
    }
}
