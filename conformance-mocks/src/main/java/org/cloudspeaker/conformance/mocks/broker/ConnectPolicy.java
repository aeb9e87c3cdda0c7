package org.cloudspeaker.conformance.mocks.broker;

import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttConnectReturnCode;
import org.cloudspeaker.conformance.mocks.fault.BrokerConnectionFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;

/** Decides who is let in; the faults of the front door are here and nowhere else. */
final class ConnectPolicy {
    /** Bytes of a client id that MQTT 3.1 allows, and that every broker of 3.1.1 has to take (3.1.3-5). */
    private static final int OLD_LIMIT = 23;

    private static final int MINUTE = 60;

    private final BrokerAccessConfig access;
    private final Set<BrokerFault> faults;

    ConnectPolicy(BrokerAccessConfig access, Set<BrokerFault> faults) {
        this.access = access;
        this.faults = faults;
    }

    /** Whether it hangs up instead of an answer. */
    boolean hangsUp() {
        return faults.contains(BrokerConnectionFault.HANGS_UP_ON_CONNECT);
    }

    /** The client id under which a client is known. */
    String effectiveClientId(String clientId) {
        boolean cut = faults.contains(BrokerConnectionFault.CUTS_CLIENT_IDS) && clientId.length() > OLD_LIMIT;
        return cut ? clientId.substring(0, OLD_LIMIT) : clientId;
    }

    /**
     * The return code of the CONNACK (MQTT 3.1.1, 3.2.2.3).
     *
     * @param connected whether the client has a connection already
     */
    MqttConnectReturnCode decide(ConnectRequest request, boolean connected) {
        if ((request.clientId().isEmpty() && !request.cleanSession()) || rejects(request, connected)) {
            return MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED;
        }
        if (faults.contains(BrokerConnectionFault.REFUSES_ALL)
                || (faults.contains(BrokerConnectionFault.REFUSES_PERSISTENT_SESSION) && !request.cleanSession())) {
            return MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED;
        }
        return access.needsNoLogin() ? MqttConnectReturnCode.CONNECTION_ACCEPTED : login(request);
    }

    private boolean rejects(ConnectRequest request, boolean connected) {
        return (faults.contains(BrokerConnectionFault.REFUSES_LONG_CLIENT_IDS)
                        && request.clientId().length() > OLD_LIMIT)
                || (faults.contains(BrokerConnectionFault.REFUSES_NEWCOMERS) && connected)
                || (faults.contains(BrokerConnectionFault.REFUSES_KEEP_ALIVE_60) && request.keepAlive() >= MINUTE);
    }

    private MqttConnectReturnCode login(ConnectRequest request) {
        if (request.user().isEmpty()) {
            return faults.contains(BrokerConnectionFault.TAKES_ANONYMOUS)
                    ? MqttConnectReturnCode.CONNECTION_ACCEPTED
                    : MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED;
        }
        Optional<String> expected = passwordOf(request.user().get(), request.clientId());
        boolean right = expected.isPresent() && expected.equals(request.password());
        return right
                        || (expected.isPresent()
                                ? acceptsWrongPassword(request, expected.get())
                                : acceptsUnknownUser(request))
                ? MqttConnectReturnCode.CONNECTION_ACCEPTED
                : MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD;
    }

    private boolean acceptsWrongPassword(ConnectRequest request, String expected) {
        return faults.contains(BrokerConnectionFault.TAKES_ANY_PASSWORD)
                || (faults.contains(BrokerConnectionFault.TAKES_PASSWORD_IN_ANY_CASE)
                        && request.password().filter(expected::equalsIgnoreCase).isPresent());
    }

    private boolean acceptsUnknownUser(ConnectRequest request) {
        boolean empty =
                request.user().equals(Optional.of("")) && request.password().equals(Optional.of(""));
        return faults.contains(empty ? BrokerConnectionFault.TAKES_EMPTY_LOGIN : BrokerConnectionFault.TAKES_ANY_USER)
                || (faults.contains(BrokerConnectionFault.CHECKS_PASSWORD_ALONE)
                        && request.password()
                                .filter(access.logins()::containsValue)
                                .isPresent());
    }

    private Optional<String> passwordOf(String user, String clientId) {
        String password = access.logins().get(user);
        if (password != null) {
            return Optional.of(password);
        }
        return access.devicesAsThemselves() && user.equals(clientId) ? Optional.of(user) : Optional.empty();
    }
}
