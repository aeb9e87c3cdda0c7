package org.cloudspeaker.conformance.suites;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.SaleReply;
import org.opentest4j.TestAbortedException;

/** Sales that the server declines, as the target says: no server declines what the harness would like it to. */
final class Declines {
    private final OptionalLong amount;

    private Declines(OptionalLong amount) {
        this.amount = amount;
    }

    static Declines of(Target target) {
        return new Declines(target.payment().declineAmount());
    }

    /**
     * A sale that is declined.
     *
     * @throws TestAbortedException if the target does not say which one is
     */
    Sale sale(MockDevice device) {
        return device.newSale(amount.orElseThrow(() -> new TestAbortedException(
                "the target does not say which sale is declined: give an amount that the server declines, such as"
                        + " payment.decline: {amount: \"51.00\"}")));
    }

    /** An ordinary sale, which is approved, and one that is declined if the target says which. */
    List<Answered> andApproval() {
        List<Answered> both = new ArrayList<>();
        both.add(new Answered("an approval", MockDevice::newSale));
        amount.ifPresent(declined -> both.add(new Answered("a decline", device -> device.newSale(declined))));
        return both;
    }

    /**
     * The answer to a sale that had to be declined.
     *
     * @throws InconclusiveException if it was approved, for then no decline was seen
     */
    static SaleReply seen(SaleReply reply) {
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
    record Answered(String name, Function<MockDevice, Sale> sale) {
        Sale by(MockDevice device) {
            return sale.apply(device);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
