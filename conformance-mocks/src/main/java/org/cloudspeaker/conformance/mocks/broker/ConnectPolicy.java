package org.cloudspeaker.conformance.mocks.broker;

import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.fault.ActiveFaults;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttConnectReturnCode;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints.ConnectDecision;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints.ConnectedPeers;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints.LoginCheck;

/** Decides who is let in. */
final class ConnectPolicy {
    private final BrokerAccessConfig access;
    private final ActiveFaults faults;

    ConnectPolicy(BrokerAccessConfig access, ActiveFaults faults) {
        this.access = access;
        this.faults = faults;
    }

    /** Whether a CONNECT gets an answer. */
    boolean answers() {
        return faults.apply(BrokerFaultPoints.CONNECT_ANSWERED, true);
    }

    /** The client id under which a client is known. */
    String effectiveClientId(String clientId) {
        return faults.apply(BrokerFaultPoints.CLIENT_ID, clientId);
    }

    /** The return code of the CONNACK (MQTT 3.1.1, 3.2.2.3). */
    MqttConnectReturnCode decide(ConnectRequest request, ConnectedPeers peers) {
        ConnectDecision decision = new ConnectDecision(
                request.clientId(), request.cleanSession(), request.keepAlive(), peers, rightCode(request));
        return faults.apply(BrokerFaultPoints.CONNECT, decision).code();
    }

    private MqttConnectReturnCode rightCode(ConnectRequest request) {
        if (request.clientId().isEmpty() && !request.cleanSession()) {
            return MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED;
        }
        if (access.needsNoLogin() || hasRightLogin(request)) {
            return MqttConnectReturnCode.CONNECTION_ACCEPTED;
        }
        return request.user().isEmpty()
                ? MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED
                : MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD;
    }

    private boolean hasRightLogin(ConnectRequest request) {
        Optional<String> expected = request.user().flatMap(user -> passwordOf(user, request.clientId()));
        Set<String> known = Set.copyOf(access.logins().values());
        return faults.apply(BrokerFaultPoints.LOGIN, LoginCheck.of(request.user(), request.password(), expected, known))
                .right();
    }

    private Optional<String> passwordOf(String user, String clientId) {
        String password = access.logins().get(user);
        if (password != null) {
            return Optional.of(password);
        }
        return access.devicesAsThemselves() && user.equals(clientId) ? Optional.of(user) : Optional.empty();
    }
}
