package org.cloudspeaker.conformance.wire.device;

import java.util.Optional;
import org.cloudspeaker.conformance.target.Credentials;
import org.cloudspeaker.conformance.wire.Redaction;

/**
 * How a client presents itself to the broker.
 *
 * @param clientId at most 32 bytes; a device's serial number
 * @param credentials user name and password, if any
 * @param cleanSession whether the broker is to forget it when the connection ends
 */
public record Login(String clientId, Optional<Credentials> credentials, boolean cleanSession) {
    /** The same with a session that is kept or not. */
    public Login cleanSession(boolean clean) {
        return new Login(clientId, credentials, clean);
    }

    /** The same with other credentials, or none. */
    public Login with(Optional<Credentials> others) {
        return new Login(clientId, others, cleanSession);
    }

    /** Has the password hidden. One that is, or is part of, a name is no secret, and would hide every topic. */
    void hideIn(Redaction redaction) {
        credentials
                .filter(own -> !isName(own.password().value(), own))
                .ifPresent(own -> redaction.hide(own.password().value()));
    }

    private boolean isName(String password, Credentials own) {
        return own.username().contains(password) || clientId.contains(password);
    }
}
