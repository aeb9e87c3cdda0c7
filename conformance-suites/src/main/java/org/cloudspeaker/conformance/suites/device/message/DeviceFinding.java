package org.cloudspeaker.conformance.suites.device.message;

import org.cloudspeaker.conformance.evidence.Discrepancy;

/**
 * Something about a device's message that is not as its requirement asks.
 *
 * @param requirement the id, such as {@code DEV-09}
 * @param weight how much can be said
 * @param discrepancy sent, expected and found; never card data, keys or passwords
 */
public record DeviceFinding(String requirement, Weight weight, Discrepancy discrepancy) {
    /** How much can be said from what came over the wire alone. */
    public enum Weight {
        /** It is wrong. */
        WRONG,
        /** It may be meant so: the guide's own example has it, or a setting decides. */
        NOTE
    }

    static DeviceFinding wrong(String requirement, Discrepancy discrepancy) {
        return new DeviceFinding(requirement, Weight.WRONG, discrepancy);
    }

    static DeviceFinding note(String requirement, Discrepancy discrepancy) {
        return new DeviceFinding(requirement, Weight.NOTE, discrepancy);
    }

    /** Id and weight. */
    @Override
    public String toString() {
        return requirement + " " + weight;
    }
}
