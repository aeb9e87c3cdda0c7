package org.cloudspeaker.conformance.wire.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.SaleAnswer;
import org.cloudspeaker.conformance.format.WireType;
import org.cloudspeaker.conformance.wire.SaleFault;
import org.junit.jupiter.api.Test;

/** What a fault does to a request that it concerns, and that it leaves a request beside it alone. */
class SaleRequestFaultsTest {
    private static boolean approves(Till till, String traceNo, UnaryOperator<Draft> change) {
        SaleAnswer answer = till.sell(Till.sale(66_66, traceNo), change);
        assertThat(answer.claimsApproval()).isEqualTo(answer.approved());
        return answer.approved();
    }

    private static UnaryOperator<Draft> text(Field field, String text) {
        return draft -> draft.raw(field, WireType.STRING, text);
    }

    @Test
    void salesWithoutATraceNumberAreApproved() {
        Till till = Till.guide(SaleFault.APPROVES_INCOMPLETE_SALES);

        assertThat(approves(till, "000001", draft -> draft.without(Field.TRACE_NO)))
                .isTrue();
        assertThat(approves(till, "000001", draft -> draft.without(Field.TRACE_NO)))
                .isTrue();
        assertThat(approves(till, "000002", draft -> draft.without(Field.DATE))).isFalse();
    }

    @Test
    void aSaleWithoutADateIsBookedToday() {
        Till till = Till.guide(SaleFault.FILLS_DATES_IN);

        assertThat(approves(till, "000001", draft -> draft.without(Field.DATE))).isTrue();
        assertThat(till.page(1).records()).hasSize(1);
        assertThat(approves(till, "000002", draft -> draft.nulled(Field.DATE))).isFalse();
    }

    @Test
    void aSaleWithoutAPinIsRefused() {
        Till till = Till.guide(SaleFault.DEMANDS_A_PIN);

        assertThat(approves(till, "000001", draft -> draft.without(Field.PIN))).isFalse();
        assertThat(approves(till, "000002", draft -> draft)).isTrue();
    }

    @Test
    void aCardSequenceNumberIsRefused() {
        UnaryOperator<Draft> numbered = draft -> draft.with(Field.CARD_SN, "01");

        assertThat(approves(Till.guide(SaleFault.REFUSES_UNKNOWN_FIELDS), "000001", numbered))
                .isFalse();
        assertThat(approves(Till.guide(SaleFault.REFUSES_UNKNOWN_FIELDS), "000001", draft -> draft))
                .isTrue();
        assertThat(approves(Till.guide(), "000001", numbered)).isTrue();
    }

    @Test
    void aDayThatIsInNoCalendarIsAnother() {
        Till till = Till.guide(SaleFault.ROLLS_DATES_OVER);

        assertThat(approves(till, "000001", text(Field.DATE, "2025-13-45"))).isTrue();
        assertThat(till.page(Till.SN, LocalDate.of(2026, 2, 14), 1).records()).hasSize(1);
        assertThat(approves(till, "000002", text(Field.DATE, "yesterday"))).isFalse();
        assertThat(approves(till, "000003", text(Field.TIME, "25:61:00"))).isFalse();
    }

    @Test
    void emvDataIsNotLookedAt() {
        Till till = Till.guide(SaleFault.TAKES_ANY_EMV_DATA);

        assertThat(approves(till, "000001", text(Field.EMV_DATA, "no hex"))).isTrue();
        assertThat(approves(till, "000002", draft -> draft.nulled(Field.EMV_DATA)))
                .isFalse();
    }

    @Test
    void aRefundIsASale() {
        Till till = Till.guide(SaleFault.BOOKS_REFUNDS_AS_SALES);

        assertThat(approves(till, "000001", text(Field.TRANS_TYPE, "REFUND"))).isTrue();
        assertThat(approves(till, "000002", text(Field.TRANS_TYPE, "VOID"))).isFalse();
    }

    @Test
    void cashIsACard() {
        Till till = Till.guide(SaleFault.TAKES_ANY_PAY_TYPE);

        assertThat(approves(till, "000001", text(Field.PAY_TYPE, "CASH"))).isTrue();
        assertThat(approves(till, "000002", text(Field.PAY_TYPE, ""))).isFalse();
        assertThat(approves(till, "000003", draft -> draft.without(Field.PAY_TYPE)))
                .isFalse();
    }
}
