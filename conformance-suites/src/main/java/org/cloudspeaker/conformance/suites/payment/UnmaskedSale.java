package org.cloudspeaker.conformance.suites.payment;

import java.util.ArrayList;
import java.util.List;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.QueryReply;
import org.cloudspeaker.conformance.client.http.SaleReply;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.opentest4j.TestAbortedException;

/** A sale of a device that sends its card number in clear, as no device should. */
public final class UnmaskedSale {
    private static final int PAGES = 4;

    private UnmaskedSale() {}

    static SaleReply sell(PaymentClient device, Sale sale) {
        var inClear = device.draft(sale).with(MessageField.CARD_NO, sale.card().pan());
        return device.sell(inClear, sale + " with its card number in clear");
    }

    /**
     * Wherever its card number can come back, if it is approved: in its answer and on the pages that show it. Empty if
     * it is not approved.
     *
     * @throws TestAbortedException if the format has no card number in a sale
     * @throws InconclusiveException if it is approved and no page shows it
     */
    public static List<SearchedAnswer> findCardNumberEchoes(PaymentClient device, Sale sale, FormatProfile profile) {
        if (profile.find(MessageType.SALE, MessageField.CARD_NO).isEmpty()) {
            throw new TestAbortedException("a sale holds no card number in this format");
        }
        SaleReply reply = sell(device, sale);
        List<SearchedAnswer> answers = new ArrayList<>();
        if (reply.answer().claimsApproval()) {
            answers.add(new SearchedAnswer(reply.sent(), reply.http()));
            List<QueryReply> pages = TransactionHistory.of(device, sale).newestPages(PAGES);
            TransactionHistory.requireOneOf(List.of(sale), pages);
            pages.forEach(
                    page -> answers.add(new SearchedAnswer(reply.sent() + ", then a " + page.sent(), page.http())));
        }
        return answers;
    }
}
