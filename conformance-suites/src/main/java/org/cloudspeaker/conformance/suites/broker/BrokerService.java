package org.cloudspeaker.conformance.suites.broker;

import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.role.BroadcastFactory;
import org.cloudspeaker.conformance.engine.role.BrokerClients;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.suites.assertions.LatencyPercentiles;

/** BRK-MSG-10, BRK-MSG-11, BRK-UPL: messages come at once and to everybody, and reports of devices reach their server. */
@ConformanceChapter("BRK")
public class BrokerService {
    @Verifies(
            value = "BRK-MSG-10",
            needs = {"BRK-CON-02", "BRK-SUB-01", "BRK-MSG-01", "BRK-MSG-05"})
    void ninetyFiveOfAHundredMessagesComeAtOnce(BrokerClients broker, BroadcastFactory broadcasts, Evidence evidence) {
        var latency = LatencyPercentiles.of(broker, broadcasts);
        evidence.note(latency.toString());
        latency.requireUnder(broker.limits().broadcastLatency());
    }

    @Verifies(
            value = "BRK-MSG-11",
            needs = {"BRK-CON-01", "BRK-SUB-01", "BRK-MSG-01", "BRK-MSG-05", "BRK-MSG-08"})
    void manyDevicesAtOnceEachGetAllOfTheirs(
            BrokerClients broker, BroadcastFactory broadcasts, Target target, Evidence evidence) {
        var crowd = DeviceLoad.of(target, broker, evidence);
        crowd.connect();
        crowd.publish(broadcasts);
        crowd.requireOwnMessages();
    }

    @Verifies(
            value = "BRK-UPL-01",
            needs = {"BRK-CON-02", "BRK-MSG-01"})
    void aReportOfADeviceReachesTheServer(BrokerClients broker, BroadcastFactory broadcasts, Target target) {
        var report = StatusReportCheck.of(target, broker);
        report.requireDelivery(broadcasts.multiScriptPayload());
    }
}
