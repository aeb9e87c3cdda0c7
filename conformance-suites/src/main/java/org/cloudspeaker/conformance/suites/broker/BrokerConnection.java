package org.cloudspeaker.conformance.suites.broker;

import static org.cloudspeaker.conformance.suites.broker.ConnackAssert.assertThat;

import java.util.List;
import org.cloudspeaker.conformance.client.mqtt.ConnectOptions;
import org.cloudspeaker.conformance.client.mqtt.MqttDeviceClient;
import org.cloudspeaker.conformance.engine.role.BrokerClients;
import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.suites.assertions.Discrepancies;

/** BRK-CON, BRK-SUB: a device gets in, is alone under its name, subscribes, and finds its session again. */
@ConformanceChapter("BRK")
public class BrokerConnection {
    private static final int SHORTER_KEEP_ALIVE = 20;
    private static final int LONGEST_CLIENT_ID = 32;

    @Verifies("BRK-CON-01")
    void theBrokerTakesADevicesConnection(BrokerClients broker) {
        ConnectOptions any = ConnectOptions.standard().withKeepAlive(SHORTER_KEEP_ALIVE);
        MqttDeviceClient device = broker.device(broker.login(broker.sn()).cleanSession(true), any);
        assertThat(device.connect())
                .to("as " + broker.sn() + ", clean session 1")
                .isAccepted();
        device.disconnect();
    }

    @Verifies(value = "BRK-CON-02", needs = "BRK-CON-01")
    void itTakesAPersistentSession(BrokerClients broker) {
        assertThat(broker.connect(broker.login(broker.sn())))
                .to("as " + broker.sn() + ", keep-alive 60, clean session 0")
                .isAccepted();
    }

    @Verifies(value = "BRK-CON-03", needs = "BRK-CON-02")
    void itTakesAClientIdOf32Bytes(BrokerClients broker) {
        ClientIdLengthCheck longest = ClientIdLengthCheck.of(broker, LONGEST_CLIENT_ID);
        longest.requireAccepted();
        longest.requireFullLength();
    }

    @Verifies(value = "BRK-CON-04", needs = "BRK-CON-02")
    void aSecondConnectionEndsTheFirst(BrokerClients broker) {
        MqttDeviceClient first = broker.device(broker.login(broker.sn()));
        first.connect();
        MqttDeviceClient second = broker.device(broker.login(broker.sn()));
        SessionTakeoverCheck takeover = new SessionTakeoverCheck(broker, first, second);
        takeover.requireSecondAccepted();
        takeover.requireFirstDisconnected();
        takeover.requireSecondServed();
    }

    @Verifies(
            value = "BRK-CON-05",
            needs = {"BRK-CON-02", "BRK-SUB-01"})
    void aDeviceThatComesBackFindsItsSession(BrokerClients broker, CaseRunner cases) {
        cases.each(List.of(DisconnectKind.values()), kind -> {
            MqttDeviceClient device = broker.subscribedDevice();
            kind.disconnect(device);
            assertThat(device.connect())
                    .to("as " + broker.sn() + " again, clean session 0, " + kind)
                    .isAcceptedWithSession();
            device.disconnect();
        });
    }

    @Verifies(value = "BRK-CON-07", needs = "BRK-CON-02", aboutTime = true)
    void aPingIsAnswered(BrokerClients broker) {
        MqttDeviceClient device = broker.device(broker.login(broker.sn()));
        device.connect();
        device.ping();
    }

    @Verifies(value = "BRK-SUB-01", needs = "BRK-CON-02")
    void aSubscriptionIsGrantedWithQos1(BrokerClients broker) {
        MqttDeviceClient device = broker.device(broker.login(broker.sn()));
        assertThat(device.connect()).isAccepted();
        String topic = broker.topicOf(broker.sn());
        int granted = device.subscribe(topic);
        Discrepancies.require(granted == 1, "SUBSCRIBE " + topic + " with QoS 1", "SUBACK 1", "SUBACK " + granted);
    }
}
