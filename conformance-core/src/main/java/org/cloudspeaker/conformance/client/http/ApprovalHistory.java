package org.cloudspeaker.conformance.client.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import org.cloudspeaker.conformance.message.Sale;

/**
 * The approved sales of a run, by which a later refusal is understood: a server that approved the same card a minute ago
 * may have a limit. Keeps the last thousand. Thread-safe.
 */
public final class ApprovalHistory {
    private static final int MOST_KEPT = 1000;

    private final Deque<ApprovedSale> approved = new ArrayDeque<>();

    private record ApprovedSale(Sale sale, Instant at) {}

    /** Notes that a sale was approved. */
    synchronized void add(Sale sale, Instant at) {
        approved.addLast(new ApprovedSale(sale, at));
        if (approved.size() > MOST_KEPT) {
            approved.removeFirst();
        }
    }

    /** What was approved before that is most like this sale, in words: {@code the same card of this device 40 s ago}. */
    synchronized Optional<String> describeLast(Sale refused, Instant now) {
        Optional<ApprovedSale> sameBoth = last(refused, true, true);
        if (sameBoth.isPresent()) {
            return sameBoth.map(it -> "a sale of the same card at this device was approved " + ago(it, now));
        }
        Optional<ApprovedSale> sameCard = last(refused, true, false);
        if (sameCard.isPresent()) {
            return sameCard.map(it -> "a sale of the same card at another device was approved " + ago(it, now));
        }
        return last(refused, false, true)
                .map(it -> "a sale of another card at this device was approved " + ago(it, now));
    }

    private Optional<ApprovedSale> last(Sale refused, boolean card, boolean device) {
        return approved.stream()
                .filter(it -> !card || it.sale().card().equals(refused.card()))
                .filter(it -> !device
                        || it.sale().device().sn().equals(refused.device().sn()))
                .reduce((first, second) -> second);
    }

    private static String ago(ApprovedSale sale, Instant now) {
        Duration since = Duration.between(sale.at(), now);
        return since.toSeconds() < 1 ? "a moment before" : String.format(Locale.ROOT, "%d s before", since.toSeconds());
    }
}
