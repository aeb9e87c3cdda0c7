package org.cloudspeaker.conformance.client.mqtt;

import java.util.Optional;
import org.cloudspeaker.conformance.config.MqttCredentials;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;

/**
 * How a client presents itself to the broker.
 *
 * @param clientId at most 32 bytes; a device's serial number
 * @param credentials user name and password, if any
 * @param cleanSession whether the broker is to forget it when the connection ends
 */
public record MqttLogin(String clientId, Optional<MqttCredentials> credentials, boolean cleanSession) {
    /** The same with a session that is kept or not. */
    public MqttLogin cleanSession(boolean clean) {
        return new MqttLogin(clientId, credentials, clean);
    }

    /** The same with other credentials, or none. */
    public MqttLogin with(Optional<MqttCredentials> others) {
        return new MqttLogin(clientId, others, cleanSession);
    }

    /** Has the password hidden. One that is, or is part of, a name is no secret, and would hide every topic. */
    void hideIn(Redaction redaction) {
        credentials
                .filter(own -> !isName(own.password().value(), own))
                .ifPresent(own -> redaction.hide(own.password().value()));
    }

    private boolean isName(String password, MqttCredentials own) {
        return own.username().contains(password) || clientId.contains(password);
    }
}
