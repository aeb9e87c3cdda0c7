package org.cloudspeaker.conformance.mocks.backend;

import static org.assertj.core.api.Assertions.assertThat;

import org.cloudspeaker.conformance.mocks.fault.BackendFault;
import org.junit.jupiter.api.Test;

class BackendFaultEffectsTest {
    @Test
    void everyFaultHasAnEffect() {
        assertThat(BackendFaultEffects.byFault()).containsOnlyKeys(BackendFault.values());
    }
}
