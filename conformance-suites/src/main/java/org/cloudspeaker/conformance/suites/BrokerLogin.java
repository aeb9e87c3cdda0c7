package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import org.cloudspeaker.conformance.junit.BrokerSide;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.wire.device.Login;

/** BRK-AUT-01 to 03: nobody gets in without a user name and its password. */
@ConformanceChapter("BRK")
public class BrokerLogin {
    @Verifies(value = "BRK-AUT-01", needs = "BRK-CON-01")
    void aWrongPasswordIsRefused(BrokerSide broker, Cases cases) {
        Login login = broker.withPasswords().login(broker.sn());
        cases.each(
                WrongLogins.passwords(login),
                wrong -> assertThat(broker.connect(wrong.login()))
                        .to("with the right user name and " + wrong)
                        .isRefused());
    }

    @Verifies(value = "BRK-AUT-02", needs = "BRK-CON-01")
    void anUnknownUserIsRefused(BrokerSide broker, Cases cases) {
        Login login = broker.withPasswords().login(broker.sn());
        cases.each(
                WrongLogins.users(login),
                wrong -> assertThat(broker.connect(wrong.login()))
                        .to("as an unknown user with " + wrong)
                        .isRefused());
    }

    @Verifies(value = "BRK-AUT-03", needs = "BRK-CON-01")
    void aConnectionWithoutCredentialsIsRefused(BrokerSide broker, Cases cases) {
        Login login = broker.withPasswords().login(broker.sn());
        cases.each(
                WrongLogins.empty(login),
                wrong -> assertThat(broker.connect(wrong.login()))
                        .to("with " + wrong)
                        .isRefused());
    }
}
