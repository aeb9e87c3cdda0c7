package org.cloudspeaker.conformance.suites.payment.robustness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.client.http.HttpCall;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.QueryReply;
import org.cloudspeaker.conformance.client.http.SaleReply;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.evidence.NoAnswerException;
import org.cloudspeaker.conformance.evidence.PreparationFailedException;
import org.cloudspeaker.conformance.evidence.RateLimitedException;
import org.cloudspeaker.conformance.evidence.SilenceException;
import org.cloudspeaker.conformance.evidence.UnreachableException;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.result.Exchange;

/** What a server is put through, what that costs it, and whether it still takes a normal sale afterwards. */
final class SurvivalCheck {
    private static final int SERVER_ERROR = 5;
    private static final String SERVED = "the normal sale is approved, as before";

    private final PaymentClient device;
    private final Evidence evidence;
    private final RunLimits limits;

    private SurvivalCheck(PaymentClient device, Evidence evidence, RunLimits limits) {
        this.device = device;
        this.evidence = evidence;
        this.limits = limits;
    }

    static SurvivalCheck of(PaymentClient device, Evidence evidence, Target target) {
        return new SurvivalCheck(device, evidence, target.limits());
    }

    /** Sends what a server may also refuse by ending the connection each time that the device tries. */
    RequestOutcome attempt(HttpCall call, String sent) {
        String path = call.uri().getPath();
        try {
            return new RequestOutcome(sent, path, Optional.of(device.sell(call, sent)), false, "");
        } catch (NoAnswerException e) {
            return new RequestOutcome(sent, path, Optional.empty(), endedInTime(), e.actual());
        } catch (UnreachableException e) {
            return new RequestOutcome(sent, path, Optional.empty(), true, String.valueOf(e.getMessage()));
        }
    }

    /** The answer to a query that a server may also refuse by ending the connection; empty where it did. */
    Optional<QueryReply> ask(HttpCall call, String sent) {
        try {
            return Optional.of(device.ask(call, sent));
        } catch (NoAnswerException e) {
            if (endedInTime()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Whether the last exchange was over before the answer's time was. */
    private boolean endedInTime() {
        List<Exchange> all = evidence.exchanges();
        return all.get(all.size() - 1).took().compareTo(limits.answer()) < 0;
    }

    /** A normal sale is approved, and the report says what the server was put through. */
    void requireSurvival(String after) {
        requireService(after);
        noteCost();
    }

    /**
     * A normal sale is approved.
     *
     * @throws PreparationFailedException if the server is up and refuses it: a lock or a limit is not the end of it
     */
    void requireService(String after) {
        Sale sale = device.newSale();
        String sent = after + ", then a normal " + sale;
        SaleReply reply = answered(sale, sent);
        if (reply.http().status() / 100 == SERVER_ERROR) {
            throw new Discrepancy(sent, SERVED, "HTTP " + reply.http().status());
        }
        if (!reply.answer().approved()) {
            throw device.refusedPreparation(sale, reply);
        }
    }

    /** Has the report say what the server was put through. */
    void noteCost() {
        Instant began = evidence.exchanges().get(0).at();
        evidence.note(
                evidence.observations() + " requests answered, " + evidence.bytesSent() + " bytes sent in bodies, "
                        + Duration.between(began, evidence.now()).toMillis() + " ms in all; the server serves on");
    }

    /** Who is silent twice has stopped serving; who answers then has stalled. */
    private SaleReply answeredLater(String sent, SilenceException first) {
        try {
            device.sell(device.newSale());
        } catch (SilenceException again) {
            throw new Discrepancy(sent, SERVED, again.actual() + ", twice in a row");
        }
        throw new InconclusiveException(
                sent + ": " + first.getMessage() + ", and asked again it answered: it stalls, or is overloaded");
    }

    /** What served before and is unavailable now went down; a rate limit says 429, and nothing of the server. */
    private SaleReply answered(Sale sale, String sent) {
        try {
            return device.sell(device.draft(sale), sent);
        } catch (SilenceException e) {
            return answeredLater(sent, e);
        } catch (NoAnswerException e) {
            throw new Discrepancy(sent, SERVED, e.actual());
        } catch (RateLimitedException e) {
            if (e.isServiceUnavailable()) {
                throw new Discrepancy(sent, SERVED, "HTTP " + e.status());
            }
            throw e;
        } catch (UnreachableException e) {
            throw new Discrepancy(sent, SERVED, String.valueOf(e.getMessage()));
        }
    }
}
