package org.cloudspeaker.conformance.suites;

import java.math.BigDecimal;
import java.util.List;
import org.cloudspeaker.conformance.format.Broadcast;
import org.cloudspeaker.conformance.format.Broadcast.Mode;
import org.cloudspeaker.conformance.junit.Loop;
import org.cloudspeaker.conformance.junit.LoopSale;

/**
 * A payment that goes once round the loop.
 *
 * @param name in which way
 * @param amount in minor units
 * @param way what is special about it
 */
record LoopCase(String name, long amount, Way way) {
    /** What can happen on the way. */
    private enum Way {
        PLAIN,
        MESSAGE_TWICE,
        ANSWER_LOST,
        OLDER_ORDER
    }

    /** Each way that a payment can take. */
    static List<LoopCase> all() {
        return List.of(
                new LoopCase("123.44", 12344, Way.PLAIN),
                new LoopCase("0.05", 5, Way.PLAIN),
                new LoopCase("67.89, whose message comes twice", 6789, Way.MESSAGE_TWICE),
                new LoopCase("10.40, whose first answer is lost", 1040, Way.ANSWER_LOST),
                new LoopCase("8.20, whose order is older than one that came before", 820, Way.OLDER_ORDER));
    }

    /** Broadcasts it and presents a card; the one sale of its amount, approved. */
    LoopSale paidIn(Loop loop) {
        Broadcast payment = loop.broadcast(Mode.GUIDANCE, amount);
        if (way == Way.OLDER_ORDER) {
            loop.publish(loop.broadcast(Mode.ANNOUNCEMENT, amount));
            loop.rest();
        }
        if (way == Way.ANSWER_LOST) {
            loop.loseNextAnswer();
        }
        loop.publish(payment);
        if (way == Way.MESSAGE_TWICE) {
            loop.publish(payment);
        }
        return requireOne(loop.presentCard(), amount);
    }

    /** The one sale that came of a broadcast: of its amount, also in what the chip signed, and approved. */
    static LoopSale requireOne(List<LoopSale> sales, long amount) {
        String sent = "broadcast 00 of " + decimal(amount) + ", and a card is presented";
        Wrong.unless(sales.size() == 1, sent, "one sale", sales.size() + " sales");
        LoopSale sale = sales.get(0);
        Wrong.unless(
                sale.sale().amount() == amount,
                sent,
                "a sale of " + decimal(amount),
                sale.sale().toString());
        long signed = sale.chipAmount().orElse(amount);
        Wrong.unless(signed == amount, sent, amount + " cents in tag 9F02", signed + " cents");
        Wrong.unless(sale.approved(), sale.sale().toString(), "the payment server approves it", "it does not");
        return sale;
    }

    private static String decimal(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    @Override
    public String toString() {
        return name;
    }
}
