package org.cloudspeaker.conformance.suites.payment.amount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.QueryReply;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.TransactionRecord;
import org.cloudspeaker.conformance.suites.payment.RecordedSale;
import org.cloudspeaker.conformance.suites.payment.TransactionHistory;

/**
 * The pages of a device's day on which some sales stand, each read once. They are looked for at both ends of the day,
 * and on from where they are found.
 */
final class SaleRecordSearch {
    /** How many pages are read beside one for each sale. */
    private static final int SPARE_PAGES = 500;

    private final TransactionHistory history;
    private final Evidence evidence;
    private final Set<Sale> missing;
    private final int mostPages;
    private final Map<Sale, SearchHit> found = new LinkedHashMap<>();
    private List<TransactionRecord> lastRead = List.of();
    private int pages;
    private int total;
    private String refusal = "";

    private SaleRecordSearch(TransactionHistory history, Evidence evidence, List<Sale> sales) {
        this.history = history;
        this.evidence = evidence;
        this.missing = new HashSet<>(sales);
        this.mostPages = sales.size() + SPARE_PAGES;
    }

    /**
     * What the pages show of a sale.
     *
     * @param recorded its records
     * @param exchanges the exchanges that show them
     */
    record SearchHit(RecordedSale recorded, List<String> exchanges) {}

    /**
     * What the pages of the day show of each of these sales of one device on one day.
     *
     * @throws InconclusiveException if one is missing and there are more pages than are read
     */
    static Map<Sale, SearchHit> of(PaymentClient device, Evidence evidence, List<Sale> sales) {
        return new SaleRecordSearch(TransactionHistory.of(device, sales.get(0)), evidence, sales).read(device.sn());
    }

    private Map<Sale, SearchHit> read(String sn) {
        take(1);
        boolean more = fromBothEnds();
        pastTheLast();
        Map<Sale, SearchHit> all = new LinkedHashMap<>(found);
        for (Sale sale : missing) {
            LocalDate date = sale.at().toLocalDate();
            if (more) {
                throw new InconclusiveException("the query says that device " + sn + " has " + total + " sales on "
                        + date + ", and " + sale + " is not on the " + pages + " pages that were read: list fresh test"
                        + " devices under device.others");
            }
            String seen = refusal.isEmpty() ? "the query says that there are " + total : refusal;
            all.put(sale, new SearchHit(new RecordedSale(sale, sn, date, List.of(), seen), List.of()));
        }
        return all;
    }

    /** Whether pages are left between those that were read. */
    private boolean fromBothEnds() {
        int low = 2;
        int high = total;
        boolean up = !found.isEmpty();
        while (!missing.isEmpty() && low <= high && pages < mostPages) {
            boolean hit = take(up ? low++ : high--);
            up = hit == up;
        }
        return low <= high;
    }

    /** Where total says too little; a server that repeats itself is not read on. */
    private void pastTheLast() {
        List<TransactionRecord> before = List.of();
        for (int number = Math.max(1, total) + 1; !missing.isEmpty() && pages < mostPages; number++) {
            take(number);
            if (lastRead.isEmpty() || lastRead.equals(before)) {
                return;
            }
            before = lastRead;
        }
    }

    /** Reads a page, and whether one of the sales is on it. */
    private boolean take(int number) {
        int before = evidence.ids().size();
        QueryReply page = history.page(number);
        List<String> ids = evidence.ids().subList(before, evidence.ids().size());
        pages++;
        if (pages == 1) {
            total = page.answer().total().orElse(0);
        }
        if (!page.http().isSuccessful() || !page.answer().succeeded()) {
            refusal = "a page was answered with HTTP " + page.http().status();
        }
        lastRead = page.answer().records();
        List<Sale> here = missing.stream()
                .filter(sale -> lastRead.stream().anyMatch(entry -> entry.isOf(sale)))
                .toList();
        here.forEach(sale -> found.put(sale, new SearchHit(on(page, sale), ids)));
        here.forEach(missing::remove);
        return !here.isEmpty();
    }

    private RecordedSale on(QueryReply page, Sale sale) {
        List<TransactionRecord> records = new ArrayList<>(page.answer().records());
        records.removeIf(entry -> !entry.isOf(sale));
        return new RecordedSale(sale, sale.device().sn(), sale.at().toLocalDate(), records, "");
    }
}
