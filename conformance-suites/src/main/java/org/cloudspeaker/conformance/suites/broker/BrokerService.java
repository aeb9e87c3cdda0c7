package org.cloudspeaker.conformance.suites.broker;

import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.role.BroadcastFactory;
import org.cloudspeaker.conformance.engine.role.BrokerClients;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;

/** BRK-MSG-10, BRK-MSG-11, BRK-UPL: messages come at once and to everybody, and reports of devices reach their server. */
@ConformanceChapter("BRK")
public class BrokerService {
    @Verifies(
            value = "BRK-MSG-10",
            needs = {"BRK-CON-02", "BRK-SUB-01", "BRK-MSG-01", "BRK-MSG-05"})
    void ninetyFiveOfAHundredMessagesComeAtOnce(BrokerClients broker, BroadcastFactory broadcasts, Evidence evidence) {
        var latency = BroadcastLatency.measure(broker, broadcasts);
        evidence.note(latency.toString());
        latency.requireUnder(broker.limits().broadcastLatency());
    }

    @Verifies(
            value = "BRK-MSG-11",
            needs = {"BRK-CON-01", "BRK-SUB-01", "BRK-MSG-01", "BRK-MSG-05", "BRK-MSG-08"})
    void manyDevicesAtOnceEachGetAllOfTheirs(
            BrokerClients broker, BroadcastFactory broadcasts, Target target, Evidence evidence) {
        var load = DeviceLoad.of(target, broker, evidence);
        load.connect();
        load.publish(broadcasts);
        load.requireOwnMessages();
    }

    @Verifies(
            value = "BRK-UPL-01",
            needs = {"BRK-CON-02", "BRK-MSG-01"})
    void aReportOfADeviceReachesTheServer(BrokerClients broker, BroadcastFactory broadcasts, Target target) {
        var report = StatusReportCheck.of(target, broker);
        report.requireDelivery(broadcasts.multiScriptPayload());
    }
}
