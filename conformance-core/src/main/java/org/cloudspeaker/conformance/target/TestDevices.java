package org.cloudspeaker.conformance.target;

import java.util.List;

/**
 * Further test devices beside the target's own.
 *
 * @param sns their serial numbers, at most 32 bytes each
 * @param promised whether the target says that the servers know them; if not, they are made up, and a server that
 *     refuses one is never at fault
 */
public record TestDevices(List<String> sns, boolean promised) {
    /** Copies the list. */
    public TestDevices {
        sns = List.copyOf(sns);
    }
}
