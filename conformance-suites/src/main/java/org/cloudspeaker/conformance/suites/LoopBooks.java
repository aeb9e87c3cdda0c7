package org.cloudspeaker.conformance.suites;

import java.util.List;
import org.cloudspeaker.conformance.junit.Loop;
import org.cloudspeaker.conformance.junit.LoopSale;
import org.cloudspeaker.conformance.wire.device.MockDevice;

/** How many sales the device in the loop has in the books of today. */
final class LoopBooks {
    private final MockDevice device;
    private final int before;

    private LoopBooks(MockDevice device, int before) {
        this.device = device;
        this.before = before;
    }

    /** As they are now. */
    static LoopBooks of(Loop loop) {
        return new LoopBooks(loop.books(), count(loop.books()));
    }

    private static int count(MockDevice device) {
        DayPages day = Bookkeeping.of(device, device.sn(), device.today()).day();
        return day.page(1).answer().records().isEmpty() ? 0 : day.last();
    }

    /** A sale came of what was sent. */
    static void requireOne(String sent, List<LoopSale> sales) {
        Wrong.unless(sales.size() == 1, sent, "one sale", sales.size() + " sales");
    }

    /** No sale came of what was sent. */
    void haveNoneOf(String sent, List<LoopSale> sales) {
        Wrong.unless(
                sales.isEmpty(),
                sent,
                "no " + (before > 0 ? "further " : "") + "sale",
                sales.isEmpty() ? "" : sales.get(0).sale().toString());
    }

    /** They did not grow. */
    void haveAsManyAsBefore(String sent) {
        int now = count(device);
        Wrong.unless(
                now == before,
                sent + ", then a query of " + device.sn() + " on " + device.today(),
                "as many records as before, " + before,
                now + " records");
    }
}
