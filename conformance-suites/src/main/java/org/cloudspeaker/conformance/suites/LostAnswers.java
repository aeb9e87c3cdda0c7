package org.cloudspeaker.conformance.suites;

import java.util.List;
import org.cloudspeaker.conformance.junit.DeviceUnderTest;

/**
 * Answers that get lost, one after the other, after their sales were booked.
 *
 * @param count how many
 */
record LostAnswers(int count) {
    /** What the firmware sends in all. */
    private static final int MOST = 3;

    /** More than a device may ask for. */
    private static final int ALL = 9;

    /** The first alone, or all. */
    static List<LostAnswers> fewAndAll() {
        return List.of(new LostAnswers(1), all());
    }

    /** Those to every attempt. */
    static LostAnswers all() {
        return new LostAnswers(ALL);
    }

    /** How often a sale may be sent in all. */
    int allowed() {
        return Math.min(MOST, count + 1);
    }

    /** A payment of this amount in minor units whose answers get lost. */
    Repeated by(DeviceUnderTest device, long amount) {
        device.loseAnswers(count);
        Repeated repeated = new Repeated(device.pay(amount), device.profile());
        device.loseAnswers(0);
        return repeated;
    }

    /** For messages. */
    @Override
    public String toString() {
        return count == 1 ? "the first answer is lost" : "every answer is lost";
    }
}
