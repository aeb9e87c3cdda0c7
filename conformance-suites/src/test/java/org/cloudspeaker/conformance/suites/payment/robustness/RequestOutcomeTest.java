package org.cloudspeaker.conformance.suites.payment.robustness;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.junit.jupiter.api.Test;

class RequestOutcomeTest {
    @Test
    void whatReadsLikeAnApprovalIsNoneWhereNothingIsSold() {
        RequestOutcome attempt =
                new RequestOutcome("GET", "/details", Optional.of(SampleReplies.approval(10)), false, "");

        assertThatThrownBy(attempt::requireRefused).isInstanceOf(Discrepancy.class);
        assertThatCode(() -> attempt.withoutReply().requireRefused()).doesNotThrowAnyException();
    }
}
