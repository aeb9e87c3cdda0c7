package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.mocks.fault.RetryFault;
import org.cloudspeaker.conformance.mocks.payment.http.PaymentServiceFixture;
import org.junit.jupiter.api.Test;

class RetryFaultEffectsTest {
    @Test
    void repetitionsAreBookedEach() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(RetryFault.BOOKS_REPETITIONS);

        assertThat(till.sell(PaymentServiceFixture.sale(66_66, "000007")).authCode())
                .isNotEqualTo(
                        till.sell(PaymentServiceFixture.sale(66_66, "000007")).authCode());
        assertThat(till.page(1).total()).hasValue(2);
        assertThat(till.page(2).records().get(0).value(MessageField.TRACE_NO)).hasValue("000007");
    }

    @Test
    void anOlderSaleIsBookedAgainWhereOnlyTheLastIsKnown() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(RetryFault.KNOWS_THE_LAST_SALE_ONLY);
        till.sell(PaymentServiceFixture.sale(66_66, "000007"));
        till.sell(PaymentServiceFixture.sale(66_66, "000007"));
        assertThat(till.page(1).total()).hasValue(1);

        till.sell(PaymentServiceFixture.sale(66_66, "000008"));
        till.sell(PaymentServiceFixture.sale(66_66, "000007"));

        assertThat(till.page(1).total()).hasValue(3);
    }

    @Test
    void aRepetitionGetsAnotherCodeThanTheBooks() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(RetryFault.RENEWS_THE_CODE);

        assertThat(till.sell(PaymentServiceFixture.sale(66_66, "000007")).authCode())
                .isNotEqualTo(
                        till.sell(PaymentServiceFixture.sale(66_66, "000007")).authCode());
        assertThat(till.page(1).total()).hasValue(1);
    }

    @Test
    void theSecondAmountIsWrittenOverTheFirst() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(RetryFault.OVERWRITES_THE_FIRST);
        till.sell(PaymentServiceFixture.sale(66_66, "000007"));

        assertThat(till.sell(PaymentServiceFixture.sale(77_77, "000007")).approved())
                .isTrue();
        assertThat(till.page(1).total()).hasValue(1);
        assertThat(till.page(1).records().get(0).amount()).hasValue(77_77);
    }

    @Test
    void anotherDeviceGetsTheAnswerToTheFirst() {
        PaymentServiceFixture till = PaymentServiceFixture.guide(RetryFault.ANSWERS_ANOTHER_DEVICE);

        assertThat(till.sell(PaymentServiceFixture.sale("DEVICE-A", 66_66, "000007"))
                        .authCode())
                .isEqualTo(till.sell(PaymentServiceFixture.sale("DEVICE-B", 77_77, "000007"))
                        .authCode());
    }
}
