package org.cloudspeaker.conformance.suites;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.format.TransactionQuery;
import org.cloudspeaker.conformance.format.TransactionRecord;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.QueryReply;
import org.opentest4j.TestAbortedException;

/** Reads the pages of a device's day, as a device would that shows them all. */
final class Bookkeeping {
    private static final int MOST_PAGES = 500;
    private static final int PAST_THE_LAST = 100;

    private final MockDevice device;
    private final String deviceSn;
    private final LocalDate date;

    private Bookkeeping(MockDevice device, String deviceSn, LocalDate date) {
        this.device = device;
        this.deviceSn = deviceSn;
        this.date = date;
    }

    /** The books of a device for the day of a sale. */
    static Bookkeeping of(MockDevice device, Sale sale) {
        return new Bookkeeping(device, sale.device().sn(), sale.at().toLocalDate());
    }

    /** The books of another device, or for another day, asked for by this device. */
    static Bookkeeping of(MockDevice device, String deviceSn, LocalDate date) {
        return new Bookkeeping(device, deviceSn, date);
    }

    QueryReply page(int number) {
        return device.ask(TransactionQuery.page(deviceSn, date, number));
    }

    /** The first record of a sale, looked for from both ends of the pages and then a little past them. */
    RecordedSale find(Sale sale) {
        QueryReply first = page(1);
        int total = total(first);
        RecordedSale found = on(sale, List.of(first), total);
        for (int step = 1; found.records().isEmpty() && step <= total; step++) {
            int number = step % 2 == 1 ? total - step / 2 : 1 + step / 2;
            found = on(sale, List.of(number == 1 ? first : page(number)), total);
        }
        return found.records().isEmpty() ? on(sale, pastTheLast(total), total) : found;
    }

    /**
     * Every record of a sale on the pages from the first to the last. What stands on a page behind its first record
     * counts only where it is at the head of no other page, and once.
     */
    RecordedSale findAll(Sale sale) {
        List<QueryReply> pages = all();
        RecordedSale anywhere = on(sale, pages, pages.size());
        List<TransactionRecord> heads = pages.stream()
                .flatMap(page -> page.answer().records().stream().limit(1))
                .filter(entry -> entry.isOf(sale))
                .toList();
        return anywhere.showing(
                heads.isEmpty() ? anywhere.records().stream().distinct().toList() : heads);
    }

    /** The pages from the first to the last, as total says or up to the first empty one. */
    List<QueryReply> all() {
        QueryReply first = page(1);
        int total = total(first);
        List<QueryReply> pages = new ArrayList<>(List.of(first));
        for (int number = 2; number <= total; number++) {
            pages.add(page(number));
        }
        if (!first.answer().records().isEmpty()) {
            pages.addAll(pastTheLast(total));
        }
        return pages;
    }

    private List<QueryReply> pastTheLast(int total) {
        List<QueryReply> pages = new ArrayList<>();
        for (int number = total + 1; number <= total + PAST_THE_LAST; number++) {
            QueryReply next = page(number);
            if (next.answer().records().isEmpty()) {
                return pages;
            }
            pages.add(next);
        }
        return pages;
    }

    private int total(QueryReply first) {
        int total = first.answer().total().orElse(0);
        if (total > MOST_PAGES) {
            throw new TestAbortedException("device " + deviceSn + " has " + total + " sales on " + date + ", more than "
                    + MOST_PAGES + " pages to read; list fresh test devices under device.others");
        }
        return total;
    }

    private RecordedSale on(Sale sale, List<QueryReply> pages, int total) {
        List<TransactionRecord> records = pages.stream()
                .flatMap(page -> page.answer().records().stream())
                .filter(entry -> entry.isOf(sale))
                .toList();
        String answered = pages.stream()
                .filter(page -> !page.answer().succeeded())
                .findFirst()
                .map(page -> "a page was answered with HTTP " + page.http().status())
                .orElse("the query says that there are " + total);
        return new RecordedSale(sale, deviceSn, date, records, answered);
    }

    /** What total says on each page. */
    static List<OptionalInt> totals(List<QueryReply> pages) {
        return pages.stream().map(page -> page.answer().total()).toList();
    }
}
