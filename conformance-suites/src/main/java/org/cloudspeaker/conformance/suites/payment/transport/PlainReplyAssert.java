package org.cloudspeaker.conformance.suites.payment.transport;

import java.util.function.Supplier;
import org.cloudspeaker.conformance.client.http.PlainHttpReply;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.suites.assertions.DiscrepancyAssert;
import org.cloudspeaker.conformance.suites.payment.RecordedSale;

/** Assertions on what a sale without TLS led to. */
public final class PlainReplyAssert extends DiscrepancyAssert<PlainReplyAssert, PlainHttpReply> {
    private PlainReplyAssert(PlainHttpReply reply) {
        super(reply, PlainReplyAssert.class);
    }

    /** Begins assertions on what a sale without TLS led to. */
    public static PlainReplyAssert assertThat(PlainHttpReply reply) {
        return new PlainReplyAssert(reply);
    }

    @Override
    protected String sent() {
        return actual.sent();
    }

    /**
     * Nothing in it says that the sale is approved; it need not be HTTP, and there may be nothing at all.
     *
     * @throws InconclusiveException if a rate limit answered
     */
    public PlainReplyAssert isNoApproval() {
        if (actual.isRateLimited()) {
            throw new InconclusiveException("a rate limit answers HTTP 429, and so nothing of the matter: lift it for"
                    + " the harness, or run it again later");
        }
        return holds(!actual.claimsApproval(), "a refusal, an alert or the end of the connection", actual.shown());
    }

    /** Whatever came back: the books, looked into only now, have no record of it. */
    public PlainReplyAssert hasNoRecordIn(Supplier<RecordedSale> history) {
        RecordedSale found = history.get();
        return holds(
                found.records().isEmpty(),
                "no record of it in the transaction query",
                "a record of it, though what came back was " + actual.shown());
    }
}
