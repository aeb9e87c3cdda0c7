package org.cloudspeaker.conformance.mocks.broker.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;
import org.junit.jupiter.api.Test;

class BrokerFaultEffectsTest {
    @Test
    void everyFaultHasAnEffect() {
        ScheduledExecutorService loop = Executors.newSingleThreadScheduledExecutor();
        try {
            assertThat(BrokerFaultEffects.byFault(loop))
                    .containsOnlyKeys(BrokerFault.all().toArray(BrokerFault[]::new));
        } finally {
            loop.shutdownNow();
        }
    }
}
