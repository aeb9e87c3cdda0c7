package org.cloudspeaker.conformance.suites.payment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.client.http.HttpCall;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.SaleReply;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.Sale;

/** Sales that a server refuses, each for another reason, and what it says to them: errors often repeat their cause. */
public final class RejectedSales {
    private final PaymentClient device;
    private final Card card;

    private RejectedSales(PaymentClient device, Card card) {
        this.device = device;
        this.card = card;
    }

    public static RejectedSales of(PaymentClient device, Card card) {
        return new RejectedSales(device, card);
    }

    /** The answers to a sale that is not complete and to one that cannot be read. */
    public List<SearchedAnswer> answers() {
        Sale sale = device.newSale(card);
        var incomplete = device.draft(sale).without(MessageField.AMOUNT);
        HttpCall whole = device.call(sale);
        byte[] body = whole.body().bytes();
        HttpCall cutOff = whole.withBody(whole.contentType(), Arrays.copyOf(body, body.length - 1));
        return Stream.of(
                        SearchedAnswer.tryRequest(
                                "a sale without an amount",
                                () -> device.sell(incomplete, "a sale").http()),
                        SearchedAnswer.tryRequest("a sale without its last byte", () -> device.send(cutOff)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The answer to a card number in clear, where it is refused; what becomes of one that is not is SAL-16's. */
    public Optional<SearchedAnswer> refusalOfClearCardNumber() {
        SaleReply reply = UnmaskedSale.sell(device, device.newSale(card));
        return Optional.of(new SearchedAnswer("a sale with its card number in clear", reply.http()))
                .filter(answered -> !reply.answer().claimsApproval());
    }
}
