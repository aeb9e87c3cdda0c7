package org.cloudspeaker.conformance.wire.broker;

import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.wire.BrokerFault;
import org.cloudspeaker.conformance.wire.ConnectionFault;

/** Decides who is let in; the faults of the front door are here and nowhere else. */
final class ConnectPolicy {
    private final Access access;
    private final Set<BrokerFault> faults;

    ConnectPolicy(Access access, Set<BrokerFault> faults) {
        this.access = access;
        this.faults = faults;
    }

    /** The return code of the CONNACK (MQTT 3.1.1, 3.2.2.3). */
    MqttConnectReturnCode decide(ConnectRequest request) {
        if (request.clientId().isEmpty() && !request.cleanSession()) {
            return MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED;
        }
        if (faults.contains(ConnectionFault.REFUSES_ALL)
                || (faults.contains(ConnectionFault.REFUSES_PERSISTENT_SESSION) && !request.cleanSession())) {
            return MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED;
        }
        return access.needsNoLogin() ? MqttConnectReturnCode.CONNECTION_ACCEPTED : login(request);
    }

    private MqttConnectReturnCode login(ConnectRequest request) {
        if (request.user().isEmpty()) {
            return faults.contains(ConnectionFault.TAKES_ANONYMOUS)
                    ? MqttConnectReturnCode.CONNECTION_ACCEPTED
                    : MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED;
        }
        Optional<String> right = passwordOf(request.user().get(), request.clientId());
        boolean taken = right.isEmpty()
                ? faults.contains(ConnectionFault.TAKES_ANY_USER)
                : right.equals(request.password()) || faults.contains(ConnectionFault.TAKES_ANY_PASSWORD);
        return taken
                ? MqttConnectReturnCode.CONNECTION_ACCEPTED
                : MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD;
    }

    private Optional<String> passwordOf(String user, String clientId) {
        String password = access.logins().get(user);
        if (password != null) {
            return Optional.of(password);
        }
        return access.devicesAsThemselves() && user.equals(clientId) ? Optional.of(user) : Optional.empty();
    }
}
