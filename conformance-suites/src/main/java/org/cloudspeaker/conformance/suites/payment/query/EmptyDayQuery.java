package org.cloudspeaker.conformance.suites.payment.query;

import java.util.ArrayList;
import java.util.List;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.QueryReply;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.suites.payment.TransactionHistory;

/** A day on which a device sold nothing, near enough for the server's history to hold it. */
final class EmptyDayQuery {
    /** Days back, from near to far: a server may refuse a date that it keeps no sales of any more. */
    private static final List<Integer> DAYS = List.of(2, 5, 9, 17, 37);

    private EmptyDayQuery() {}

    /**
     * The first page of the nearest day that is an empty success, or else of the nearest that shows no record.
     *
     * @throws InconclusiveException if it sold on all the days that are tried
     */
    static QueryReply ask(PaymentClient device) {
        List<QueryReply> withoutRecords = new ArrayList<>();
        for (int days : DAYS) {
            QueryReply reply = TransactionHistory.of(
                            device, device.sn(), device.today().minusDays(days))
                    .page(1);
            if (reply.answer().records().isEmpty()) {
                withoutRecords.add(reply);
                if (reply.http().isSuccessful() && reply.answer().succeeded()) {
                    return reply;
                }
            }
        }
        return withoutRecords.stream()
                .findFirst()
                .orElseThrow(() -> new InconclusiveException("the query shows sales of " + device.sn() + " on each of"
                        + " the days that were tried, " + DAYS + " days ago: run it with a device that was not"
                        + " used then"));
    }
}
