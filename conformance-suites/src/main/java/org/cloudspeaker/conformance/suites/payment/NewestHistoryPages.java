package org.cloudspeaker.conformance.suites.payment;

import java.util.List;
import java.util.stream.IntStream;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.QueryReply;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.message.Sale;

/** The pages at both ends of a device's day: a server may show its newest sales first or last. */
public final class NewestHistoryPages {
    private NewestHistoryPages() {}

    /** So many pages at each end, every page once. */
    public static List<QueryReply> of(PaymentClient device, Sale sale, int each) {
        HistoryPages day = TransactionHistory.of(device, sale).pages();
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
    public static void requireOneOf(List<Sale> sales, List<QueryReply> pages) {
        boolean seen = pages.stream()
                .flatMap(page -> page.answer().records().stream())
                .anyMatch(entry -> sales.stream().anyMatch(entry::isOf));
        if (!seen) {
            throw new InconclusiveException("the transaction query shows none of the sales that were to be looked at");
        }
    }
}
