package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.SaleAnswer;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.cloudspeaker.conformance.mocks.fault.SaleFault;
import org.cloudspeaker.conformance.mocks.payment.http.PaymentServiceFixture;
import org.junit.jupiter.api.Test;

/** Where a sale is booked whose date is none: the fault table sees that it is, not where. */
class SaleRequestFaultEffectsTest {
    private static boolean approves(PaymentServiceFixture till, String traceNo, UnaryOperator<OutgoingMessage> change) {
        SaleAnswer answer = till.sell(PaymentServiceFixture.sale(66_66, traceNo), change);
        assertThat(answer.claimsApproval()).isEqualTo(answer.approved());
        return answer.approved();
    }

    private static UnaryOperator<OutgoingMessage> text(MessageField field, String text) {
        return draft -> draft.withRaw(field, WireType.STRING, text);
    }

    @Test
    void aSaleWithoutADateIsBookedToday() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(SaleFault.FILLS_DATES_IN);

        assertThat(approves(till, "000001", draft -> draft.without(MessageField.DATE)))
                .isTrue();
        assertThat(till.page(1).records()).hasSize(1);
        assertThat(approves(till, "000002", draft -> draft.withNull(MessageField.DATE)))
                .isFalse();
    }

    @Test
    void aDayThatIsInNoCalendarIsAnother() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(SaleFault.ROLLS_DATES_OVER);

        assertThat(approves(till, "000001", text(MessageField.DATE, "2025-13-45")))
                .isTrue();
        assertThat(till.page(PaymentServiceFixture.SN, LocalDate.of(2026, 2, 14), 1)
                        .records())
                .hasSize(1);
        assertThat(approves(till, "000002", text(MessageField.DATE, "yesterday")))
                .isFalse();
        assertThat(approves(till, "000003", text(MessageField.TIME, "25:61:00")))
                .isFalse();
    }
}
