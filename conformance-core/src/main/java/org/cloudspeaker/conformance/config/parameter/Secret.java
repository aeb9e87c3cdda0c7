package org.cloudspeaker.conformance.config.parameter;

/**
 * A password or key. It shows itself only to who asks for {@link #value()}.
 *
 * @param value the secret in clear
 */
public record Secret(String value) {
    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return isEmpty() ? "(empty)" : "(secret)";
    }
}
