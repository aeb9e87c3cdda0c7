package org.cloudspeaker.conformance.evidence.redaction;

/**
 * A place in a text where a value stands. It does not hold the value.
 *
 * @param value what the value is called
 * @param disguise how it is disguised, such as {@code in base64}; empty: not at all
 * @param from where it begins
 * @param to behind its end
 * @param whole whether all of it is there and is a value of its own; else it was cut short behind its beginning, or
 *     its digits are in numbers that go on
 */
public record SecretMatch(String value, String disguise, int from, int to, boolean whole) {}
