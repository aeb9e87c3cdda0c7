package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.payment.http.PaymentServiceFixture;
import org.junit.jupiter.api.Test;

class PaymentFaultEffectsTest {
    @Test
    void everyFaultHasAnEffect() {
        assertThat(PaymentFaultEffects.byFault(PaymentServiceFixture.guide().settings))
                .containsOnlyKeys(PaymentFault.all().toArray(PaymentFault[]::new));
    }
}
