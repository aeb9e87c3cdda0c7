package org.cloudspeaker.conformance.message.syntax;

/**
 * Bytes that a syntax must refuse to read.
 *
 * @param name what is wrong with them, for messages: {@code without its end}
 * @param bytes the bytes
 */
public record MalformedSample(String name, Payload bytes) {}
