package org.cloudspeaker.conformance.config;

import java.util.List;
import java.util.Optional;

/**
 * Further test devices beside the target's own.
 *
 * @param sns their serial numbers, at most 32 bytes each
 * @param promised whether the target says that the servers know them; if not, they are made up, and a server that
 *     refuses one is never at fault
 */
public record AdditionalTestDevices(List<String> sns, boolean promised) {
    /**
     * So many of them, counted from 1; empty when this is no pattern, or their serial numbers were too long.
     *
     * @param pattern such as {@code TEST9{n:011}}
     */
    public static Optional<AdditionalTestDevices> counted(String pattern, int count) {
        return SerialNumbers.expand(pattern, count, "").map(sns -> new AdditionalTestDevices(sns, true));
    }

    /** Copies the list. */
    public AdditionalTestDevices {
        sns = List.copyOf(sns);
    }
}
