package org.cloudspeaker.conformance.device;

import java.time.Duration;

/**
 * How long a device takes for what people are to see and hear. While it does, it takes no other message (device firmware
 * V1.0.4).
 *
 * @param cardPatience how long it waits for a card before it gives a payment up
 * @param afterSale how long it shows what became of a sale
 * @param afterAnnouncement how long it shows an amount that was announced
 * @param beforeReconnect how long it waits before it tries to connect again
 */
public record DeviceTiming(
        Duration cardPatience, Duration afterSale, Duration afterAnnouncement, Duration beforeReconnect) {
    private static final Duration CARD = Duration.ofMinutes(2);

    /** As the firmware: two minutes for a card, two seconds for a sale, one for an announcement. */
    public static DeviceTiming firmware() {
        return new DeviceTiming(CARD, Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    /** Without time for people to look; for tests and for load. */
    public static DeviceTiming withoutDelays() {
        return new DeviceTiming(CARD, Duration.ZERO, Duration.ZERO, Duration.ofMillis(50));
    }
}
