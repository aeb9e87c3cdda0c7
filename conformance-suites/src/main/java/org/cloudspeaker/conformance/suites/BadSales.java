package org.cloudspeaker.conformance.suites;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.format.Card;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.wire.device.HttpCall;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.SaleReply;

/** Sales that a server refuses, each for another reason, and what it says to them: errors often repeat their cause. */
final class BadSales {
    private final MockDevice device;
    private final Card card;

    private BadSales(MockDevice device, Card card) {
        this.device = device;
        this.card = card;
    }

    static BadSales of(MockDevice device, Card card) {
        return new BadSales(device, card);
    }

    /** The answers to a sale that is not complete and to one that cannot be read. */
    List<Answered> answers() {
        Sale sale = device.newSale(card);
        var incomplete = device.draft(sale).without(Field.AMOUNT);
        HttpCall whole = device.call(sale);
        byte[] body = whole.body().bytes();
        HttpCall cutOff = whole.withBody(whole.contentType(), Arrays.copyOf(body, body.length - 1));
        return Stream.of(
                        Answered.ifAny(
                                "a sale without an amount",
                                () -> device.sell(incomplete, "a sale").http()),
                        Answered.ifAny("a sale without its last byte", () -> device.send(cutOff)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The answer to a card number in clear, where it is refused; what becomes of one that is not is SAL-16's. */
    Optional<Answered> refusalOfClearCardNumber() {
        SaleReply reply = UnmaskedSale.sell(device, device.newSale(card));
        return Optional.of(new Answered("a sale with its card number in clear", reply.http()))
                .filter(answered -> !reply.answer().claimsApproval());
    }
}
