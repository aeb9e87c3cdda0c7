package org.cloudspeaker.conformance.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;

class DeviceFaultEffectsTest {
    @Test
    void everyFaultHasAnEffect() {
        assertThat(DeviceFaultEffects.byFault(Clock.systemUTC())).containsOnlyKeys(DeviceFault.values());
    }
}
