package org.cloudspeaker.conformance.suites.payment.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.client.http.BooksDelay;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.suites.payment.TransactionHistory;

/** Sales that a check makes first, to ask for them later. */
public final class ApprovedSales {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private ApprovedSales() {}

    /** One that was approved. */
    public static Sale sellOne(PaymentClient device) {
        Sale sale = device.newSale();
        device.prepareSale(sale);
        if (device.books().isUnknown()) {
            observeDelay(device, sale);
        }
        return sale;
    }

    /** The time until the first page or the last shows a sale that was approved just now. */
    private static void observeDelay(PaymentClient device, Sale sale) {
        BooksDelay books = device.books();
        TransactionHistory history = TransactionHistory.of(device, sale);
        Instant began = device.now();
        Duration since = Duration.ZERO;
        boolean shown = isShown(history, sale);
        boolean atOnce = shown;
        while (!shown && since.compareTo(books.limit()) < 0) {
            books.pause(BETWEEN_LOOKS);
            shown = isShown(history, sale);
            since = Duration.between(began, device.now());
        }
        books.observe(shown && !atOnce ? since : Duration.ZERO);
    }

    private static boolean isShown(TransactionHistory history, Sale sale) {
        return !history.shownAtTheEnds(sale).records().isEmpty();
    }

    static List<Sale> sellSome(int count, PaymentClient device) {
        return Stream.generate(() -> sellOne(device)).limit(count).toList();
    }

    /** One with the guide's card, and one with each test card of another length that the server does not decline. */
    static List<Sale> sellWithEveryCard(PaymentClient device) {
        List<Sale> sales = new ArrayList<>(List.of(sellOne(device)));
        for (Card card : Card.ofEveryLength()) {
            Sale sale = device.newSale(card);
            if (device.sell(sale).answer().approved()) {
                sales.add(sale);
            }
        }
        return sales;
    }
}
