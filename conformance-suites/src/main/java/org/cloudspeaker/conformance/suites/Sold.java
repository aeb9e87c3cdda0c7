package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.format.Card;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.wire.device.MockDevice;

/** Sales that a check makes first, to ask for them later. */
final class Sold {
    private Sold() {}

    /** One that was approved. */
    static Sale one(MockDevice device) {
        Sale sale = device.newSale();
        assertThat(device.sell(sale)).isApproved();
        return sale;
    }

    /** This many that were approved, in their order. */
    static List<Sale> some(int count, MockDevice device) {
        return Stream.generate(() -> one(device)).limit(count).toList();
    }

    /** One with the guide's card, and one with each test card of another length that the server does not decline. */
    static List<Sale> withEveryCard(MockDevice device) {
        List<Sale> sales = new ArrayList<>(List.of(one(device)));
        for (Card card : Card.ofEveryLength()) {
            Sale sale = device.newSale(card);
            if (device.sell(sale).answer().approved()) {
                sales.add(sale);
            }
        }
        return sales;
    }
}
