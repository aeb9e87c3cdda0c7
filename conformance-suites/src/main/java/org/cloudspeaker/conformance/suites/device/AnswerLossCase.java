package org.cloudspeaker.conformance.suites.device;

import java.util.List;
import org.cloudspeaker.conformance.mocks.bench.CertifiedDevice;

/**
 * Answers that get lost, one after the other, after their sales were booked.
 *
 * @param count how many
 */
record AnswerLossCase(int count) {
    /** What the firmware sends in all. */
    private static final int MOST = 3;

    /** More than a device may ask for. */
    private static final int ALL = 9;

    /** The first alone, or all. */
    static List<AnswerLossCase> fewAndAll() {
        return List.of(new AnswerLossCase(1), all());
    }

    /** Those to every attempt. */
    static AnswerLossCase all() {
        return new AnswerLossCase(ALL);
    }

    int allowed() {
        return Math.min(MOST, count + 1);
    }

    /** A payment of this amount in minor units whose answers get lost. */
    DeviceRetryCheck pay(CertifiedDevice device, long amount) {
        device.dropAnswers(count);
        DeviceRetryCheck repeated = new DeviceRetryCheck(device.pay(amount), device.profile());
        device.dropAnswers(0);
        return repeated;
    }

    /** For messages. */
    @Override
    public String toString() {
        return count == 1 ? "the first answer is lost" : "every answer is lost";
    }
}
