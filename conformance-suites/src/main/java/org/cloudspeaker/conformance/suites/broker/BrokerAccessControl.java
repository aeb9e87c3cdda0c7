package org.cloudspeaker.conformance.suites.broker;

import org.cloudspeaker.conformance.engine.role.BroadcastFactory;
import org.cloudspeaker.conformance.engine.role.BrokerClients;
import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;

/** BRK-ACL: a device reads and writes what is its own, and nothing else. */
@ConformanceChapter("BRK")
public class BrokerAccessControl {
    @Verifies(
            value = "BRK-ACL-01",
            needs = {"BRK-SUB-01", "BRK-MSG-01", "BRK-MSG-08"})
    void aDeviceReadsNothingOfAnother(BrokerClients broker, BroadcastFactory broadcasts, CaseRunner cases) {
        ForeignSubscriber subscriber = new ForeignSubscriber(broker, broadcasts);
        cases.each(subscriber.filters(), subscriber::requireNothingReceived);
    }

    @Verifies(
            value = "BRK-ACL-02",
            needs = {"BRK-CON-02", "BRK-SUB-01", "BRK-MSG-01"})
    void aDevicePublishesToNoOther(BrokerClients broker, BroadcastFactory broadcasts) {
        new ForeignPublisher(broker, broadcasts).requireNoDelivery();
    }
}
