package org.cloudspeaker.conformance.suites.loop;

import static org.cloudspeaker.conformance.suites.payment.PaymentAssertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cloudspeaker.conformance.client.http.QueryReply;
import org.cloudspeaker.conformance.engine.role.ClosedLoopDriver;
import org.cloudspeaker.conformance.engine.role.LoopSale;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.suites.assertions.Discrepancies;
import org.cloudspeaker.conformance.suites.payment.HistoryPages;
import org.cloudspeaker.conformance.suites.payment.RecordedSale;
import org.cloudspeaker.conformance.suites.payment.TransactionHistory;

/** The payments that went round the loop, and what the books say of them. */
final class LoopPayments {
    private final ClosedLoopDriver loop;
    private final List<LoopSale> sales = new ArrayList<>();

    LoopPayments(ClosedLoopDriver loop) {
        this.loop = loop;
    }

    void add(LoopSale sale) {
        sales.add(sale);
    }

    /** Each is on the pages once, with its amount, so that their sum is that of the broadcasts. */
    void requireTotals() {
        if (sales.isEmpty()) {
            return;
        }
        Sale first = sales.get(0).sale();
        TransactionHistory history = TransactionHistory.of(loop.paymentClient(), first);
        List<QueryReply> pages = pages(history.pages());
        long sum = 0;
        for (LoopSale made : sales) {
            RecordedSale recorded = history.findAll(made.sale(), pages);
            assertThat(recorded).isThereOnce().hasAmount(made.sale().amount());
            sum += recorded.first().amount().orElse(0);
        }
        long total = sales.stream().mapToLong(made -> made.sale().amount()).sum();
        Discrepancies.require(
                sum == total, sales.size() + " payments", total + " cents on the pages together", sum + " cents");
    }

    /** Those at both ends of the day: what was sold last is at one of them, whatever the order. */
    private List<QueryReply> pages(HistoryPages day) {
        int some = sales.size() + 2;
        int last = day.last();
        Map<Integer, QueryReply> pages = new LinkedHashMap<>();
        for (int i = 0; i < some; i++) {
            pages.computeIfAbsent(Math.min(last, 1 + i), day::page);
            pages.computeIfAbsent(Math.max(1, last - i), day::page);
        }
        return List.copyOf(pages.values());
    }

    /** Says how long the payments took from publish to approval. */
    void noteLatency() {
        List<Duration> sorted = sales.stream().map(LoopSale::after).sorted().toList();
        if (!sorted.isEmpty()) {
            loop.evidence()
                    .note("from the broadcast to the approval " + sorted.get(0).toMillis() + " to "
                            + sorted.get(sorted.size() - 1).toMillis() + " ms, the card included");
        }
    }
}
