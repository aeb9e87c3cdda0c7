package org.cloudspeaker.conformance.suites.payment.robustness;

import java.util.List;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.role.PaymentClients;
import org.opentest4j.TestAbortedException;

/** Devices beside the target's own, which a server may not know. */
final class ConcurrentDevices {
    private static final int FEWEST_AT_ONCE = 10;

    private ConcurrentDevices() {}

    /**
     * Others for sales at the same moment: those that the target promises, or made up ones up to the first of which the
     * server approves no sale.
     *
     * @param most how many are wanted, and tried
     * @throws TestAbortedException if there are fewer than ten
     */
    static List<PaymentClient> select(PaymentClients fleet, Target target, int most) {
        Stream<PaymentClient> others = fleet.otherDevices(most).stream();
        List<PaymentClient> known = target.device().others().promised()
                ? others.toList()
                : others.takeWhile(PaymentClients::trySale).toList();
        if (known.size() < FEWEST_AT_ONCE) {
            throw new TestAbortedException("it takes " + FEWEST_AT_ONCE + " test devices that sell at the same moment,"
                    + " and the server is known to take " + known.size()
                    + " beside device.sn: list test devices that it knows under device.others");
        }
        return known;
    }
}
