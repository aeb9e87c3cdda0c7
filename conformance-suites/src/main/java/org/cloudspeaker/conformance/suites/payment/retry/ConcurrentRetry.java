package org.cloudspeaker.conformance.suites.payment.retry;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.SaleOutcome;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.SaleAnswer;

/**
 * A sale that was sent three times at once.
 *
 * @param sale the sale
 * @param outcomes what became of each sending
 * @param exchanges those that show it
 */
record ConcurrentRetry(Sale sale, List<SaleOutcome> outcomes, List<String> exchanges) {
    private static final int TIMES = 3;

    static ConcurrentRetry send(PaymentClient device, Evidence evidence, long amount) {
        Sale sale = device.newSale(amount);
        int before = evidence.ids().size();
        List<SaleOutcome> outcomes = device.sellTogether(Collections.nCopies(TIMES, sale));
        List<String> all = evidence.ids();
        return new ConcurrentRetry(sale, outcomes, List.copyOf(all.subList(before, all.size())));
    }

    /**
     * One of the three or more were approved, and all of these with one code. The others may have been refused: a
     * sending that loses the race charges nobody.
     */
    void requireOneApproval() {
        List<String> codes = outcomes.stream()
                .flatMap(outcome -> answer(outcome).stream())
                .filter(SaleAnswer::claimsApproval)
                .map(answer -> answer.authCode().orElse("none"))
                .distinct()
                .sorted()
                .toList();
        if (codes.size() != 1) {
            String found = codes.isEmpty() ? "no approval" : "approvals with " + String.join(" and ", codes);
            throw new Discrepancy(sale + " three times at once", "approvals with one authorisation code", found);
        }
    }

    private static Optional<SaleAnswer> answer(SaleOutcome outcome) {
        return outcome instanceof SaleOutcome.Answered answered
                ? Optional.of(answered.reply().answer())
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "trace number " + sale.traceNo() + " three times at once";
    }
}
