package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Fleet;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.PlainPort;
import org.cloudspeaker.conformance.wire.device.PlainReply;

/** TLS: what the payment server's port does without it. The books tell, and so it comes after the transaction query. */
@ConformanceChapter("TLS")
public class PaymentInClear {
    private static final long AMOUNT = 6666;

    @Verifies(
            value = "TLS-08",
            needs = {"TLS-01", "QRY-06"})
    void plainHttpDoesNoSale(PlainPort port, Fleet fleet) {
        MockDevice device = fleet.quiet();
        Sale sale = device.newSale(AMOUNT);
        PlainReply reply = port.sell(device.draft(sale), sale + " with the API key, in plain HTTP at the port of TLS");
        assertThat(reply)
                .isNoApproval()
                .leftNoTraceIn(() -> Bookkeeping.of(device, sale).findNone(sale));
    }
}
