package org.cloudspeaker.conformance.message.profile;

/**
 * Where a field stands in a message.
 *
 * @param at its place as a JSON pointer (RFC 6901), for example {@code /card/number}
 * @param required whether a message without it is wrong
 * @param nullable whether null may stand there
 */
public record FieldPlace(String at, boolean required, boolean nullable) {
    /** A place that has to be filled in. */
    public static FieldPlace required(String at) {
        return new FieldPlace(at, true, false);
    }

    /** A place that may be left out. */
    public static FieldPlace optional(String at) {
        return new FieldPlace(at, false, false);
    }

    /** The name on the wire: the last step of its place. */
    public String wireName() {
        return at.substring(at.lastIndexOf('/') + 1);
    }

    /** Its place without the first stroke: {@code traceNo}, or {@code card/number} in a nested format. */
    public String path() {
        return at.isEmpty() ? "" : at.substring(1);
    }
}
