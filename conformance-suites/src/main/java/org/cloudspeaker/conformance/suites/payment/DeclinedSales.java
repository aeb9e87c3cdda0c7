package org.cloudspeaker.conformance.suites.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.SaleReply;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.evidence.NotGivenException;
import org.cloudspeaker.conformance.message.Sale;

/** Sales that the server declines, as the target says: no server declines what the harness would like it to. */
public final class DeclinedSales {
    private final OptionalLong amount;

    private DeclinedSales(OptionalLong amount) {
        this.amount = amount;
    }

    public static DeclinedSales of(Target target) {
        return new DeclinedSales(target.payment().declineAmount());
    }

    /**
     * A sale that is declined.
     *
     * @throws NotGivenException if the target does not say which one is
     */
    public Sale sale(PaymentClient device) {
        return device.newSale(amount.orElseThrow(() -> new NotGivenException(
                "the target does not say which sale is declined: give an amount that the server declines, such as"
                        + " payment.decline: {amount: \"51.00\"}")));
    }

    /** An ordinary sale, which is approved, and one that is declined if the target says which. */
    public List<SaleCase> withApproval() {
        List<SaleCase> both = new ArrayList<>();
        both.add(new SaleCase("an approval", PaymentClient::newSale));
        amount.ifPresent(declined -> both.add(new SaleCase("a decline", device -> device.newSale(declined))));
        return both;
    }

    /**
     * The answer to a sale that had to be declined.
     *
     * @throws InconclusiveException if it was approved, for then no decline was seen
     */
    public static SaleReply requireDecline(SaleReply reply) {
        if (reply.answer().claimsApproval()) {
            throw new InconclusiveException(
                    "no decline was seen: what the target says is declined (payment.decline.amount) was approved");
        }
        return reply;
    }

    /**
     * A sale for its answer.
     *
     * @param name what the answer is
     * @param sale makes it
     */
    public record SaleCase(String name, Function<PaymentClient, Sale> sale) {
        public Sale create(PaymentClient device) {
            return sale.apply(device);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
