package org.cloudspeaker.conformance.suites;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.junit.jupiter.api.Test;

class AttemptTest {
    @Test
    void whatReadsLikeAnApprovalIsNoneWhereNothingIsSold() {
        Attempt attempt = new Attempt("GET", "/details", Optional.of(Replies.approval(10)), false, "");

        assertThatThrownBy(attempt::isRefused).isInstanceOf(Discrepancy.class);
        assertThatCode(() -> attempt.unread().isRefused()).doesNotThrowAnyException();
    }
}
