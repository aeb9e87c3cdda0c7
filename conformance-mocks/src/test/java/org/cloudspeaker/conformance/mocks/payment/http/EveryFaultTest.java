package org.cloudspeaker.conformance.mocks.payment.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.payment.fault.ActiveFaults;
import org.junit.jupiter.api.Test;

class EveryFaultTest {
    @Test
    void everyFaultIsAChangeAtAPointOrAFlawOfTls() {
        Set<PaymentFault> known = new HashSet<>(ActiveFaults.effectsByFault(PaymentServiceFixture.guide().settings)
                .keySet());
        known.addAll(PaymentTransportFactory.faultyTransports().keySet());
        known.addAll(
                PaymentFault.all().filter(fault -> fault.flaw().isPresent()).toList());

        assertThat(known).containsExactlyInAnyOrderElementsOf(PaymentFault.all().toList());
    }
}
