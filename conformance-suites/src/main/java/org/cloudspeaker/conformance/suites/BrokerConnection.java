package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import java.util.List;
import org.cloudspeaker.conformance.junit.BrokerSide;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.wire.device.Conduct;
import org.cloudspeaker.conformance.wire.device.DeviceLink;

/** BRK-CON, BRK-SUB: a device gets in, is alone under its name, subscribes, and finds its session again. */
@ConformanceChapter("BRK")
public class BrokerConnection {
    private static final int SHORTER_KEEP_ALIVE = 20;
    private static final int LONGEST_CLIENT_ID = 32;

    @Verifies("BRK-CON-01")
    void theBrokerTakesADevicesConnection(BrokerSide broker) {
        Conduct any = Conduct.usual().keepAlive(SHORTER_KEEP_ALIVE);
        DeviceLink device = broker.device(broker.login(broker.sn()).cleanSession(true), any);
        assertThat(device.connect())
                .to("as " + broker.sn() + ", clean session 1")
                .isAccepted();
        device.disconnect();
    }

    @Verifies(value = "BRK-CON-02", needs = "BRK-CON-01")
    void itTakesAPersistentSession(BrokerSide broker) {
        assertThat(broker.connect(broker.login(broker.sn())))
                .to("as " + broker.sn() + ", keep-alive 60, clean session 0")
                .isAccepted();
    }

    @Verifies(value = "BRK-CON-03", needs = "BRK-CON-02")
    void itTakesAClientIdOf32Bytes(BrokerSide broker) {
        LongClientId longest = LongClientId.of(broker, LONGEST_CLIENT_ID);
        longest.isTaken();
        longest.isTakenWhole();
    }

    @Verifies(value = "BRK-CON-04", needs = "BRK-CON-02")
    void aSecondConnectionEndsTheFirst(BrokerSide broker) {
        DeviceLink first = broker.device(broker.login(broker.sn()));
        first.connect();
        DeviceLink second = broker.device(broker.login(broker.sn()));
        Takeover takeover = new Takeover(broker, first, second);
        takeover.theSecondIsTaken();
        takeover.theFirstEnds();
        takeover.theSecondStays();
    }

    @Verifies(
            value = "BRK-CON-05",
            needs = {"BRK-CON-02", "BRK-SUB-01"})
    void aDeviceThatComesBackFindsItsSession(BrokerSide broker, Cases cases) {
        cases.each(List.of(Parting.values()), parting -> {
            DeviceLink device = broker.listening();
            parting.part(device);
            assertThat(device.connect())
                    .to("as " + broker.sn() + " again, clean session 0, " + parting)
                    .isAcceptedWithSession();
            device.disconnect();
        });
    }

    @Verifies(value = "BRK-CON-07", needs = "BRK-CON-02")
    void aPingIsAnswered(BrokerSide broker) {
        DeviceLink device = broker.device(broker.login(broker.sn()));
        device.connect();
        device.ping();
    }

    @Verifies(value = "BRK-SUB-01", needs = "BRK-CON-02")
    void aSubscriptionIsGrantedWithQos1(BrokerSide broker) {
        DeviceLink device = broker.device(broker.login(broker.sn()));
        assertThat(device.connect()).isAccepted();
        String topic = broker.topicOf(broker.sn());
        int granted = device.subscribe(topic);
        if (granted != 1) {
            throw new Discrepancy("SUBSCRIBE " + topic + " with QoS 1", "SUBACK 1", "SUBACK " + granted);
        }
    }
}
