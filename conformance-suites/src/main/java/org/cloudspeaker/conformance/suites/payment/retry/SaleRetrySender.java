package org.cloudspeaker.conformance.suites.payment.retry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.cloudspeaker.conformance.client.http.ConnectionLossPoint;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.SaleReply;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.NoAnswerException;
import org.cloudspeaker.conformance.message.Sale;

/** Sends sales again, for each reason that there is. */
final class SaleRetrySender {
    private final PaymentClient device;
    private final Evidence evidence;
    private final List<SaleRetry> made = new ArrayList<>();

    private SaleRetrySender(PaymentClient device, Evidence evidence) {
        this.device = device;
        this.evidence = evidence;
    }

    static SaleRetrySender by(PaymentClient device, Evidence evidence) {
        return new SaleRetrySender(device, evidence);
    }

    /** One of each kind, of an ordinary sale; and one of the amount that is declined, if there is such. */
    List<SaleRetry> sendAll(OptionalLong declined) {
        again("sent twice", device.newSale(), sale -> Optional.of(device.sell(sale)));
        again("sent again after the next sale", device.newSale(), sale -> {
            SaleReply first = device.sell(sale);
            device.sell(device.newSale());
            return Optional.of(first);
        });
        again(
                "connection lost as soon as it was sent",
                device.newSale(),
                sale -> lost(sale, ConnectionLossPoint.ONCE_SENT));
        again(
                "connection lost when the answer began",
                device.newSale(),
                sale -> lost(sale, ConnectionLossPoint.ONCE_ANSWERED));
        declined.ifPresent(this::declinedAgain);
        return List.copyOf(made);
    }

    /** What is answered as an approval in one way or another is no decline, and is told of by who looks at declines. */
    private void declinedAgain(long amount) {
        again("declined, and sent again", device.newSale(amount), sale -> Optional.of(device.sell(sale)));
        made.removeIf(one -> one.sale().amount() == amount && one.claimedApprovalAtFirst());
    }

    private Optional<SaleReply> lost(Sale sale, ConnectionLossPoint when) {
        device.sellAndLoseTheAnswer(sale, when);
        return Optional.empty();
    }

    private void again(String name, Sale sale, Function<Sale, Optional<SaleReply>> firstTime) {
        int before = evidence.ids().size();
        Optional<SaleReply> first = Optional.empty();
        Optional<SaleReply> second = Optional.empty();
        Optional<NoAnswerException> silence = Optional.empty();
        try {
            first = firstTime.apply(sale);
            second = Optional.of(device.sell(sale));
        } catch (NoAnswerException e) {
            silence = Optional.of(e);
        }
        List<String> all = evidence.ids();
        made.add(new SaleRetry(name, sale, first, second, silence, List.copyOf(all.subList(before, all.size()))));
    }
}
