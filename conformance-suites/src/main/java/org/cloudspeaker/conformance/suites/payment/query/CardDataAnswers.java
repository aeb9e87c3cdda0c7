package org.cloudspeaker.conformance.suites.payment.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.QueryReply;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.suites.payment.RejectedSales;
import org.cloudspeaker.conformance.suites.payment.SearchedAnswer;
import org.cloudspeaker.conformance.suites.payment.SecretLeakScanner;
import org.cloudspeaker.conformance.suites.payment.TransactionHistory;

/** Every kind of answer that a server gives to card data, for cards of every length. */
final class CardDataAnswers {
    private final PaymentClient device;
    private final List<Card> cards = Stream.concat(Stream.of(Card.guide()), Card.ofEveryLength().stream())
            .toList();

    private CardDataAnswers(PaymentClient device) {
        this.device = device;
    }

    static CardDataAnswers of(PaymentClient device) {
        return new CardDataAnswers(device);
    }

    /**
     * The answers to a sale with each card, the pages that show these sales, and answers to sales that are refused.
     *
     * @throws InconclusiveException if no page shows one of them
     */
    List<SearchedAnswer> collect() {
        List<Sale> sales = cards.stream().map(card -> device.newSale(card)).toList();
        List<SearchedAnswer> answers = new ArrayList<>();
        sales.forEach(sale -> answers.add(new SearchedAnswer(
                "a sale with a " + sale.card(), device.sell(sale).http())));
        List<QueryReply> pages = TransactionHistory.of(device, sales.get(0)).newestPages(cards.size());
        TransactionHistory.requireOneOf(sales, pages);
        pages.forEach(page -> answers.add(new SearchedAnswer(page.sent(), page.http())));
        RejectedSales bad = RejectedSales.of(device, Card.guide());
        answers.addAll(bad.answers());
        bad.refusalOfClearCardNumber().ifPresent(answers::add);
        return answers;
    }

    SecretLeakScanner leaks() {
        return SecretLeakScanner.of(
                cards.stream().map(card -> card.validOn(device.today())).toList());
    }
}
