package org.cloudspeaker.conformance.wire.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.wire.RetryFault;
import org.junit.jupiter.api.Test;

class RetryFaultsTest {
    @Test
    void repetitionsAreBookedEach() {
        Till till = Till.guide(RetryFault.BOOKS_REPETITIONS);

        assertThat(till.sell(Till.sale(66_66, "000007")).authCode())
                .isNotEqualTo(till.sell(Till.sale(66_66, "000007")).authCode());
        assertThat(till.page(1).total()).hasValue(2);
        assertThat(till.page(2).records().get(0).value(Field.TRACE_NO)).hasValue("000007");
    }

    @Test
    void anOlderSaleIsBookedAgainWhereOnlyTheLastIsKnown() {
        Till till = Till.guide(RetryFault.KNOWS_THE_LAST_SALE_ONLY);
        till.sell(Till.sale(66_66, "000007"));
        till.sell(Till.sale(66_66, "000007"));
        assertThat(till.page(1).total()).hasValue(1);

        till.sell(Till.sale(66_66, "000008"));
        till.sell(Till.sale(66_66, "000007"));

        assertThat(till.page(1).total()).hasValue(3);
    }

    @Test
    void aRepetitionGetsAnotherCodeThanTheBooks() {
        Till till = Till.guide(RetryFault.RENEWS_THE_CODE);

        assertThat(till.sell(Till.sale(66_66, "000007")).authCode())
                .isNotEqualTo(till.sell(Till.sale(66_66, "000007")).authCode());
        assertThat(till.page(1).total()).hasValue(1);
    }

    @Test
    void theSecondAmountIsWrittenOverTheFirst() {
        Till till = Till.guide(RetryFault.OVERWRITES_THE_FIRST);
        till.sell(Till.sale(66_66, "000007"));

        assertThat(till.sell(Till.sale(77_77, "000007")).approved()).isTrue();
        assertThat(till.page(1).total()).hasValue(1);
        assertThat(till.page(1).records().get(0).amount()).hasValue(77_77);
    }

    @Test
    void anotherDeviceGetsTheAnswerToTheFirst() {
        Till till = Till.guide(RetryFault.ANSWERS_ANOTHER_DEVICE);

        assertThat(till.sell(Till.sale("DEVICE-A", 66_66, "000007")).authCode())
                .isEqualTo(till.sell(Till.sale("DEVICE-B", 77_77, "000007")).authCode());
    }
}
