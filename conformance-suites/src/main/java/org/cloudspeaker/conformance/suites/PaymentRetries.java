package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Fleet;
import org.cloudspeaker.conformance.junit.Verifies;

/** IDM: the device sends a sale up to three times, and the cardholder pays once. */
@ConformanceChapter("IDM")
public class PaymentRetries {
    @Verifies(
            value = "IDM-01",
            needs = {"QRY-05", "QRY-06"})
    void aSaleSentAgainIsBookedOnce(Fleet fleet) {
        var device = fleet.quiet();
        var sale = device.newSale(6666);
        var first = device.sell(sale);
        var again = device.sell(sale);
        assertThat(Bookkeeping.of(device, sale).findAll(sale)).isThereOnce();
        assertThat(again).saysTheSameAs(first);
    }
}
