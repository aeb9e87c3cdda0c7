package org.cloudspeaker.conformance.wire.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.junit.jupiter.api.Test;

class EveryFaultTest {
    @Test
    void everyFaultIsAChangeAtAPointOrAHandshake() {
        Till till = Till.guide();
        Set<PaymentFault> known = new HashSet<>(new SaleFaults().changes().keySet());
        known.addAll(new QueryFaults(till.settings.profile()).changes().keySet());
        known.addAll(new AnswerFaults(till.settings.key()).changes().keySet());
        known.addAll(Handshake.faulty().keySet());
        known.add(PaymentFault.TLS_1_1_ONLY);

        assertThat(known).containsExactlyInAnyOrder(PaymentFault.values());
    }
}
