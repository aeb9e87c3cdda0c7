package org.cloudspeaker.conformance.suites.payment.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.QueryReply;
import org.cloudspeaker.conformance.client.http.SaleOutcome;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.role.PaymentClients;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.evidence.NotGivenException;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.suites.payment.TransactionHistory;

/**
 * Fifty sales, each of another amount, sent at the same moment by as many devices; where there are fewer, by all of them
 * at once, and again. No device has two under way, for a terminal makes one sale at a time.
 */
final class SaleBurst {
    static final int SALES = 50;

    private static final long FIRST_AMOUNT = 6666;
    private static final long STEP = 100;
    private static final int MOST_SHOWN = 3;
    private static final int FEWEST_AT_ONCE = 10;

    private final List<PaymentClient> devices;
    private final List<SaleOutcome> outcomes;
    private final String sent;

    private SaleBurst(List<PaymentClient> devices, List<SaleOutcome> outcomes) {
        this.devices = devices;
        this.outcomes = outcomes;
        int atOnce = devices.size();
        this.sent = SALES + " sales" + (atOnce < SALES ? ", " + atOnce : "") + " at once, from " + atOnce + " devices";
    }

    /**
     * Devices beside the target's own for sales at the same moment: those that the target promises, or made up ones up to
     * the first of which the server approves no sale.
     *
     * @throws NotGivenException if there are fewer than ten
     */
    static List<PaymentClient> findDevices(PaymentClients fleet, Target target) {
        Stream<PaymentClient> others = fleet.otherDevices(SALES).stream();
        List<PaymentClient> known = target.device().others().promised()
                ? others.toList()
                : others.takeWhile(PaymentClients::trySale).toList();
        if (known.size() < FEWEST_AT_ONCE) {
            throw new NotGivenException("it takes " + FEWEST_AT_ONCE + " test devices that sell at the same moment,"
                    + " and the server is known to take " + known.size()
                    + " beside device.sn: list test devices that it knows under device.others");
        }
        return known;
    }

    /**
     * Makes the sales, none of the amount that is declined.
     *
     * @param devices at most {@link #SALES}, which the server takes
     */
    static SaleBurst send(List<PaymentClient> devices, OptionalLong declined) {
        List<Long> amounts = LongStream.iterate(FIRST_AMOUNT, amount -> amount + STEP)
                .filter(amount -> declined.isEmpty() || declined.getAsLong() != amount)
                .limit(SALES)
                .boxed()
                .toList();
        List<SaleOutcome> outcomes = new ArrayList<>();
        for (int from = 0; from < SALES; from += devices.size()) {
            List<Long> together = amounts.subList(from, Math.min(SALES, from + devices.size()));
            List<Sale> sales = IntStream.range(0, together.size())
                    .mapToObj(i -> devices.get(i).newSale(together.get(i)))
                    .toList();
            outcomes.addAll(devices.get(0).sellTogether(sales));
        }
        return new SaleBurst(devices, List.copyOf(outcomes));
    }

    /**
     * Each of them is approved and has one record, of its own amount. One whose answer came too late or not at all was
     * not lost if it has its record.
     *
     * @throws InconclusiveException if that cannot be said of one that a rate limit or a gateway held up
     */
    void requireBookedOnce() {
        awaitLateSales();
        List<BurstSale> all = devices.stream().flatMap(this::of).toList();
        requireNone(all.stream().flatMap(sale -> sale.problem().stream()).toList());
        all.stream().flatMap(sale -> sale.heldUp().stream()).findFirst().ifPresent(why -> {
            throw new InconclusiveException(why);
        });
    }

    /** How many were not answered in time, if any. */
    Optional<String> late() {
        long late = outcomes.stream().filter(SaleBurst::unanswered).count();
        return late == 0
                ? Optional.empty()
                : Optional.of(late + " of " + sent + ", were not answered in time, though each is booked once:"
                        + " the devices show a failure for them (see ROB-07)");
    }

    /** What waits in the server goes before a later sale; once that is answered, the books are complete. */
    private void awaitLateSales() {
        if (late().isPresent()) {
            PaymentClient device = devices.get(0);
            device.sellTogether(List.of(device.newSale(FIRST_AMOUNT)));
        }
    }

    private static boolean unanswered(SaleOutcome outcome) {
        return outcome instanceof SaleOutcome.Failed;
    }

    private Stream<BurstSale> of(PaymentClient device) {
        List<SaleOutcome> own = outcomes.stream()
                .filter(outcome -> outcome.sale().device().sn().equals(device.sn()))
                .toList();
        TransactionHistory history = TransactionHistory.of(device, own.get(0).sale());
        List<QueryReply> pages = history.readAll();
        return own.stream()
                .map(outcome -> new BurstSale(
                        outcome, history.findAll(outcome.sale(), pages).records()));
    }

    private void requireNone(List<String> troubles) {
        if (!troubles.isEmpty()) {
            String first = troubles.stream().limit(MOST_SHOWN).collect(Collectors.joining("\n"));
            int more = troubles.size() - MOST_SHOWN;
            throw new Discrepancy(
                    sent, "one record of each, with its amount", more > 0 ? first + "\nand " + more + " more" : first);
        }
    }
}
