package org.cloudspeaker.conformance.suites.payment.retry;

import static org.cloudspeaker.conformance.suites.payment.PaymentAssertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.client.http.SaleReply;
import org.cloudspeaker.conformance.config.RepeatedSalePolicy;
import org.cloudspeaker.conformance.evidence.NoAnswerException;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.suites.payment.RecordedSale;

/**
 * A sale that was sent again.
 *
 * @param name how it came to that
 * @param sale the sale
 * @param first the first answer, if one was read
 * @param again the answer to the repetition, if there was one
 * @param silence what came in place of an answer
 * @param exchanges those that show it
 */
record SaleRetry(
        String name,
        Sale sale,
        Optional<SaleReply> first,
        Optional<SaleReply> again,
        Optional<NoAnswerException> silence,
        List<String> exchanges) {

    private SaleReply last() {
        silence.ifPresent(silence -> {
            throw silence;
        });
        return again.orElseThrow();
    }

    /** Whether the first answer was an approval, or looked like one. */
    boolean claimedApprovalAtFirst() {
        return first.filter(reply -> reply.answer().claimsApproval()).isPresent();
    }

    private boolean declined() {
        return first.filter(reply -> !reply.answer().claimsApproval()).isPresent();
    }

    /** Approved in the end, it stands in the books once; how a decline is shown there is a matter of its own. */
    void requireBookedOnce(RecordedSale recorded) {
        if (last().answer().claimsApproval() || !declined()) {
            assertThat(recorded).isThereOnce();
        }
    }

    /** A decline is repeated as it was, unless the server tries such sales again. */
    void requireSameDecline(RepeatedSalePolicy.DeclinedRetryPolicy policy) {
        first.filter(reply -> declined() && policy == RepeatedSalePolicy.DeclinedRetryPolicy.SAME_ANSWER)
                .ifPresent(reply -> assertThat(last()).saysTheSameAs(reply));
    }

    /** An approval is repeated as it was. */
    void requireSameApproval() {
        if (!declined()) {
            first.ifPresent(reply -> assertThat(last()).saysTheSameAs(reply));
            assertThat(last()).isApproved();
        }
    }
}
