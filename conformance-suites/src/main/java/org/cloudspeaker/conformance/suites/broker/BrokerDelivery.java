package org.cloudspeaker.conformance.suites.broker;

import java.util.List;
import org.cloudspeaker.conformance.client.mqtt.ConnectOptions;
import org.cloudspeaker.conformance.client.mqtt.MqttBackendClient;
import org.cloudspeaker.conformance.client.mqtt.MqttDeviceClient;
import org.cloudspeaker.conformance.engine.role.BroadcastFactory;
import org.cloudspeaker.conformance.engine.role.BrokerClients;
import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.message.syntax.Payload;

/** BRK-MSG: what is published for a device reaches it, whole, in order, and in the end. */
@ConformanceChapter("BRK")
public class BrokerDelivery {
    private static final int BURST = 120;
    private static final int MISSED = 3;
    /** Bytes that the firmware can store. */
    private static final int LONGEST = 1023;

    @Verifies(
            value = "BRK-MSG-01",
            needs = {"BRK-CON-02", "BRK-SUB-01"})
    void aMessageArrivesByteForByte(BrokerClients broker, BroadcastFactory broadcasts) {
        MqttDeviceClient device = broker.subscribedDevice();
        Payload sent = broadcasts.multiScriptPayload();
        broker.backendClient().publish(broker.topicOf(broker.sn()), sent);
        ReceivedMessages.of(device, broker).awaitFirst().requirePayload(sent);
    }

    @Verifies(
            value = "BRK-MSG-02",
            needs = {"BRK-CON-05", "BRK-SUB-01", "BRK-MSG-01"})
    void aMessageArrivesWithQos1(BrokerClients broker, BroadcastFactory broadcasts, CaseRunner cases) {
        MqttDeviceClient device = broker.subscribedDevice();
        MqttBackendClient server = broker.backendClient();
        cases.each(List.of("after SUBSCRIBE", "after a reconnect, by the subscription of before"), when -> {
            server.publish(broker.topicOf(broker.sn()), broadcasts.nextPayload());
            ReceivedMessages.of(device, broker).awaitNext().requireQos(1);
            device.disconnect();
            device.connect();
        });
    }

    @Verifies(
            value = "BRK-MSG-03",
            needs = {"BRK-CON-02", "BRK-SUB-01", "BRK-MSG-01"})
    void aMessageOf1023BytesArrivesWhole(BrokerClients broker, BroadcastFactory broadcasts, CaseRunner cases) {
        MqttDeviceClient device = broker.subscribedDevice();
        MqttBackendClient server = broker.backendClient();
        cases.each(List.of("a", "\u20ac"), last -> "its text ends in " + last, last -> {
            Payload sent = broadcasts.payloadOfSize(LONGEST, last);
            Payload sentinel = broadcasts.nextPayload();
            server.publish(broker.topicOf(broker.sn()), sent);
            server.publish(broker.topicOf(broker.sn()), sentinel);
            ReceivedMessages.of(device, broker).awaitBeside(sentinel).requirePayload(sent);
        });
    }

    @Verifies(
            value = "BRK-MSG-04",
            needs = {"BRK-CON-02", "BRK-SUB-01", "BRK-MSG-01"})
    void aBurstArrivesInOrder(BrokerClients broker, BroadcastFactory broadcasts) {
        MqttDeviceClient device = broker.subscribedDevice();
        var burst = broadcasts.burst(BURST);
        broker.backendClient().publishAll(broker.topicOf(broker.sn()), burst);
        ReceivedMessages.of(device, broker).awaitBurst(burst).requireOrder();
    }

    @Verifies(
            value = "BRK-MSG-05",
            needs = {"BRK-CON-02", "BRK-SUB-01", "BRK-MSG-01"})
    void noneOfABurstIsLost(BrokerClients broker, BroadcastFactory broadcasts) {
        MqttDeviceClient device = broker.subscribedDevice();
        var burst = broadcasts.burst(BURST);
        broker.backendClient().publishAll(broker.topicOf(broker.sn()), burst);
        ReceivedMessages.of(device, broker).awaitBurst(burst).requireAll();
    }

    @Verifies(
            value = "BRK-MSG-06",
            needs = {"BRK-CON-05", "BRK-SUB-01", "BRK-MSG-01"})
    void messagesForAnAbsentDeviceArriveWhenItComesBack(BrokerClients broker, BroadcastFactory broadcasts) {
        MqttDeviceClient device = broker.subscribedDevice();
        device.disconnect();
        var missed = broadcasts.burst(MISSED);
        broker.backendClient().publishAll(broker.topicOf(broker.sn()), missed);
        device.connect();
        ReceivedMessages.of(device, broker)
                .awaitBurst(missed)
                .describedAs(MISSED + " messages, published with QoS 1 while the device was away")
                .requireAll();
    }

    @Verifies(
            value = "BRK-MSG-07",
            needs = {"BRK-CON-05", "BRK-SUB-01", "BRK-MSG-02"})
    void anUnacknowledgedMessageIsSentAgainAfterAReconnect(
            BrokerClients broker, BroadcastFactory broadcasts, Evidence evidence) {
        MqttDeviceClient failing =
                broker.subscribedDevice(broker.sn(), ConnectOptions.standard().withoutPubacks());
        Payload sent = broadcasts.nextPayload();
        broker.backendClient().publish(broker.topicOf(broker.sn()), sent);
        ReceivedMessages.of(failing, broker).awaitNext().requirePayload(sent);
        failing.drop();
        MqttDeviceClient back = broker.device(broker.login(broker.sn()));
        back.connect();
        ReceivedMessages.of(back, broker).awaitRedelivery().requireSameMessage(sent, evidence);
    }
}
