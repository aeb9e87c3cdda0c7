package org.cloudspeaker.conformance.suites;

import java.util.List;
import java.util.OptionalInt;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.target.TotalMeaning;
import org.cloudspeaker.conformance.wire.device.QueryReply;

/** What total says on the pages of a day. */
final class Totals {
    private final List<OptionalInt> totals;
    private final int expected;

    private Totals(List<OptionalInt> totals, int expected) {
        this.totals = totals;
        this.expected = expected;
    }

    static Totals of(List<QueryReply> pages, TotalMeaning meaning) {
        int records =
                pages.stream().mapToInt(page -> page.answer().records().size()).sum();
        return new Totals(
                pages.stream().map(page -> page.answer().total()).toList(),
                meaning == TotalMeaning.COUNT ? records : Math.min(1, records));
    }

    /** Every page says how many sales there are (or, in the other reading, that there are any). */
    void areTheNumberOfSales() {
        if (totals.stream().anyMatch(total -> total.orElse(-1) != expected)) {
            throw new Discrepancy(
                    "a query for each page of a day", "total " + expected + " on every page", "totals " + shown());
        }
    }

    private List<String> shown() {
        return totals.stream()
                .map(total -> total.isPresent() ? Integer.toString(total.getAsInt()) : "none")
                .toList();
    }
}
