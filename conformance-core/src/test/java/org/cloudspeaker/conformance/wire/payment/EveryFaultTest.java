package org.cloudspeaker.conformance.wire.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.junit.jupiter.api.Test;

class EveryFaultTest {
    @Test
    void everyFaultIsAChangeAtAPointOrAHandshake() {
        Set<PaymentFault> known =
                new HashSet<>(Faults.known(Till.guide().settings).keySet());
        known.addAll(Handshake.faulty().keySet());
        known.addAll(Engines.faulty().keySet());

        assertThat(known).containsExactlyInAnyOrderElementsOf(PaymentFault.all().toList());
    }
}
