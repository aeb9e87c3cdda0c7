package org.cloudspeaker.conformance.suites.payment;

import org.cloudspeaker.conformance.client.http.QueryReply;
import org.cloudspeaker.conformance.client.http.SaleReply;

/** Where assertions on what a payment server answers and books begin. */
public final class PaymentAssertions {
    private PaymentAssertions() {}

    /** On what a sale led to. */
    public static SaleReplyAssert assertThat(SaleReply reply) {
        return new SaleReplyAssert(reply);
    }

    /** On what a transaction query led to. */
    public static QueryReplyAssert assertThat(QueryReply reply) {
        return new QueryReplyAssert(reply);
    }

    /** On what a query shows of a sale. */
    public static RecordedSaleAssert assertThat(RecordedSale sale) {
        return new RecordedSaleAssert(sale);
    }
}
