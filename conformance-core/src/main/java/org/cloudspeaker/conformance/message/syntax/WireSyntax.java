package org.cloudspeaker.conformance.message.syntax;

import java.util.List;
import java.util.Random;

/**
 * Bytes to tree and back, and nothing more: what a value means (money, words, signatures) is a profile's. A vendor's own is
 * a class found by {@link java.util.ServiceLoader} under its {@link #name()}, or an external command. Thread-safe. The laws
 * that each has to pass are {@code SyntaxLaws}, beside the tests.
 */
public interface WireSyntax {
    /** The word after {@code codec:} in a profile. */
    String name();

    /** What a message is called in a sentence: {@code one strict JSON object}. */
    String described();

    /** The media type of a body, where a profile names none. */
    String contentType();

    /** Whether it tells a string from a number; where it does not, every value is read as a string. */
    boolean isTyped();

    /**
     * Reads one message, strictly; in bounded time and depth.
     *
     * @throws MalformedMessageException if the bytes are not one; nothing else is thrown, whatever they are
     */
    WireTree read(byte[] bytes) throws MalformedMessageException;

    /**
     * The bytes of a message.
     *
     * @throws IllegalArgumentException if this syntax cannot say the tree
     */
    byte[] write(WireTree tree);

    /** Inputs that it refuses: at least one. */
    List<MalformedSample> malformed(Random seed);
}
