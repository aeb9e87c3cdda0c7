package org.cloudspeaker.conformance.suites.payment.robustness;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.client.http.SaleReply;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.junit.jupiter.api.Test;

class SaleLatencyTest {
    private static final Duration LIMIT = Duration.ofMillis(300);

    @Test
    void oneSlowSaleOfTwentyIsLeftOut() {
        assertThatCode(() -> SaleLatency.of(twenty(1, 400)).requireUnder(LIMIT)).doesNotThrowAnyException();
    }

    @Test
    void twoSlowSalesOfTwentyAreTooMany() {
        assertThatThrownBy(() -> SaleLatency.of(twenty(2, 400)).requireUnder(LIMIT))
                .isInstanceOf(Discrepancy.class)
                .hasMessageContaining("a 95th percentile under 300 ms")
                .hasMessageContaining("95th percentile 400 ms, median 10 ms, longest 400 ms of 20 sales");
    }

    @Test
    void theLimitItselfIsNotUnderIt() {
        assertThatThrownBy(() -> SaleLatency.of(twenty(20, 300)).requireUnder(LIMIT))
                .isInstanceOf(Discrepancy.class);
        assertThatCode(() -> SaleLatency.of(twenty(20, 299)).requireUnder(LIMIT))
                .doesNotThrowAnyException();
    }

    @Test
    void howLongARefusalTakesSaysNothingOfASale() {
        List<SaleReply> replies = Stream.concat(twenty(0, 0).stream().limit(19), Stream.of(SampleReplies.refusal(200)))
                .toList();

        assertThatThrownBy(() -> SaleLatency.of(replies))
                .isInstanceOf(InconclusiveException.class)
                .hasMessageStartingWith("1 of 20 sales one after the other were not approved");
    }

    private static List<SaleReply> twenty(int slow, long milliseconds) {
        return LongStream.range(0, 20)
                .mapToObj(i -> SampleReplies.approval(i < slow ? milliseconds : 10))
                .toList();
    }
}
