package org.cloudspeaker.conformance.suites;

import java.util.ArrayList;
import java.util.List;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.QueryReply;
import org.cloudspeaker.conformance.wire.device.SaleReply;
import org.opentest4j.TestAbortedException;

/** A sale of a device that sends its card number in clear, as no device should. */
final class UnmaskedSale {
    private static final int PAGES = 4;

    private UnmaskedSale() {}

    /** Sends it. */
    static SaleReply sell(MockDevice device, Sale sale) {
        var inClear = device.draft(sale).with(Field.CARD_NO, sale.card().pan());
        return device.sell(inClear, sale + " with its card number in clear");
    }

    /**
     * Wherever its card number can come back, if it is approved: in its answer and on the pages that show it. Empty if
     * it is not approved.
     *
     * @throws TestAbortedException if the format has no card number in a sale
     * @throws InconclusiveException if it is approved and no page shows it
     */
    static List<Answered> whereItComesBack(MockDevice device, Sale sale, FormatProfile profile) {
        if (profile.find(MessageType.SALE, Field.CARD_NO).isEmpty()) {
            throw new TestAbortedException("a sale holds no card number in this format");
        }
        SaleReply reply = sell(device, sale);
        List<Answered> answers = new ArrayList<>();
        if (reply.answer().claimsApproval()) {
            answers.add(new Answered(reply.sent(), reply.http()));
            List<QueryReply> pages = NewestPages.of(device, sale, PAGES);
            NewestPages.demandOneOf(List.of(sale), pages);
            pages.forEach(page -> answers.add(new Answered(reply.sent() + ", then a " + page.sent(), page.http())));
        }
        return answers;
    }
}
