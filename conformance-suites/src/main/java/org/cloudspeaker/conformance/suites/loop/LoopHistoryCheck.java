package org.cloudspeaker.conformance.suites.loop;

import java.util.List;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.engine.role.ClosedLoopDriver;
import org.cloudspeaker.conformance.engine.role.LoopSale;
import org.cloudspeaker.conformance.suites.assertions.Discrepancies;
import org.cloudspeaker.conformance.suites.payment.HistoryPages;
import org.cloudspeaker.conformance.suites.payment.TransactionHistory;

/** How many sales the device in the loop has in the books of today. */
final class LoopHistoryCheck {
    private final PaymentClient device;
    private final int before;

    private LoopHistoryCheck(PaymentClient device, int before) {
        this.device = device;
        this.before = before;
    }

    static LoopHistoryCheck of(ClosedLoopDriver loop) {
        return new LoopHistoryCheck(loop.paymentClient(), count(loop.paymentClient()));
    }

    private static int count(PaymentClient device) {
        HistoryPages day =
                TransactionHistory.of(device, device.sn(), device.today()).pages();
        return day.page(1).answer().records().isEmpty() ? 0 : day.last();
    }

    static void requireOne(String sent, List<LoopSale> sales) {
        Discrepancies.require(sales.size() == 1, sent, "one sale", sales.size() + " sales");
    }

    void requireNoSale(String sent, List<LoopSale> sales) {
        Discrepancies.require(
                sales.isEmpty(),
                sent,
                "no " + (before > 0 ? "further " : "") + "sale",
                sales.isEmpty() ? "" : sales.get(0).sale().toString());
    }

    void requireUnchangedCount(String sent) {
        int now = count(device);
        Discrepancies.require(
                now == before,
                sent + ", then a query of " + device.sn() + " on " + device.today(),
                "as many records as before, " + before,
                now + " records");
    }
}
