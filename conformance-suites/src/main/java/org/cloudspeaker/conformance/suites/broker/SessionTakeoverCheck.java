package org.cloudspeaker.conformance.suites.broker;

import java.util.Optional;
import org.cloudspeaker.conformance.client.mqtt.ConnectResult;
import org.cloudspeaker.conformance.client.mqtt.DisconnectEvent;
import org.cloudspeaker.conformance.client.mqtt.MqttDeviceClient;
import org.cloudspeaker.conformance.engine.role.BrokerClients;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.Durations;
import org.cloudspeaker.conformance.evidence.NoAnswerException;

/** Two connections with one client id, of which the second is to win. */
record SessionTakeoverCheck(BrokerClients broker, MqttDeviceClient first, MqttDeviceClient second) {
    void requireSecondAccepted() {
        ConnectResult connack = second.connect();
        if (!(connack instanceof ConnectResult.Accepted)) {
            throw new Discrepancy(sent(), "CONNACK 0 (accepted)", connack.description());
        }
    }

    void requireFirstDisconnected() {
        Optional<DisconnectEvent> ending = first.awaitEnd(broker.limits().mustArrive());
        if (ending.isEmpty()) {
            String limit = Durations.format(broker.limits().mustArrive());
            throw new Discrepancy(
                    sent(), "the broker ends the first connection within " + limit, "both connections are open");
        }
    }

    void requireSecondServed() {
        try {
            second.subscribe(broker.topicOf(broker.sn()));
        } catch (NoAnswerException e) {
            throw new Discrepancy(sent(), "the second connection stays open, and is served", e.actual());
        }
    }

    private String sent() {
        return "CONNECT as " + broker.sn() + ", while another connection with that client id is open";
    }
}
