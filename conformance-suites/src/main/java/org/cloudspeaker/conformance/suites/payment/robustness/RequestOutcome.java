package org.cloudspeaker.conformance.suites.payment.robustness;

import static org.cloudspeaker.conformance.suites.payment.PaymentAssertions.assertThat;

import java.util.Optional;
import org.cloudspeaker.conformance.client.http.SaleReply;
import org.cloudspeaker.conformance.evidence.InconclusiveException;

/**
 * A request that a server may refuse with an answer or by ending the connection.
 *
 * @param sent what it was, for messages
 * @param path the path that it went to
 * @param reply the answer, read as that to a sale, if one came
 * @param cut whether the server ended the connection without one
 * @param silence why no answer came; empty if one did
 */
record RequestOutcome(String sent, String path, Optional<SaleReply> reply, boolean cut, String silence) {
    /**
     * It is not taken for a sale.
     *
     * @throws InconclusiveException if the server was silent, for then nobody knows
     */
    void requireRefused() {
        if (reply.isPresent()) {
            assertThat(reply.get()).isNotApproved();
        } else if (!cut) {
            throw new InconclusiveException("whether the server refuses " + sent + " cannot be seen: " + silence);
        }
    }

    /** The same without its answer, where that says nothing of a sale. */
    RequestOutcome withoutReply() {
        return reply.isEmpty() ? this : new RequestOutcome(sent, path, Optional.empty(), true, "");
    }

    /** The answer, if one came, shows nothing of the server's inside. */
    void requireNoInternals() {
        reply.map(SaleReply::http).ifPresent(answer -> InternalsScanner.requireHidden(sent, answer, path));
    }

    /**
     * It did no harm to the server: approved or refused, both will do.
     *
     * @throws InconclusiveException if the server was silent, for then nobody knows
     */
    void requireHarmless() {
        if (reply.isPresent()) {
            assertThat(reply.get()).isHarmless();
        } else {
            requireRefused();
        }
    }

    /** Whether there is an answer, and it is not an approval. */
    boolean isError() {
        return reply.filter(answer -> !answer.answer().claimsApproval()).isPresent();
    }
}
