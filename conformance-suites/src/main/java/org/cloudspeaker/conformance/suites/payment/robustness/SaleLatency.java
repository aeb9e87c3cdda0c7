package org.cloudspeaker.conformance.suites.payment.robustness;

import java.util.List;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.SaleReply;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.suites.assertions.LatencyPercentiles;

/** How long sales take, each with a connection of its own as the device makes it. */
final class SaleLatency {
    private static final int SALES = 20;
    private static final long AMOUNT = 6666;

    private SaleLatency() {}

    /**
     * Makes sales, one after the other.
     *
     * @throws InconclusiveException if one is not approved, for a refusal may be quicker than a sale
     */
    static LatencyPercentiles measure(PaymentClient device) {
        return of(Stream.generate(() -> device.sell(device.newSale(AMOUNT)))
                .limit(SALES)
                .toList());
    }

    /**
     * What these answers say, in any order; not empty.
     *
     * @throws InconclusiveException if one is not an approval, for a refusal may be quicker than a sale
     */
    static LatencyPercentiles of(List<SaleReply> replies) {
        long refused =
                replies.stream().filter(reply -> !reply.answer().approved()).count();
        if (refused > 0) {
            throw new InconclusiveException(refused + " of " + replies.size() + " sales one after the other were not"
                    + " approved, and a refusal may be quicker than a sale: see in the exchanges what was refused, such"
                    + " as many sales of one card in a short time, and lift that for the harness");
        }
        return new LatencyPercentiles(
                "sales", replies.stream().map(reply -> reply.http().took()).toList());
    }
}
