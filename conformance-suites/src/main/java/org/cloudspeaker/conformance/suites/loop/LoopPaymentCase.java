package org.cloudspeaker.conformance.suites.loop;

import java.util.List;
import org.cloudspeaker.conformance.engine.role.ClosedLoopDriver;
import org.cloudspeaker.conformance.engine.role.LoopSale;
import org.cloudspeaker.conformance.message.Broadcast;
import org.cloudspeaker.conformance.message.Broadcast.Mode;
import org.cloudspeaker.conformance.message.MinorUnits;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.suites.assertions.BroadcastDescription;
import org.cloudspeaker.conformance.suites.assertions.Discrepancies;

/**
 * A payment that goes once round the loop.
 *
 * @param name in which way
 * @param amount in minor units
 * @param way what is special about it
 */
record LoopPaymentCase(String name, long amount, Variation way) {
    private enum Variation {
        PLAIN,
        MESSAGE_TWICE,
        ANSWER_LOST,
        OLDER_ORDER
    }

    static List<LoopPaymentCase> all() {
        return List.of(
                new LoopPaymentCase("123.44", 12344, Variation.PLAIN),
                new LoopPaymentCase("0.05", 5, Variation.PLAIN),
                new LoopPaymentCase("67.89, whose message comes twice", 6789, Variation.MESSAGE_TWICE),
                new LoopPaymentCase("10.40, whose first answer is lost", 1040, Variation.ANSWER_LOST),
                new LoopPaymentCase(
                        "8.20, whose order is older than one that came before", 820, Variation.OLDER_ORDER));
    }

    /** Broadcasts it and presents a card; the one sale of its amount, approved. */
    LoopSale pay(ClosedLoopDriver loop, FormatProfile profile) {
        Broadcast payment = loop.broadcast(Mode.GUIDANCE, amount);
        if (way == Variation.OLDER_ORDER) {
            loop.publish(loop.broadcast(Mode.ANNOUNCEMENT, amount));
            loop.awaitIdle();
        }
        if (way == Variation.ANSWER_LOST) {
            loop.loseNextAnswer();
        }
        loop.publish(payment);
        if (way == Variation.MESSAGE_TWICE) {
            loop.publish(payment);
        }
        return requireApproved(
                loop.presentCard(), BroadcastDescription.guidance(profile, amount) + ", and a card is presented");
    }

    /** The one sale that came of the broadcast: of its amount, also in what the chip signed, and approved. */
    private LoopSale requireApproved(List<LoopSale> sales, String sent) {
        LoopHistoryCheck.requireOne(sent, sales);
        LoopSale sale = sales.get(0);
        Discrepancies.require(
                sale.sale().amount() == amount,
                sent,
                "a sale of " + MinorUnits.decimal(amount),
                sale.sale().toString());
        long signed = sale.chipAmount().orElse(amount);
        Discrepancies.require(signed == amount, sent, amount + " cents in tag 9F02", signed + " cents");
        Discrepancies.require(sale.approved(), sale.sale().toString(), "the payment server approves it", "it does not");
        return sale;
    }

    @Override
    public String toString() {
        return name;
    }
}
