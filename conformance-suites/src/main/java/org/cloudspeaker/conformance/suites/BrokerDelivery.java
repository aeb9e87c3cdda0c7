package org.cloudspeaker.conformance.suites;

import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.junit.Broadcasts;
import org.cloudspeaker.conformance.junit.BrokerSide;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.wire.device.DeviceLink;
import org.cloudspeaker.conformance.wire.device.PublisherLink;

/** BRK-MSG: what is published for a device reaches it, whole, in order, and nobody else. */
@ConformanceChapter("BRK")
public class BrokerDelivery {
    private static final int BURST = 120;

    @Verifies(
            value = "BRK-MSG-01",
            needs = {"BRK-CON-02", "BRK-SUB-01"})
    void aMessageArrivesByteForByte(BrokerSide broker, Broadcasts broadcasts) {
        DeviceLink device = broker.listening();
        Payload sent = broadcasts.inOtherScripts();
        broker.customerServer().publish(broker.topicOf(broker.sn()), sent);
        Arrivals.of(device, broker).first().isByteForByte(sent);
    }

    @Verifies(
            value = "BRK-MSG-02",
            needs = {"BRK-CON-02", "BRK-SUB-01", "BRK-MSG-01"})
    void aMessageArrivesWithQos1(BrokerSide broker, Broadcasts broadcasts) {
        DeviceLink device = broker.listening();
        broker.customerServer().publish(broker.topicOf(broker.sn()), broadcasts.next());
        Arrivals.of(device, broker).next().hasQos(1);
    }

    @Verifies(
            value = "BRK-MSG-04",
            needs = {"BRK-CON-02", "BRK-SUB-01", "BRK-MSG-01"})
    void aBurstArrivesInOrder(BrokerSide broker, Broadcasts broadcasts) {
        DeviceLink device = broker.listening();
        var burst = broadcasts.burst(BURST);
        broker.customerServer().publishAll(broker.topicOf(broker.sn()), burst);
        Arrivals.of(device, broker).until(burst).areInOrder();
    }

    @Verifies(
            value = "BRK-MSG-05",
            needs = {"BRK-CON-02", "BRK-SUB-01", "BRK-MSG-01"})
    void noneOfABurstIsLost(BrokerSide broker, Broadcasts broadcasts) {
        DeviceLink device = broker.listening();
        var burst = broadcasts.burst(BURST);
        broker.customerServer().publishAll(broker.topicOf(broker.sn()), burst);
        Arrivals.of(device, broker).until(burst).areComplete();
    }

    @Verifies(
            value = "BRK-MSG-06",
            needs = {"BRK-CON-05", "BRK-SUB-01", "BRK-MSG-01"})
    void aMessageForAnAbsentDeviceArrivesWhenItComesBack(BrokerSide broker, Broadcasts broadcasts) {
        broker.listening().disconnect();
        Payload sent = broadcasts.next();
        broker.customerServer().publish(broker.topicOf(broker.sn()), sent);
        DeviceLink back = broker.device(broker.login(broker.sn()));
        back.connect();
        Arrivals.of(back, broker).next().isByteForByte(sent);
    }

    @Verifies(
            value = "BRK-MSG-08",
            needs = {"BRK-CON-02", "BRK-SUB-01", "BRK-MSG-01"})
    void eachDeviceGetsItsOwnMessagesOnly(BrokerSide broker, Broadcasts broadcasts) {
        broker.listening();
        DeviceLink other = broker.listening(broker.otherSn());
        Payload sentinel = broadcasts.next();
        PublisherLink server = broker.customerServer();
        server.publish(broker.topicOf(broker.sn()), broadcasts.next());
        server.publish(broker.topicOf(broker.otherSn()), sentinel);
        Arrivals.of(other, broker)
                .nextOf(broker, broker.otherSn())
                .isTheOneFor(broker.topicOf(broker.otherSn()), sentinel);
    }
}
