package org.cloudspeaker.conformance.format;

/** Writes and reads messages as a profile says. Thread-safe. */
public interface Codec {
    /** The profile it follows. */
    FormatProfile profile();

    /** The bytes of a message. */
    byte[] encode(Draft draft);

    /**
     * Reads whatever can be read, strictly first and then leniently, and tells what is wrong. Never throws for what the
     * bytes hold.
     */
    Reading decode(MessageType type, byte[] bytes);
}
