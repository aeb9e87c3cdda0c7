package org.cloudspeaker.conformance.suites.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.QueryReply;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.TransactionRecord;

/** Reads the pages of a device's day, as a device would that shows them all. */
public final class TransactionHistory {
    private static final int MOST_PAGES = 500;

    private final PaymentClient device;
    private final String deviceSn;
    private final LocalDate date;

    private TransactionHistory(PaymentClient device, String deviceSn, LocalDate date) {
        this.device = device;
        this.deviceSn = deviceSn;
        this.date = date;
    }

    /** The books of a device for the day of a sale. */
    public static TransactionHistory of(PaymentClient device, Sale sale) {
        return new TransactionHistory(device, sale.device().sn(), sale.at().toLocalDate());
    }

    /** The books of another device, or for another day, asked for by this device. */
    public static TransactionHistory of(PaymentClient device, String deviceSn, LocalDate date) {
        return new TransactionHistory(device, deviceSn, date);
    }

    public QueryReply page(int number) {
        return pages().page(number);
    }

    /** Its pages, to be read each once. */
    public HistoryPages pages() {
        return new HistoryPages(device, deviceSn, date, MOST_PAGES);
    }

    /**
     * The first record of a sale, looked for where a new one stands (on the first page or the last), and only then on
     * the others.
     */
    public RecordedSale find(Sale sale) {
        HistoryPages day = pages();
        return day.endsFirst()
                .map(page -> on(sale, List.of(page), day.total()))
                .filter(found -> !found.records().isEmpty())
                .findFirst()
                .orElseGet(() -> on(sale, day.read(), day.total()));
    }

    /**
     * Every record of a sale on the pages from the first to the last. What stands on a page behind its first record
     * counts only where it is at the head of no other page, and once.
     */
    public RecordedSale findAll(Sale sale) {
        return findAll(sale, readAll());
    }

    /** Every record of a sale on these pages, which were read before and may be used for many sales. */
    public RecordedSale findAll(Sale sale, List<QueryReply> pages) {
        RecordedSale anywhere = on(sale, pages, pages.size());
        List<TransactionRecord> heads = pages.stream()
                .flatMap(page -> page.answer().records().stream().limit(1))
                .filter(entry -> entry.isOf(sale))
                .toList();
        return anywhere.showing(
                heads.isEmpty() ? anywhere.records().stream().distinct().toList() : heads);
    }

    /** The pages from the first to the last, as total says or up to the first empty one. */
    public List<QueryReply> readAll() {
        HistoryPages day = pages();
        int total = total(day);
        List<QueryReply> pages = new ArrayList<>(List.of(day.page(1)));
        for (int number = 2; number <= total; number++) {
            pages.add(day.page(number));
        }
        // Where total says too little, as a flag does; a server that repeats its last page is not read on.
        int most = pages.size() + MOST_PAGES;
        while (pages.size() < most && day.hasPageAfter(pages.size())) {
            pages.add(day.page(pages.size() + 1));
        }
        return pages;
    }

    /** So many pages at each end, every page once: a server may show its newest sales first or last. */
    public List<QueryReply> newestPages(int each) {
        HistoryPages day = pages();
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

    private int total(HistoryPages day) {
        if (day.total() > MOST_PAGES) {
            throw new InconclusiveException("the query says that device " + deviceSn + " has " + day.total()
                    + " sales on " + date + ", more than the " + MOST_PAGES + " pages that are read: if that is true,"
                    + " list fresh test devices under device.others");
        }
        return day.total();
    }

    /**
     * A proof that there is no record of a sale.
     *
     * @throws InconclusiveException if a page was refused, for then nothing is proven
     */
    public RecordedSale findNone(Sale sale) {
        return proven(sale, readAll());
    }

    /**
     * What the first page and the last show of a sale that was made just now: in an order by time, it stands on one.
     *
     * @throws InconclusiveException if a page was refused, for then nothing is proven
     */
    public RecordedSale findAtTheEnds(Sale sale) {
        return proven(sale, ends());
    }

    /** The same, but a page that was refused shows nothing. */
    public RecordedSale shownAtTheEnds(Sale sale) {
        List<QueryReply> ends = ends();
        return on(sale, ends, ends.size());
    }

    private List<QueryReply> ends() {
        HistoryPages day = pages();
        return List.of(day.page(1), day.page(day.last()));
    }

    /**
     * A proof that there is no record of a sale on these pages.
     *
     * @throws InconclusiveException if a page was refused, for then nothing is proven
     */
    public RecordedSale findNone(Sale sale, List<QueryReply> pages) {
        return proven(sale, pages);
    }

    private RecordedSale proven(Sale sale, List<QueryReply> pages) {
        refusal(pages).ifPresent(refused -> {
            throw new InconclusiveException("whether " + sale + " is booked cannot be seen: " + refused);
        });
        return on(sale, pages, pages.size());
    }

    private static Optional<String> refusal(List<QueryReply> pages) {
        return pages.stream()
                .filter(page -> !page.http().isSuccessful() || !page.answer().succeeded())
                .findFirst()
                .map(page -> "a page was answered with HTTP " + page.http().status());
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
