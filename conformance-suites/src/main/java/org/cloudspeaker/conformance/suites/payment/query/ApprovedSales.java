package org.cloudspeaker.conformance.suites.payment.query;

import static org.cloudspeaker.conformance.suites.payment.PaymentAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.message.Sale;

/** Sales that a check makes first, to ask for them later. */
public final class ApprovedSales {
    private ApprovedSales() {}

    /** One that was approved. */
    public static Sale sellOne(PaymentClient device) {
        Sale sale = device.newSale();
        device.prepareSale(sale);
        return sale;
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
