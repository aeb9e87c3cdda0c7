package org.cloudspeaker.conformance.suites.broker;

import static org.cloudspeaker.conformance.suites.broker.KeepAliveAssert.assertThat;

import org.cloudspeaker.conformance.engine.role.BrokerClients;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;

/** BRK-CON-06: what began with the first connection of the run, and is looked at when all else is done. */
@ConformanceChapter("BRK")
public class BrokerSilence {
    @Verifies(value = "BRK-CON-06", needs = "BRK-CON-01")
    void aDeviceThatFallsSilentIsDisconnected(BrokerClients broker) {
        assertThat(broker.silence()).isEndedByTheBrokerInTime();
    }
}
