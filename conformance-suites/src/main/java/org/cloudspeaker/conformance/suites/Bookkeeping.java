package org.cloudspeaker.conformance.suites;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.format.TransactionQuery;
import org.cloudspeaker.conformance.format.TransactionRecord;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.QueryReply;

/** Reads the pages of a device's day, as a device would that shows them all. */
final class Bookkeeping {
    private static final int MOST_PAGES = 500;
    /** Days back: far enough for a device that is not tried often, near enough for a server's history. */
    private static final List<Integer> QUIET_DAYS = List.of(37, 61, 83);

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
        int total = first.answer().total().orElse(0);
        RecordedSale found = on(sale, List.of(first), total);
        for (int step = 1; found.records().isEmpty() && step <= Math.min(total, MOST_PAGES); step++) {
            int number = step % 2 == 1 ? total - step / 2 : 1 + step / 2;
            found = on(sale, List.of(number == 1 ? first : page(number)), total);
        }
        return found.records().isEmpty() ? on(sale, pastTheLast(total(first)), total) : found;
    }

    /**
     * Every record of a sale on the pages from the first to the last. What stands on a page behind its first record
     * counts only where it is at the head of no other page, and once.
     */
    RecordedSale findAll(Sale sale) {
        return findAll(sale, all());
    }

    /** Every record of a sale on these pages. */
    RecordedSale findAll(Sale sale, List<QueryReply> pages) {
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

    /** The pages behind the last, where total says too little; a server that repeats itself is not read on. */
    private List<QueryReply> pastTheLast(int total) {
        List<QueryReply> pages = new ArrayList<>();
        List<TransactionRecord> before = List.of();
        for (int number = total + 1; number <= total + MOST_PAGES; number++) {
            QueryReply next = page(number);
            List<TransactionRecord> records = next.answer().records();
            if (records.isEmpty() || records.equals(before)) {
                return pages;
            }
            pages.add(next);
            before = records;
        }
        return pages;
    }

    private int total(QueryReply first) {
        int total = first.answer().total().orElse(0);
        if (total > MOST_PAGES) {
            throw new InconclusiveException("the query says that device " + deviceSn + " has " + total + " sales on "
                    + date + ", more than the " + MOST_PAGES + " pages that are read: if that is true, list fresh test"
                    + " devices under device.others");
        }
        return total;
    }

    /**
     * A proof that there is no record of a sale.
     *
     * @throws InconclusiveException if a page was refused, for then nothing is proven
     */
    RecordedSale findNone(Sale sale) {
        List<QueryReply> pages = all();
        refusal(pages).ifPresent(refused -> {
            throw new InconclusiveException("whether " + sale + " is booked cannot be seen: " + refused);
        });
        return on(sale, pages, pages.size());
    }

    private static Optional<String> refusal(List<QueryReply> pages) {
        return pages.stream()
                .filter(page -> !page.http().successful() || !page.answer().succeeded())
                .findFirst()
                .map(page -> "a page was answered with HTTP " + page.http().status());
    }

    /** The first page of a day on which the device sold nothing, or of the last day that was tried. */
    static QueryReply aDayWithoutSales(MockDevice device) {
        return QUIET_DAYS.stream()
                .map(days ->
                        of(device, device.sn(), device.today().minusDays(days)).page(1))
                .reduce((best, next) -> best.answer().records().isEmpty() ? best : next)
                .orElseThrow();
    }

    private RecordedSale on(Sale sale, List<QueryReply> pages, int total) {
        List<TransactionRecord> records = pages.stream()
                .flatMap(page -> page.answer().records().stream())
                .filter(entry -> entry.isOf(sale))
                .toList();
        String seen = refusal(pages).orElse("the query says that there are " + total);
        return new RecordedSale(sale, deviceSn, date, records, seen);
    }
}
