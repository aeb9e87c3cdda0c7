package org.cloudspeaker.conformance.suites.device;

import java.util.List;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;
import org.cloudspeaker.conformance.suites.assertions.Discrepancies;
import org.cloudspeaker.conformance.suites.device.message.DeviceSaleCheck;

/**
 * What a device sent where the connection broke after its sale.
 *
 * @param sales in their order
 * @param profile their format
 */
record DeviceRetryCheck(List<ReceivedRequest> sales, FormatProfile profile) {
    void requireRetry() {
        Discrepancies.require(
                !sales.isEmpty(), "a payment is broadcast, and a card is presented", "a sale", "none came");
        Discrepancies.require(
                sales.size() > 1, shown(0), "the same sale again, since no answer came", "it was sent once");
    }

    /** Every time it was the same, byte for byte. */
    void requireSameBytes() {
        String first = sales.get(0).fingerprint();
        for (int i = 1; i < sales.size(); i++) {
            boolean same = sales.get(i).fingerprint().equals(first);
            Discrepancies.require(same, shown(0) + ", whose answer is lost", "the same bytes again", shown(i));
        }
    }

    void requireAtMost(int times) {
        Discrepancies.require(
                sales.size() <= times, shown(0), "at most " + times + " times in all", sales.size() + " times");
    }

    private String shown(int which) {
        return new DeviceSaleCheck(profile, sales.get(which).message()).sent();
    }
}
