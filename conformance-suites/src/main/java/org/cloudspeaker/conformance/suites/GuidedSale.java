package org.cloudspeaker.conformance.suites;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.junit.DevicePayment;
import org.cloudspeaker.conformance.wire.payment.Received;

/**
 * What a device sent after a broadcast.
 *
 * @param sent what was broadcast and done, for messages
 * @param sales every sale that came of it
 */
record GuidedSale(String sent, List<Received> sales, Optional<Long> amount) {
    static GuidedSale of(DevicePayment payment) {
        return new GuidedSale(
                "broadcast 00 with amount \"" + payment.amount() + "\", and a card is presented",
                payment.sales(),
                Optional.of(payment.amount()));
    }

    static GuidedSale after(String sent, List<Received> sales) {
        return new GuidedSale(sent, sales, Optional.empty());
    }

    /** There is one, of the amount that was broadcast. */
    void isOfItsAmount() {
        isThere();
        String expected = amount.map(GuidedSale::decimal).orElse("");
        String found = sales.get(0)
                .reading()
                .value(Field.AMOUNT)
                .map(cents -> decimal(Long.parseLong(cents)))
                .orElseGet(() -> sales.get(0).reading().field(Field.AMOUNT).shown());
        Wrong.unless(found.equals(expected), sent, "a sale of " + expected, "a sale of " + found);
    }

    /** There is one. */
    void isThere() {
        Wrong.unless(!sales.isEmpty(), sent, "a sale at pgw_api_sale", "none came");
    }

    /** There is none. */
    void isNone() {
        Wrong.unless(sales.isEmpty(), sent, "no sale", sales.isEmpty() ? "" : "a sale of " + shown(sales.get(0)));
    }

    private static String shown(Received sale) {
        return sale.reading()
                .value(Field.AMOUNT)
                .map(cents -> decimal(Long.parseLong(cents)))
                .orElse("an amount that cannot be read");
    }

    private static String decimal(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
