package org.cloudspeaker.conformance.suites;

import java.util.List;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.suites.device.DeviceSale;
import org.cloudspeaker.conformance.wire.payment.Received;

/**
 * What a device sent where the connection broke after its sale.
 *
 * @param sales in their order
 * @param profile their format
 */
record Repeated(List<Received> sales, FormatProfile profile) {
    /** The sale was sent again. */
    void wasSentAgain() {
        Wrong.unless(!sales.isEmpty(), "a payment is broadcast, and a card is presented", "a sale", "none came");
        Wrong.unless(sales.size() > 1, shown(0), "the same sale again, since no answer came", "it was sent once");
    }

    /** Every time it was the same, byte for byte. */
    void isTheSame() {
        String first = sales.get(0).fingerprint();
        for (int i = 1; i < sales.size(); i++) {
            boolean same = sales.get(i).fingerprint().equals(first);
            Wrong.unless(same, shown(0) + ", whose answer is lost", "the same bytes again", shown(i));
        }
    }

    /** It was sent no more often than this in all. */
    void wasSentNoMoreThan(int times) {
        Wrong.unless(sales.size() <= times, shown(0), "at most " + times + " times in all", sales.size() + " times");
    }

    private String shown(int which) {
        return new DeviceSale(profile, sales.get(which).reading()).sent();
    }
}
