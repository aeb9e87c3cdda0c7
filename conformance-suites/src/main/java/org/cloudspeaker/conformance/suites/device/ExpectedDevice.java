package org.cloudspeaker.conformance.suites.device;

import java.util.Optional;
import java.util.Set;

/**
 * How devices were configured.
 *
 * @param sns the serial numbers that may come; empty: any
 * @param topicPrefix {@code mqtt_topic}
 * @param user {@code mqtt_username}; empty: each device logs in with its serial number
 */
public record ExpectedDevice(Set<String> sns, String topicPrefix, Optional<String> user) {
    /** Copies the set. */
    public ExpectedDevice {
        sns = Set.copyOf(sns);
    }

    /** The user name with which a device of this client id logs in. */
    String userOf(String clientId) {
        return user.orElse(clientId);
    }

    boolean knows(String clientId) {
        return sns.isEmpty() || sns.contains(clientId);
    }

    /** Which serial numbers there may be, for messages. */
    String described() {
        return sns.isEmpty()
                ? "the serial number, 1 to 32 bytes"
                : "the serial number "
                        + String.join(" or ", sns.stream().sorted().limit(3).toList());
    }
}
