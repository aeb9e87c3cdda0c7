package org.cloudspeaker.conformance.mocks.broker.fault;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;
import static org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED;
import static org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED;

import java.util.Map;
import java.util.function.Predicate;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttConnectReturnCode;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints.ConnectDecision;
import org.cloudspeaker.conformance.mocks.fault.BrokerConnectionFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;

/** The faults in answering a CONNECT. */
final class ConnectFaultEffects {
    /** Bytes of a client id that MQTT 3.1 allows, and that every broker of 3.1.1 has to take (3.1.3-5). */
    private static final int OLD_LIMIT = 23;

    private static final int MINUTE = 60;

    Map<BrokerFault, FaultEffect<?>> byFault() {
        return Map.ofEntries(
                Map.entry(
                        BrokerConnectionFault.HANGS_UP_ON_CONNECT,
                        at(BrokerFaultPoints.CONNECT_ANSWERED, answered -> false)),
                Map.entry(
                        BrokerConnectionFault.CUTS_CLIENT_IDS,
                        at(BrokerFaultPoints.CLIENT_ID, ConnectFaultEffects::cut)),
                refusing(BrokerConnectionFault.REFUSES_ALL, CONNECTION_REFUSED_NOT_AUTHORIZED, anybody -> true),
                refusing(
                        BrokerConnectionFault.REFUSES_PERSISTENT_SESSION,
                        CONNECTION_REFUSED_NOT_AUTHORIZED,
                        connect -> !connect.cleanSession()),
                refusing(
                        BrokerConnectionFault.REFUSES_KEEP_ALIVE_60,
                        CONNECTION_REFUSED_IDENTIFIER_REJECTED,
                        connect -> connect.keepAlive() >= MINUTE),
                refusing(
                        BrokerConnectionFault.REFUSES_LONG_CLIENT_IDS,
                        CONNECTION_REFUSED_IDENTIFIER_REJECTED,
                        connect -> connect.clientId().length() > OLD_LIMIT),
                refusing(
                        BrokerConnectionFault.REFUSES_NEWCOMERS,
                        CONNECTION_REFUSED_IDENTIFIER_REJECTED,
                        connect -> connect.peers().same()));
    }

    private static Map.Entry<BrokerFault, FaultEffect<?>> refusing(
            BrokerFault fault, MqttConnectReturnCode code, Predicate<ConnectDecision> whom) {
        return Map.entry(fault, at(BrokerFaultPoints.CONNECT, connect -> connect.refusedIf(whom.test(connect), code)));
    }

    private static String cut(String clientId) {
        return clientId.substring(0, Math.min(OLD_LIMIT, clientId.length()));
    }
}
