package org.cloudspeaker.conformance.suites.payment.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cloudspeaker.conformance.catalogue.TargetRole;
import org.cloudspeaker.conformance.client.http.SaleOutcome;
import org.cloudspeaker.conformance.evidence.NoAnswerException;
import org.cloudspeaker.conformance.evidence.RateLimitedException;
import org.cloudspeaker.conformance.message.TransactionRecord;
import org.junit.jupiter.api.Test;

class BurstSaleTest {
    private static final SaleOutcome APPROVED =
            new SaleOutcome.Answered(SampleReplies.SALE, SampleReplies.approval(10));
    private static final SaleOutcome REFUSED = new SaleOutcome.Answered(SampleReplies.SALE, SampleReplies.refusal(409));
    private static final SaleOutcome SILENT = new SaleOutcome.Failed(
            SampleReplies.SALE,
            new NoAnswerException(TargetRole.PAYMENT_SERVER, "an answer", "nothing came in that time"));
    private static final SaleOutcome LIMITED =
            new SaleOutcome.Failed(SampleReplies.SALE, new RateLimitedException(429));

    private final TransactionRecord booked = SampleReplies.bookedWith(66_66);

    @Test
    void anAnswerThatCameLateIsNoTroubleWhereTheSaleIsInTheBooks() {
        assertThat(new BurstSale(APPROVED, List.of(booked)).problem()).isEmpty();
        assertThat(new BurstSale(SILENT, List.of(booked)).problem()).isEmpty();
    }

    @Test
    void aSaleIsLostWithOrWithoutAnAnswer() {
        assertThat(new BurstSale(APPROVED, List.of()).problem()).hasValue("sale 123456/000007 of 66.66: no record");
        assertThat(new BurstSale(SILENT, List.of()).problem())
                .hasValue("sale 123456/000007 of 66.66: no record; nothing came in that time");
    }

    @Test
    void aSecondRecordOrAnotherAmountIsTroubleWhateverWasAnswered() {
        assertThat(new BurstSale(SILENT, List.of(booked, booked)).problem())
                .hasValue("sale 123456/000007 of 66.66: 2 records");
        assertThat(new BurstSale(APPROVED, List.of(SampleReplies.bookedWith(66_65))).problem())
                .hasValue("sale 123456/000007 of 66.66: a record of 6665 cents");
    }

    @Test
    void aRefusalIsTroubleBookedOrNot() {
        String refused = "; it was not approved: HTTP 409, response code \"05\"";
        assertThat(new BurstSale(REFUSED, List.of()).problem())
                .hasValue("sale 123456/000007 of 66.66: no record" + refused);
        assertThat(new BurstSale(REFUSED, List.of(booked)).problem())
                .hasValue("sale 123456/000007 of 66.66: a record" + refused);
    }

    @Test
    void ofWhatARateLimitHeldUpNothingIsSaid() {
        BurstSale limited = new BurstSale(LIMITED, List.of());

        assertThat(limited.problem()).isEmpty();
        assertThat(limited.heldUp().orElseThrow()).contains("HTTP 429", "lift its rate limit");
    }
}
