package org.cloudspeaker.conformance.suites;

import java.util.List;
import java.util.stream.IntStream;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.QueryReply;

/** The pages at both ends of a device's day: a server may show its newest sales first or last. */
final class NewestPages {
    private NewestPages() {}

    /** So many pages at each end, every page once. */
    static List<QueryReply> of(MockDevice device, Sale sale, int each) {
        DayPages day = Bookkeeping.of(device, sale).day();
        int last = day.last();
        return IntStream.rangeClosed(1, last)
                .filter(number -> number <= each || number > last - each)
                .mapToObj(day::page)
                .toList();
    }

    /**
     * Sees to it that there is something to look at.
     *
     * @throws InconclusiveException if none of these sales is on one of the pages
     */
    static void demandOneOf(List<Sale> sales, List<QueryReply> pages) {
        boolean seen = pages.stream()
                .flatMap(page -> page.answer().records().stream())
                .anyMatch(entry -> sales.stream().anyMatch(entry::isOf));
        if (!seen) {
            throw new InconclusiveException("the transaction query shows none of the sales that were to be looked at");
        }
    }
}
