package org.cloudspeaker.conformance.suites.broker;

import org.cloudspeaker.conformance.client.mqtt.MqttBackendClient;
import org.cloudspeaker.conformance.client.mqtt.MqttDeviceClient;
import org.cloudspeaker.conformance.engine.role.BroadcastFactory;
import org.cloudspeaker.conformance.engine.role.BrokerClients;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.message.syntax.Payload;

/** BRK-MSG: a device gets what is meant for it, and nothing of others or of before. */
@ConformanceChapter("BRK")
public class BrokerIsolation {
    @Verifies(
            value = "BRK-MSG-08",
            needs = {"BRK-CON-02", "BRK-SUB-01", "BRK-MSG-01"})
    void eachDeviceGetsItsOwnMessagesOnly(BrokerClients broker, BroadcastFactory broadcasts) {
        MqttDeviceClient one = broker.subscribedDevice();
        MqttDeviceClient other = broker.subscribedDevice(broker.otherSn());
        CrossDeviceTraffic traffic = new CrossDeviceTraffic(broker, broadcasts);
        traffic.publishBeside(broker.sn());
        traffic.publishTo(broker.sn());
        traffic.publishTo(broker.otherSn());
        traffic.publishSentinels();
        traffic.receivedBy(one, broker.sn()).requireOwnOnly();
        traffic.receivedBy(other, broker.otherSn()).requireOwnOnly();
    }

    @Verifies(
            value = "BRK-MSG-09",
            needs = {"BRK-CON-02", "BRK-SUB-01", "BRK-MSG-01"})
    void aMessageThatWasNotRetainedIsNotGivenToALaterSubscriber(BrokerClients broker, BroadcastFactory broadcasts) {
        broker.clearSession(broker.sn());
        MqttBackendClient server = broker.backendClient();
        Payload early = broadcasts.nextPayload();
        Payload sentinel = broadcasts.nextPayload();
        server.publish(broker.topicOf(broker.sn()), early);
        MqttDeviceClient device = broker.subscribedDevice();
        server.publish(broker.topicOf(broker.sn()), sentinel);
        ReceivedMessages.of(device, broker).takeBefore(sentinel).requireAbsence(early);
    }
}
