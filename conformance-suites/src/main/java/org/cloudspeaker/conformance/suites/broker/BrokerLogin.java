package org.cloudspeaker.conformance.suites.broker;

import static org.cloudspeaker.conformance.suites.broker.ConnackAssert.assertThat;

import org.cloudspeaker.conformance.client.mqtt.MqttLogin;
import org.cloudspeaker.conformance.engine.role.BrokerClients;
import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.suites.broker.InvalidLogins.InvalidLogin;

/** BRK-AUT-01 to 03: nobody gets in without a user name and its password. */
@ConformanceChapter("BRK")
public class BrokerLogin {
    @Verifies(value = "BRK-AUT-01", needs = "BRK-CON-01")
    void aWrongPasswordIsRefused(BrokerClients broker, CaseRunner cases) {
        MqttLogin login = broker.requirePasswordLogin().login(broker.sn());
        cases.each(
                InvalidLogins.passwords(login),
                wrong -> requireRefused(broker, wrong, "with the right user name and "));
    }

    @Verifies(value = "BRK-AUT-02", needs = "BRK-CON-01")
    void anUnknownUserIsRefused(BrokerClients broker, CaseRunner cases) {
        MqttLogin login = broker.requirePasswordLogin().login(broker.sn());
        cases.each(InvalidLogins.users(login), wrong -> requireRefused(broker, wrong, "as an unknown user with "));
    }

    @Verifies(value = "BRK-AUT-03", needs = "BRK-CON-01")
    void aConnectionWithoutCredentialsIsRefused(BrokerClients broker, CaseRunner cases) {
        MqttLogin login = broker.requirePasswordLogin().login(broker.sn());
        cases.each(InvalidLogins.empty(login), wrong -> requireRefused(broker, wrong, "with "));
    }

    private static void requireRefused(BrokerClients broker, InvalidLogin wrong, String how) {
        assertThat(broker.connect(wrong.login())).to(how + wrong).isRefused();
    }
}
