package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.target.Limits;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.HeldUpException;
import org.cloudspeaker.conformance.wire.NoAnswerException;
import org.cloudspeaker.conformance.wire.UnreachableException;
import org.cloudspeaker.conformance.wire.device.HttpCall;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.QueryReply;
import org.cloudspeaker.conformance.wire.device.SaleReply;

/** What a server is put through, what that costs it, and whether it still takes a normal sale afterwards. */
final class Ordeal {
    private static final long AMOUNT = 6666;
    private static final String SERVED = "the normal sale is approved, as before";

    private final MockDevice device;
    private final Evidence evidence;
    private final Limits limits;

    private Ordeal(MockDevice device, Evidence evidence, Limits limits) {
        this.device = device;
        this.evidence = evidence;
        this.limits = limits;
    }

    static Ordeal of(MockDevice device, Evidence evidence, Target target) {
        return new Ordeal(device, evidence, target.limits());
    }

    /** Sends what a server may also refuse by ending the connection each time that the device tries. */
    Attempt attempt(HttpCall call, String sent) {
        String path = call.uri().getPath();
        try {
            return new Attempt(sent, path, Optional.of(device.sell(call, sent)), false, "");
        } catch (NoAnswerException e) {
            return new Attempt(sent, path, Optional.empty(), endedInTime(), e.actual());
        } catch (UnreachableException e) {
            return new Attempt(sent, path, Optional.empty(), true, String.valueOf(e.getMessage()));
        }
    }

    /** The answer to a query that a server may also refuse by ending the connection; empty where it did. */
    Optional<QueryReply> asked(HttpCall call, String sent) {
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
    void isOver(String after) {
        serves(after);
        report();
    }

    /** A normal sale is approved. */
    void serves(String after) {
        Sale sale = device.newSale(AMOUNT);
        assertThat(answered(sale, after + ", then a normal " + sale)).isApproved();
    }

    /** Has the report say what the server was put through. */
    void report() {
        Instant began = evidence.exchanges().get(0).at();
        evidence.note(
                evidence.observations() + " requests answered, " + evidence.bytesSent() + " bytes sent in bodies, "
                        + Duration.between(began, evidence.now()).toMillis() + " ms in all; the server serves on");
    }

    /** What served before and is unavailable now went down; a rate limit says 429, and nothing of the server. */
    private SaleReply answered(Sale sale, String sent) {
        try {
            return device.sell(device.draft(sale), sent);
        } catch (NoAnswerException e) {
            throw new Discrepancy(sent, SERVED, e.actual());
        } catch (HeldUpException e) {
            if (e.nobodyServes()) {
                throw new Discrepancy(sent, SERVED, "HTTP " + e.status());
            }
            throw e;
        } catch (UnreachableException e) {
            throw new Discrepancy(sent, SERVED, String.valueOf(e.getMessage()));
        }
    }
}
