package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Fleet;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.PlainPort;

/** TLS: what the payment server's port does without it. The books tell, and so it comes after the transaction query. */
@ConformanceChapter("TLS")
public class PaymentInClear {
    private static final long AMOUNT = 6666;

    @Verifies(value = "TLS-08", needs = "SAL-06")
    void plainHttpDoesNoSale(PlainPort port, Fleet fleet) {
        MockDevice device = fleet.quiet();
        Sale sale = device.newSale(AMOUNT);
        SaleInClear clear = SaleInClear.of(port, device);
        assertThat(clear.sell(sale)).isNoApproval().leftNoTraceIn(() -> clear.booked(sale));
    }
}
