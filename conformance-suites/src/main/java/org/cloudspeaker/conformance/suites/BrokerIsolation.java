package org.cloudspeaker.conformance.suites;

import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.junit.Broadcasts;
import org.cloudspeaker.conformance.junit.BrokerSide;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.wire.device.DeviceLink;
import org.cloudspeaker.conformance.wire.device.PublisherLink;

/** BRK-MSG: a device gets what is meant for it, and nothing of others or of before. */
@ConformanceChapter("BRK")
public class BrokerIsolation {
    @Verifies(
            value = "BRK-MSG-08",
            needs = {"BRK-CON-02", "BRK-SUB-01", "BRK-MSG-01"})
    void eachDeviceGetsItsOwnMessagesOnly(BrokerSide broker, Broadcasts broadcasts) {
        DeviceLink one = broker.listening();
        DeviceLink other = broker.listening(broker.otherSn());
        Mail mail = new Mail(broker, broadcasts);
        Neighbours.of(broker).forEach(mail::offer);
        mail.send(broker.topicOf(broker.sn()));
        mail.send(broker.topicOf(broker.otherSn()));
        mail.closed();
        mail.of(one, broker.sn()).isItsOwnAlone();
        mail.of(other, broker.otherSn()).isItsOwnAlone();
    }

    @Verifies(
            value = "BRK-MSG-09",
            needs = {"BRK-CON-02", "BRK-SUB-01", "BRK-MSG-01"})
    void aMessageThatWasNotRetainedIsNotGivenToALaterSubscriber(BrokerSide broker, Broadcasts broadcasts) {
        broker.forget(broker.sn());
        PublisherLink server = broker.customerServer();
        Payload early = broadcasts.next();
        Payload sentinel = broadcasts.next();
        server.publish(broker.topicOf(broker.sn()), early);
        DeviceLink device = broker.listening();
        server.publish(broker.topicOf(broker.sn()), sentinel);
        Arrivals.of(device, broker).before(sentinel).haveNot(early);
    }
}
