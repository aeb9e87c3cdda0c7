package org.cloudspeaker.conformance.suites.assertions;

import java.util.List;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldReading;
import org.cloudspeaker.conformance.format.QueryAnswer;
import org.cloudspeaker.conformance.wire.device.QueryReply;

/** Assertions on what a transaction query led to. */
public final class QueryReplyAssert extends FactsAssert<QueryReplyAssert, QueryReply> {
    QueryReplyAssert(QueryReply reply) {
        super(reply, QueryReplyAssert.class);
    }

    @Override
    String sent() {
        return actual.sent();
    }

    private QueryAnswer answer() {
        return actual.answer();
    }

    /** One strict message with every field in its type. */
    public QueryReplyAssert isWellFormed() {
        List<FieldReading> wrong = answer().reading().problems();
        String syntax = answer().reading().syntax().orElse("");
        return holds(syntax.isEmpty(), "one strict JSON object", syntax)
                .holds(wrong.isEmpty(), Shown.asked(wrong), Shown.found(wrong));
    }

    /** It succeeded. */
    public QueryReplyAssert succeeded() {
        return holds(
                actual.http().successful() && answer().succeeded(),
                "HTTP 2xx and response code 00",
                Shown.of(actual.http(), "pgw_api_details"));
    }

    /** This page holds no more records than this. */
    public QueryReplyAssert hasAtMost(int records) {
        int found = answer().records().size();
        String most = "at most " + records + " record on a page";
        return succeeded().holds(found >= 1, most, "none").holds(found <= records, most, found + " records");
    }

    /** It found nothing and says so: success, total 0, an empty list. */
    public QueryReplyAssert isAnEmptySuccess() {
        boolean list = answer().reading().field(Field.RECORDS).state() == FieldReading.State.OK;
        boolean empty = actual.http().successful()
                && answer().succeeded()
                && list
                && answer().total().orElse(-1) == 0
                && answer().records().isEmpty();
        return holds(empty, "response code 00, total 0 and an empty list", Shown.of(actual.http()));
    }

    /** It succeeded and shows no fewer records than another answer. */
    public QueryReplyAssert showsAsMuchAs(QueryReply other) {
        int records = other.answer().records().size();
        return succeeded()
                .holds(
                        answer().records().size() >= records,
                        records + " record, as for " + other.sent(),
                        Shown.of(actual.http()));
    }

    /** It tells nothing: no success, no record. */
    public QueryReplyAssert isRefused() {
        boolean told = actual.http().successful()
                && (answer().succeeded() || !answer().records().isEmpty());
        return holds(!told, "a refusal", Shown.of(actual.http()));
    }
}
