package org.cloudspeaker.conformance.suites;

import java.util.List;
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.junit.Broadcasts;
import org.cloudspeaker.conformance.junit.BrokerSide;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.device.Conduct;
import org.cloudspeaker.conformance.wire.device.DeviceLink;
import org.cloudspeaker.conformance.wire.device.PublisherLink;

/** BRK-MSG: what is published for a device reaches it, whole, in order, and in the end. */
@ConformanceChapter("BRK")
public class BrokerDelivery {
    private static final int BURST = 120;
    private static final int MISSED = 3;
    /** Bytes that the firmware has room for. */
    private static final int LONGEST = 1023;

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
            needs = {"BRK-CON-05", "BRK-SUB-01", "BRK-MSG-01"})
    void aMessageArrivesWithQos1(BrokerSide broker, Broadcasts broadcasts, Cases cases) {
        DeviceLink device = broker.listening();
        PublisherLink server = broker.customerServer();
        cases.each(List.of("after SUBSCRIBE", "after a reconnect, by the subscription of before"), when -> {
            server.publish(broker.topicOf(broker.sn()), broadcasts.next());
            Arrivals.of(device, broker).next().hasQos(1);
            device.disconnect();
            device.connect();
        });
    }

    @Verifies(
            value = "BRK-MSG-03",
            needs = {"BRK-CON-02", "BRK-SUB-01", "BRK-MSG-01"})
    void aMessageOf1023BytesArrivesWhole(BrokerSide broker, Broadcasts broadcasts, Cases cases) {
        DeviceLink device = broker.listening();
        PublisherLink server = broker.customerServer();
        cases.each(List.of("a", "\u20ac"), last -> "its text ends in " + last, last -> {
            Payload sent = broadcasts.ofSize(LONGEST, last);
            Payload sentinel = broadcasts.next();
            server.publish(broker.topicOf(broker.sn()), sent);
            server.publish(broker.topicOf(broker.sn()), sentinel);
            Arrivals.of(device, broker).beside(sentinel).isByteForByte(sent);
        });
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
    void messagesForAnAbsentDeviceArriveWhenItComesBack(BrokerSide broker, Broadcasts broadcasts) {
        DeviceLink device = broker.listening();
        device.disconnect();
        var missed = broadcasts.burst(MISSED);
        broker.customerServer().publishAll(broker.topicOf(broker.sn()), missed);
        device.connect();
        Arrivals.of(device, broker)
                .until(missed)
                .sentAs(MISSED + " messages, published with QoS 1 while the device was away")
                .areComplete();
    }

    @Verifies(
            value = "BRK-MSG-07",
            needs = {"BRK-CON-05", "BRK-SUB-01", "BRK-MSG-02"})
    void anUnacknowledgedMessageIsSentAgainAfterAReconnect(
            BrokerSide broker, Broadcasts broadcasts, Evidence evidence) {
        DeviceLink failing = broker.listening(broker.sn(), Conduct.usual().withholdingPubacks());
        Payload sent = broadcasts.next();
        broker.customerServer().publish(broker.topicOf(broker.sn()), sent);
        Arrivals.of(failing, broker).next().isByteForByte(sent);
        failing.drop();
        DeviceLink back = broker.device(broker.login(broker.sn()));
        back.connect();
        Arrivals.of(back, broker).again().isTheSame(sent, evidence);
    }
}
