package org.cloudspeaker.conformance.engine.role;

import org.cloudspeaker.conformance.client.mqtt.KeepAliveResult;
import org.cloudspeaker.conformance.client.mqtt.MqttConnectionFactory;
import org.cloudspeaker.conformance.client.mqtt.MqttLogin;
import org.cloudspeaker.conformance.client.mqtt.SilentMqttClient;
import org.cloudspeaker.conformance.engine.run.RunContext;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.InconclusiveException;

/** What a broker does about a device that falls silent: begun with the first check that meets it, looked at late. */
final class KeepAliveProbe {
    private static final int CLIENT_ID_BYTES = 20;
    private static final String REQUIREMENT = "BRK-CON-06";

    private final RunContext run;
    private final MqttConnectionFactory calls;
    private final BrokerLogins logins;

    KeepAliveProbe(RunContext run, MqttConnectionFactory calls, BrokerLogins logins) {
        this.run = run;
        this.calls = calls;
        this.logins = logins;
    }

    /** Begins, if it is to be looked at and has not begun. */
    void start() {
        if (run.isSelected(REQUIREMENT)) {
            silentDevice();
        }
    }

    /** Its outcome; where the broker did not take the made-up client id, the target's own device falls silent now. */
    KeepAliveResult silence(Evidence evidence) {
        return silentDevice()
                .awaitResult(evidence)
                .or(() ->
                        startAs(logins.deviceLogin(run.target().device().sn())).awaitResult(evidence))
                .orElseThrow(() -> new InconclusiveException("the broker does not take a device with keep-alive 1 s"));
    }

    private SilentMqttClient silentDevice() {
        return run.cache().get(SilentMqttClient.class, () -> startAs(logins.loginWithClientId(CLIENT_ID_BYTES, 'Z')));
    }

    private SilentMqttClient startAs(MqttLogin login) {
        return SilentMqttClient.start(calls, login, run.transcript());
    }
}
