package org.cloudspeaker.conformance.suites;

import java.util.List;
import java.util.stream.IntStream;
import org.cloudspeaker.conformance.junit.DeviceUnderTest;

/**
 * Answers that get lost, one after the other, after their sales were booked.
 *
 * @param count how many
 */
record LostAnswers(int count) {
    /** What the firmware sends in all. */
    private static final int MOST = 3;

    /** This many, or that many. */
    static List<LostAnswers> upTo(int few, int many) {
        return IntStream.of(few, many).mapToObj(LostAnswers::new).toList();
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
