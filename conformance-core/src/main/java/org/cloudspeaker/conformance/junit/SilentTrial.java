package org.cloudspeaker.conformance.junit;

import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.device.Calls;
import org.cloudspeaker.conformance.wire.device.Login;
import org.cloudspeaker.conformance.wire.device.Silence;
import org.cloudspeaker.conformance.wire.device.SilentDevice;

/** What a broker does about a device that falls silent: begun with the first check that meets it, looked at late. */
final class SilentTrial {
    private static final int CLIENT_ID_BYTES = 20;
    private static final String REQUIREMENT = "BRK-CON-06";

    private final Certification run;
    private final Calls calls;
    private final BrokerLogins logins;

    SilentTrial(Certification run, Calls calls, BrokerLogins logins) {
        this.run = run;
        this.calls = calls;
        this.logins = logins;
    }

    /** Begins, if it is to be looked at and has not begun. */
    void begin() {
        if (run.checks(REQUIREMENT)) {
            begun();
        }
    }

    /** Its outcome; where the broker did not take the made-up client id, the target's own device falls silent now. */
    Silence silence(Evidence evidence) {
        return begun().observed(evidence)
                .or(() -> as(logins.device(run.target().device().sn())).observed(evidence))
                .orElseThrow(() -> new InconclusiveException("the broker does not take a device with keep-alive 1 s"));
    }

    private SilentDevice begun() {
        return run.discoveries().silentDevice(() -> as(logins.renamed(CLIENT_ID_BYTES, 'Z')));
    }

    private SilentDevice as(Login login) {
        return SilentDevice.begin(calls, login, run.transcript());
    }
}
