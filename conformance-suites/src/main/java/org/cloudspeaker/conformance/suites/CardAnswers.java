package org.cloudspeaker.conformance.suites;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.format.Card;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.QueryReply;

/** Every kind of answer that a server gives to card data, for cards of every length. */
final class CardAnswers {
    private final MockDevice device;
    private final List<Card> cards = Stream.concat(Stream.of(Card.guide()), Card.ofEveryLength().stream())
            .toList();

    private CardAnswers(MockDevice device) {
        this.device = device;
    }

    static CardAnswers of(MockDevice device) {
        return new CardAnswers(device);
    }

    /**
     * The answers to a sale with each card, the pages that show these sales, and answers to sales that are refused.
     *
     * @throws InconclusiveException if no page shows one of them
     */
    List<Answered> all() {
        List<Sale> sales = cards.stream().map(card -> device.newSale(card)).toList();
        List<Answered> answers = new ArrayList<>();
        sales.forEach(sale -> answers.add(
                new Answered("a sale with a " + sale.card(), device.sell(sale).http())));
        List<QueryReply> pages = NewestPages.of(device, sales.get(0), cards.size());
        NewestPages.demandOneOf(sales, pages);
        pages.forEach(page -> answers.add(new Answered(page.sent(), page.http())));
        BadSales bad = BadSales.of(device, Card.guide());
        answers.addAll(bad.answers());
        bad.refusalOfClearCardNumber().ifPresent(answers::add);
        return answers;
    }

    /** A search for the data of all these cards. */
    Leaks leaks() {
        return Leaks.of(cards.stream().map(card -> card.validOn(device.today())).toList());
    }
}
