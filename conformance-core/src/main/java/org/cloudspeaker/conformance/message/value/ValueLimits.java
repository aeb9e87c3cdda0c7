package org.cloudspeaker.conformance.message.value;

/**
 * What bounds a value, and who may see it.
 *
 * @param maxBytes the most that the reader has room for, in UTF-8; 0: no bound
 * @param sensitive whether it must never be shown
 */
public record ValueLimits(int maxBytes, boolean sensitive) {
    /** No bound, and nothing to hide. */
    public static ValueLimits none() {
        return new ValueLimits(0, false);
    }
}
