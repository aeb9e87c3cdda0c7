package org.cloudspeaker.conformance.suites.assertions;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldReading;
import org.cloudspeaker.conformance.format.QueryAnswer;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.format.TransactionRecord;
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

    /** HTTP 4xx, or a refusal in the format itself: the guide has its codes in the body and is silent on HTTP's. */
    public QueryReplyAssert isAClientError() {
        boolean refused = actual.http().successful()
                && answer().reading().value(Field.RESPONSE_CODE).isPresent();
        return holds(
                (refused || Shown.clientError(actual.http())) && !answer().succeeded(),
                Shown.CLIENT_ERROR,
                Shown.of(actual.http()));
    }

    /** One strict message of the format. */
    public QueryReplyAssert isStrict() {
        return holds(
                answer().reading().syntax().isEmpty(),
                "one strict JSON object",
                answer().reading().syntax().orElse(""));
    }

    /** No failure of the server, and no record but one of these sales at the most. */
    public QueryReplyAssert showsAtMostOneOf(List<Sale> sales) {
        List<String> others = answer().records().stream()
                .filter(entry -> sales.stream().noneMatch(entry::isOf))
                .map(TransactionRecord::toString)
                .toList();
        int total = answer().total().orElse(0);
        return holds(!Shown.serverError(actual.http()), Shown.NO_SERVER_ERROR, Shown.of(actual.http()))
                .holds(others.isEmpty(), "no record of another device", String.join(", ", others))
                .holds(total <= 1, "no record of another device", "total " + total);
    }

    /** It tells nothing: no success, and no record whatever it says beside. */
    public QueryReplyAssert isRefused() {
        boolean told = (actual.http().successful() && answer().succeeded())
                || !answer().records().isEmpty();
        return holds(!told, "a refusal", Shown.of(actual.http()));
    }

    /** It succeeded and shows no record. */
    public QueryReplyAssert isAnEmptyPage() {
        boolean empty = actual.http().successful()
                && answer().succeeded()
                && answer().records().isEmpty();
        return holds(empty, "HTTP 2xx, response code 00 and no record", Shown.of(actual.http()));
    }

    /** It is a whole answer that says no, and shows nothing. */
    public QueryReplyAssert isAnError() {
        boolean code = answer().reading().value(Field.RESPONSE_CODE).isPresent();
        boolean said = actual.http().successful() ? code && !answer().succeeded() : isClientError();
        return holds(
                said && answer().records().isEmpty(),
                "an error (HTTP 4xx, or a response code other than 00) and no record",
                Shown.of(actual.http()));
    }

    private boolean isClientError() {
        return actual.http().status() / 100 == 4;
    }

    /** It shows no more records than this, or says no. */
    public QueryReplyAssert hasNoMoreThan(int records) {
        int found = answer().records().size();
        String most = "at most " + records + " record on a page";
        return holds(actual.http().successful() || isClientError(), most, Shown.of(actual.http()))
                .holds(found <= records, most, found + " records");
    }

    /** It shows what the same query showed before. */
    public QueryReplyAssert showsTheSameAs(QueryReply before) {
        List<TransactionRecord> was = before.answer().records();
        List<TransactionRecord> is = answer().records();
        return succeeded()
                .holds(!was.isEmpty(), "a record", "none; " + Shown.of(before.http()))
                .holds(was.size() == is.size(), was.size() + " record, as before", is.size() + " records")
                .holds(was.equals(is), shown(was, is) + ", as the same query showed before", shown(is, was));
    }

    /** The fields of these records that the others have not. */
    private static String shown(List<TransactionRecord> records, List<TransactionRecord> others) {
        Set<FieldReading> same = others.stream()
                .flatMap(entry -> entry.reading().fields().values().stream())
                .collect(Collectors.toSet());
        return records.stream()
                .flatMap(entry -> entry.reading().fields().values().stream())
                .filter(field -> !same.contains(field))
                .sorted(Comparator.comparing(FieldReading::field))
                .map(FieldReading::shown)
                .collect(Collectors.joining(", "));
    }
}
