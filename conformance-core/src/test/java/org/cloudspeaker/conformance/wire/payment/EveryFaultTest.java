package org.cloudspeaker.conformance.wire.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.junit.jupiter.api.Test;

class EveryFaultTest {
    @Test
    void everyFaultIsAChangeAtAPointOrAFlawOfTls() {
        Set<PaymentFault> known =
                new HashSet<>(Faults.known(Till.guide().settings).keySet());
        known.addAll(Engines.faulty().keySet());
        known.addAll(
                PaymentFault.all().filter(fault -> fault.flaw().isPresent()).toList());

        assertThat(known).containsExactlyInAnyOrderElementsOf(PaymentFault.all().toList());
    }
}
