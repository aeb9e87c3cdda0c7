package org.cloudspeaker.conformance.suites;

import org.cloudspeaker.conformance.junit.Broadcasts;
import org.cloudspeaker.conformance.junit.BrokerSide;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.wire.Evidence;

/** BRK-MSG-10, BRK-MSG-11, BRK-UPL: messages come at once and to everybody, and reports of devices reach their server. */
@ConformanceChapter("BRK")
public class BrokerService {
    @Verifies(
            value = "BRK-MSG-10",
            needs = {"BRK-CON-02", "BRK-SUB-01", "BRK-MSG-01", "BRK-MSG-05"})
    void ninetyFiveOfAHundredMessagesComeAtOnce(BrokerSide broker, Broadcasts broadcasts, Evidence evidence) {
        var latency = Latency.of(broker, broadcasts);
        evidence.note(latency.toString());
        latency.isUnder(broker.limits().broadcastLatency());
    }

    @Verifies(
            value = "BRK-MSG-11",
            needs = {"BRK-CON-01", "BRK-SUB-01", "BRK-MSG-01", "BRK-MSG-05", "BRK-MSG-08"})
    void manyDevicesAtOnceEachGetAllOfTheirs(
            BrokerSide broker, Broadcasts broadcasts, Target target, Evidence evidence) {
        var crowd = Crowd.of(target, broker, evidence);
        crowd.connects();
        crowd.publishes(broadcasts);
        crowd.getsAllOfItsOwn();
    }

    @Verifies(
            value = "BRK-UPL-01",
            needs = {"BRK-CON-02", "BRK-MSG-01"})
    void aReportOfADeviceReachesTheServer(BrokerSide broker, Broadcasts broadcasts, Target target) {
        var report = StatusReport.of(target, broker);
        report.reachesTheServer(broadcasts.inOtherScripts());
    }
}
