package org.cloudspeaker.conformance.suites.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.QueryReply;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.message.TransactionRecord;

/** The pages of one day of one device, each asked for once. */
public final class HistoryPages {
    private final PaymentClient device;
    private final String deviceSn;
    private final LocalDate date;
    private final int most;
    private final SortedMap<Integer, QueryReply> read = new TreeMap<>();

    /** Looks no further than this many pages past what total says. */
    HistoryPages(PaymentClient device, String deviceSn, LocalDate date, int most) {
        this.device = device;
        this.deviceSn = deviceSn;
        this.date = date;
        this.most = most;
    }

    /** A page, from 1. */
    public QueryReply page(int number) {
        return read.computeIfAbsent(number, n -> device.ask(TransactionQuery.page(deviceSn, date, n)));
    }

    /** What was asked for so far, in the order of the pages. */
    List<QueryReply> read() {
        return List.copyOf(read.values());
    }

    /** total on the first page; 0 where there is none. */
    int total() {
        return page(1).answer().total().orElse(0);
    }

    /**
     * The last page with a record: the one that total names, or a later one where total is a flag or too small. It takes
     * few requests, however long the day is.
     */
    public int last() {
        int last = Math.max(1, total());
        if (!hasPageAfter(last)) {
            return last;
        }
        int step = 1;
        while (step < most && hasPageAfter(last + step)) {
            step *= 2;
        }
        int beyond = last + step;
        while (beyond - last > 1) {
            int middle = last + (beyond - last) / 2;
            if (hasPageAfter(middle)) {
                last = middle;
            } else {
                beyond = middle;
            }
        }
        return beyond;
    }

    /** The first page, the last, and then the others from both ends; each is asked for only when it is come to. */
    Stream<QueryReply> endsFirst() {
        return Stream.<Supplier<IntStream>>of(
                        () -> IntStream.of(1),
                        () -> IntStream.of(Math.max(1, total())),
                        () -> IntStream.of(last()),
                        () -> inward(last()))
                .flatMap(numbers -> numbers.get().boxed())
                .map(this::page);
    }

    private IntStream inward(int last) {
        return IntStream.range(0, Math.min(last, most)).map(step -> step % 2 == 0 ? last - step / 2 : 2 + step / 2);
    }

    /** Whether the next page shows a record, and not this page's again. */
    boolean hasPageAfter(int number) {
        List<TransactionRecord> here = page(number).answer().records();
        if (here.isEmpty()) {
            return false;
        }
        List<TransactionRecord> next = page(number + 1).answer().records();
        return !next.isEmpty() && !next.equals(here);
    }
}
