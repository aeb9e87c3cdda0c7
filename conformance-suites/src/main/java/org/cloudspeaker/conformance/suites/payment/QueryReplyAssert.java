package org.cloudspeaker.conformance.suites.payment;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.client.http.QueryReply;
import org.cloudspeaker.conformance.message.DecodedField;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.QueryAnswer;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.TransactionRecord;
import org.cloudspeaker.conformance.suites.assertions.DiscrepancyAssert;

/** Assertions on what a transaction query led to. */
public final class QueryReplyAssert extends DiscrepancyAssert<QueryReplyAssert, QueryReply> {
    QueryReplyAssert(QueryReply reply) {
        super(reply, QueryReplyAssert.class);
    }

    @Override
    protected String sent() {
        return actual.sent();
    }

    private QueryAnswer answer() {
        return actual.answer();
    }

    /** One strict message with every field in its type. */
    public QueryReplyAssert isWellFormed() {
        List<DecodedField> wrong = answer().message().problems();
        String syntax = answer().message().syntax().orElse("");
        return holds(syntax.isEmpty(), answer().message().format().expectedSyntax(), syntax)
                .holds(wrong.isEmpty(), ReplyDescription.asked(wrong), ReplyDescription.found(wrong));
    }

    /** It succeeded. */
    public QueryReplyAssert succeeded() {
        return holds(
                actual.http().isSuccessful() && answer().succeeded(),
                "HTTP 2xx and response code 00",
                ReplyDescription.of(actual.http(), "pgw_api_details"));
    }

    /** This page holds no more records than this. */
    public QueryReplyAssert hasAtMost(int records) {
        int found = answer().records().size();
        String most = "at most " + records + " record on a page";
        return succeeded().holds(found >= 1, most, "none").holds(found <= records, most, found + " records");
    }

    /** It found nothing and says so: success, total 0, an empty list. */
    public QueryReplyAssert isAnEmptySuccess() {
        boolean list = answer().message().field(MessageField.RECORDS).state() == DecodedField.FieldState.OK;
        boolean empty = actual.http().isSuccessful()
                && answer().succeeded()
                && list
                && (!answer().message().isDeclared(MessageField.TOTAL)
                        || answer().total().orElse(-1) == 0)
                && answer().records().isEmpty();
        return holds(empty, "response code 00, total 0 and an empty list", ReplyDescription.of(actual.http()));
    }

    /** It succeeded and shows no fewer records than another answer. */
    public QueryReplyAssert showsAsMuchAs(QueryReply other) {
        int records = other.answer().records().size();
        return succeeded()
                .holds(
                        answer().records().size() >= records,
                        records + " record, as for " + other.sent(),
                        ReplyDescription.of(actual.http()));
    }

    /** HTTP 4xx, or a refusal in the format itself: the guide has its codes in the body and is silent on HTTP's. */
    public QueryReplyAssert isAClientError() {
        boolean refused = actual.http().isSuccessful()
                && answer().message().value(MessageField.RESPONSE_CODE).isPresent();
        return holds(
                (refused || ReplyDescription.clientError(actual.http())) && !answer().succeeded(),
                ReplyDescription.CLIENT_ERROR,
                ReplyDescription.of(actual.http()));
    }

    /** One strict message of the format. */
    public QueryReplyAssert isStrict() {
        return holds(
                answer().message().syntax().isEmpty(),
                answer().message().format().expectedSyntax(),
                answer().message().syntax().orElse(""));
    }

    /** No failure of the server, and no record but one of these sales at the most. */
    public QueryReplyAssert showsAtMostOneOf(List<Sale> sales) {
        List<String> others = answer().records().stream()
                .filter(entry -> sales.stream().noneMatch(entry::isOf))
                .map(TransactionRecord::toString)
                .toList();
        int total = answer().total().orElse(0);
        return holds(
                        !ReplyDescription.serverError(actual.http()),
                        ReplyDescription.NO_SERVER_ERROR,
                        ReplyDescription.of(actual.http()))
                .holds(others.isEmpty(), "no record of another device", String.join(", ", others))
                .holds(total <= 1, "no record of another device", "total " + total);
    }

    /** It tells nothing: no success, and no record whatever it says beside. */
    public QueryReplyAssert isRefused() {
        boolean told = (actual.http().isSuccessful() && answer().succeeded())
                || !answer().records().isEmpty();
        return holds(!told, "a refusal", ReplyDescription.of(actual.http()));
    }

    /** It succeeded and shows no record. */
    public QueryReplyAssert isAnEmptyPage() {
        boolean empty = actual.http().isSuccessful()
                && answer().succeeded()
                && answer().records().isEmpty();
        return holds(empty, "HTTP 2xx, response code 00 and no record", ReplyDescription.of(actual.http()));
    }

    /** It is a whole answer that says no, and shows nothing. */
    public QueryReplyAssert isAnError() {
        boolean code = answer().message().value(MessageField.RESPONSE_CODE).isPresent();
        boolean said = actual.http().isSuccessful() ? code && !answer().succeeded() : isClientError();
        return holds(
                said && answer().records().isEmpty(),
                "an error (HTTP 4xx, or a response code other than 00) and no record",
                ReplyDescription.of(actual.http()));
    }

    private boolean isClientError() {
        return actual.http().status() / 100 == 4;
    }

    /** It shows no more records than this, or says no. */
    public QueryReplyAssert hasNoMoreThan(int records) {
        int found = answer().records().size();
        String most = "at most " + records + " record on a page";
        return holds(actual.http().isSuccessful() || isClientError(), most, ReplyDescription.of(actual.http()))
                .holds(found <= records, most, found + " records");
    }

    /** It shows what the same query showed before. */
    public QueryReplyAssert showsTheSameAs(QueryReply before) {
        List<TransactionRecord> was = before.answer().records();
        List<TransactionRecord> is = answer().records();
        return succeeded()
                .holds(!was.isEmpty(), "a record", "none; " + ReplyDescription.of(before.http()))
                .holds(was.size() == is.size(), was.size() + " record, as before", is.size() + " records")
                .holds(was.equals(is), shown(was, is) + ", as the same query showed before", shown(is, was));
    }

    /** The fields of these records that the others have not. */
    private static String shown(List<TransactionRecord> records, List<TransactionRecord> others) {
        Set<DecodedField> same = others.stream()
                .flatMap(entry -> entry.message().fields().values().stream())
                .collect(Collectors.toSet());
        return records.stream()
                .flatMap(entry -> entry.message().fields().values().stream())
                .filter(field -> !same.contains(field))
                .sorted(Comparator.comparing(DecodedField::field))
                .map(DecodedField::describeFound)
                .collect(Collectors.joining(", "));
    }
}
