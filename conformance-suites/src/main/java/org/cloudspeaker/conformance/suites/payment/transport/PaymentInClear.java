package org.cloudspeaker.conformance.suites.payment.transport;

import static org.cloudspeaker.conformance.suites.payment.transport.PlainReplyAssert.assertThat;

import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.PlainHttpClient;
import org.cloudspeaker.conformance.engine.role.PaymentClients;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.message.Sale;

/** TLS: what the payment server's port does without it. The books tell, and so it comes after the transaction query. */
@ConformanceChapter("TLS")
public class PaymentInClear {
    private static final long AMOUNT = 6666;

    @Verifies(value = "TLS-08", needs = "SAL-06")
    void plainHttpDoesNoSale(PlainHttpClient port, PaymentClients fleet) {
        PaymentClient device = fleet.lowVolumeDevice();
        Sale sale = device.newSale(AMOUNT);
        PlainHttpSale clear = PlainHttpSale.of(port, device);
        assertThat(clear.sell(sale)).isNoApproval().hasNoRecordIn(() -> clear.findRecords(sale));
    }
}
