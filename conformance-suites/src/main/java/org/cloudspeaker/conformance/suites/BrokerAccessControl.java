package org.cloudspeaker.conformance.suites;

import org.cloudspeaker.conformance.junit.Broadcasts;
import org.cloudspeaker.conformance.junit.BrokerSide;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;

/** BRK-ACL: a device reads and writes what is its own, and nothing else. */
@ConformanceChapter("BRK")
public class BrokerAccessControl {
    @Verifies(
            value = "BRK-ACL-01",
            needs = {"BRK-SUB-01", "BRK-MSG-01", "BRK-MSG-08"})
    void aDeviceReadsNothingOfAnother(BrokerSide broker, Broadcasts broadcasts, Cases cases) {
        Eavesdropper eavesdropper = new Eavesdropper(broker, broadcasts);
        cases.each(eavesdropper.filters(), eavesdropper::hearsNothingThrough);
    }

    @Verifies(
            value = "BRK-ACL-02",
            needs = {"BRK-CON-02", "BRK-SUB-01", "BRK-MSG-01"})
    void aDevicePublishesToNoOther(BrokerSide broker, Broadcasts broadcasts) {
        new Intruder(broker, broadcasts).reachesNobody();
    }
}
