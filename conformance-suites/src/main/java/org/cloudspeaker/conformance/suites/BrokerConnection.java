package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import java.util.Optional;
import org.cloudspeaker.conformance.junit.BrokerSide;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.target.Credentials;
import org.cloudspeaker.conformance.target.Secret;
import org.cloudspeaker.conformance.wire.device.DeviceLink;
import org.cloudspeaker.conformance.wire.device.Login;

/** BRK-CON, BRK-AUT, BRK-SUB: a device gets in, nobody else does, and it finds its session again. */
@ConformanceChapter("BRK")
public class BrokerConnection {
    @Verifies("BRK-CON-01")
    void theBrokerTakesADevicesConnection(BrokerSide broker) {
        assertThat(broker.connect(broker.login(broker.sn()).cleanSession(true)))
                .to("as " + broker.sn() + ", clean session 1")
                .isAccepted();
    }

    @Verifies(value = "BRK-CON-02", needs = "BRK-CON-01")
    void itTakesAPersistentSession(BrokerSide broker) {
        assertThat(broker.connect(broker.login(broker.sn())))
                .to("as " + broker.sn() + ", keep-alive 60, clean session 0")
                .isAccepted();
    }

    @Verifies(
            value = "BRK-CON-05",
            needs = {"BRK-CON-02", "BRK-SUB-01"})
    void aDeviceThatComesBackFindsItsSession(BrokerSide broker) {
        broker.listening().disconnect();
        assertThat(broker.connect(broker.login(broker.sn())))
                .to("as " + broker.sn() + " again, clean session 0")
                .isAcceptedWithSession();
    }

    @Verifies(value = "BRK-AUT-01", needs = "BRK-CON-01")
    void aWrongPasswordIsRefused(BrokerSide broker) {
        Login login = broker.login(broker.sn());
        Credentials right = login.credentials().orElseThrow();
        Secret wrong = new Secret("not-" + right.password().value());
        assertThat(broker.withPasswords().connect(login.with(Optional.of(new Credentials(right.username(), wrong)))))
                .to("with the right user name and a wrong password")
                .isRefused();
    }

    @Verifies(value = "BRK-AUT-02", needs = "BRK-CON-01")
    void anUnknownUserIsRefused(BrokerSide broker) {
        Credentials nobody = new Credentials("nobody-" + broker.sn(), new Secret("password-of-nobody"));
        assertThat(broker.withPasswords().connect(broker.login(broker.sn()).with(Optional.of(nobody))))
                .to("as the user " + nobody.username())
                .isRefused();
    }

    @Verifies(value = "BRK-AUT-03", needs = "BRK-CON-01")
    void aConnectionWithoutCredentialsIsRefused(BrokerSide broker) {
        assertThat(broker.withPasswords().connect(broker.login(broker.sn()).with(Optional.empty())))
                .to("without user name and password")
                .isRefused();
    }

    @Verifies(value = "BRK-SUB-01", needs = "BRK-CON-01")
    void aSubscriptionIsGrantedWithQos1(BrokerSide broker) {
        DeviceLink device = broker.device(broker.login(broker.sn()).cleanSession(true));
        assertThat(device.connect()).isAccepted();
        String topic = broker.topicOf(broker.sn());
        int granted = device.subscribe(topic);
        if (granted != 1) {
            throw new Discrepancy("SUBSCRIBE " + topic + " with QoS 1", "SUBACK 1", "SUBACK " + granted);
        }
    }
}
