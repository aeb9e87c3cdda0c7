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
}
