package org.cloudspeaker.conformance.suites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cloudspeaker.conformance.format.TransactionRecord;
import org.cloudspeaker.conformance.wire.HeldUpException;
import org.cloudspeaker.conformance.wire.NoAnswerException;
import org.cloudspeaker.conformance.wire.Role;
import org.cloudspeaker.conformance.wire.device.SaleOutcome;
import org.junit.jupiter.api.Test;

class RushedTest {
    private static final SaleOutcome APPROVED = new SaleOutcome.Answered(Replies.SALE, Replies.approval(10));
    private static final SaleOutcome REFUSED = new SaleOutcome.Answered(Replies.SALE, Replies.refusal(409));
    private static final SaleOutcome SILENT = new SaleOutcome.Failed(
            Replies.SALE, new NoAnswerException(Role.PAYMENT_SERVER, "an answer", "nothing came in that time"));
    private static final SaleOutcome LIMITED = new SaleOutcome.Failed(Replies.SALE, new HeldUpException(429));

    private final TransactionRecord booked = Replies.bookedWith(66_66);

    @Test
    void anAnswerThatCameLateIsNoTroubleWhereTheSaleIsInTheBooks() {
        assertThat(new Rushed(APPROVED, List.of(booked)).trouble()).isEmpty();
        assertThat(new Rushed(SILENT, List.of(booked)).trouble()).isEmpty();
    }

    @Test
    void aSaleIsLostWithOrWithoutAnAnswer() {
        assertThat(new Rushed(APPROVED, List.of()).trouble()).hasValue("sale 123456/000007 of 66.66: no record");
        assertThat(new Rushed(SILENT, List.of()).trouble())
                .hasValue("sale 123456/000007 of 66.66: no record; nothing came in that time");
    }

    @Test
    void aSecondRecordOrAnotherAmountIsTroubleWhateverWasAnswered() {
        assertThat(new Rushed(SILENT, List.of(booked, booked)).trouble())
                .hasValue("sale 123456/000007 of 66.66: 2 records");
        assertThat(new Rushed(APPROVED, List.of(Replies.bookedWith(66_65))).trouble())
                .hasValue("sale 123456/000007 of 66.66: a record of 6665 cents");
    }

    @Test
    void aRefusalIsTroubleBookedOrNot() {
        String refused = "; it was not approved: HTTP 409, response code \"05\"";
        assertThat(new Rushed(REFUSED, List.of()).trouble())
                .hasValue("sale 123456/000007 of 66.66: no record" + refused);
        assertThat(new Rushed(REFUSED, List.of(booked)).trouble())
                .hasValue("sale 123456/000007 of 66.66: a record" + refused);
    }

    @Test
    void ofWhatARateLimitHeldUpNothingIsSaid() {
        Rushed limited = new Rushed(LIMITED, List.of());

        assertThat(limited.trouble()).isEmpty();
        assertThat(limited.heldUp().orElseThrow()).contains("HTTP 429", "lift its rate limit");
    }
}
