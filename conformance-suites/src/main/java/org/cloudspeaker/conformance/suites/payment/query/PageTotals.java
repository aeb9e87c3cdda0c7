package org.cloudspeaker.conformance.suites.payment.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.client.http.QueryReply;
import org.cloudspeaker.conformance.config.QueryTotalMeaning;
import org.cloudspeaker.conformance.evidence.Discrepancy;

/** What total says on the pages of a day. */
final class PageTotals {
    private final List<OptionalInt> totals;
    private final int expected;

    private PageTotals(List<OptionalInt> totals, int expected) {
        this.totals = totals;
        this.expected = expected;
    }

    static PageTotals of(List<QueryReply> pages, QueryTotalMeaning meaning) {
        int records =
                pages.stream().mapToInt(page -> page.answer().records().size()).sum();
        return new PageTotals(
                pages.stream().map(page -> page.answer().total()).toList(),
                meaning == QueryTotalMeaning.COUNT ? records : Math.min(1, records));
    }

    /** Every page says how many sales there are (or, in the other reading, that there are any). */
    void requireNumberOfSales() {
        if (totals.stream().anyMatch(total -> total.orElse(-1) != expected)) {
            throw new Discrepancy("a query for each page of a day", "total " + expected + " on every page", shown());
        }
    }

    /** {@code 142 on 1 page, 3 on 141 pages}. */
    private String shown() {
        Map<String, Long> pages = totals.stream()
                .collect(Collectors.groupingBy(
                        total -> total.isPresent() ? "total " + total.getAsInt() : "no total",
                        LinkedHashMap::new,
                        Collectors.counting()));
        return pages.entrySet().stream()
                .map(each -> each.getKey() + " on " + each.getValue() + (each.getValue() == 1 ? " page" : " pages"))
                .collect(Collectors.joining(", "));
    }
}
