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

/** What a fault does to a request that it concerns, and that it leaves a request beside it alone. */
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
    void salesWithoutATraceNumberAreApproved() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(SaleFault.APPROVES_INCOMPLETE_SALES);

        assertThat(approves(till, "000001", draft -> draft.without(MessageField.TRACE_NO)))
                .isTrue();
        assertThat(approves(till, "000001", draft -> draft.without(MessageField.TRACE_NO)))
                .isTrue();
        assertThat(approves(till, "000002", draft -> draft.without(MessageField.DATE)))
                .isFalse();
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
    void aSaleWithoutAPinIsRefused() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(SaleFault.DEMANDS_A_PIN);

        assertThat(approves(till, "000001", draft -> draft.without(MessageField.PIN)))
                .isFalse();
        assertThat(approves(till, "000002", draft -> draft)).isTrue();
    }

    @Test
    void aCardSequenceNumberIsRefused() {
        UnaryOperator<OutgoingMessage> numbered = draft -> draft.with(MessageField.CARD_SN, "01");

        assertThat(approves(PaymentServiceFixture.guide(SaleFault.REFUSES_UNKNOWN_FIELDS), "000001", numbered))
                .isFalse();
        assertThat(approves(PaymentServiceFixture.guide(SaleFault.REFUSES_UNKNOWN_FIELDS), "000001", draft -> draft))
                .isTrue();
        assertThat(approves(PaymentServiceFixture.guide(), "000001", numbered)).isTrue();
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

    @Test
    void emvDataIsNotLookedAt() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(SaleFault.TAKES_ANY_EMV_DATA);

        assertThat(approves(till, "000001", text(MessageField.EMV_DATA, "no hex")))
                .isTrue();
        assertThat(approves(till, "000002", draft -> draft.withNull(MessageField.EMV_DATA)))
                .isFalse();
    }

    @Test
    void aRefundIsASale() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(SaleFault.BOOKS_REFUNDS_AS_SALES);

        assertThat(approves(till, "000001", text(MessageField.TRANS_TYPE, "REFUND")))
                .isTrue();
        assertThat(approves(till, "000002", text(MessageField.TRANS_TYPE, "VOID")))
                .isFalse();
    }

    @Test
    void cashIsACard() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(SaleFault.TAKES_ANY_PAY_TYPE);

        assertThat(approves(till, "000001", text(MessageField.PAY_TYPE, "CASH")))
                .isTrue();
        assertThat(approves(till, "000002", text(MessageField.PAY_TYPE, ""))).isFalse();
        assertThat(approves(till, "000003", draft -> draft.without(MessageField.PAY_TYPE)))
                .isFalse();
    }
}
