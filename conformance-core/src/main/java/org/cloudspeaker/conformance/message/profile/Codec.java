package org.cloudspeaker.conformance.message.profile;

import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;

/** Writes and reads messages as a profile says. Thread-safe. */
public interface Codec {
    /** The profile it follows. */
    FormatProfile profile();

    /** The bytes of a message. */
    byte[] encode(OutgoingMessage draft);

    /**
     * Reads whatever can be read, strictly first and then leniently, and tells what is wrong. Never throws for what the
     * bytes hold.
     */
    DecodedMessage decode(MessageType type, byte[] bytes);
}
