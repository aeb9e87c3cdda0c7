package org.cloudspeaker.conformance.suites.broker;

import static org.cloudspeaker.conformance.suites.broker.ConnackAssert.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.client.mqtt.MqttBackendClient;
import org.cloudspeaker.conformance.client.mqtt.MqttDelivery;
import org.cloudspeaker.conformance.client.mqtt.MqttDeviceClient;
import org.cloudspeaker.conformance.engine.role.BroadcastFactory;
import org.cloudspeaker.conformance.engine.role.BrokerClients;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.evidence.NoAnswerException;
import org.cloudspeaker.conformance.message.syntax.Payload;

/**
 * A device that asks for the messages of another. What the SUBACK says proves nothing, for some brokers grant whatever is
 * asked for and deliver what is allowed: so a message goes to the other device, and after it one to the device itself.
 */
final class ForeignSubscriber {
    private final BrokerClients broker;
    private final BroadcastFactory broadcasts;
    private final String sn;
    private final String other;
    private final MqttBackendClient server;

    ForeignSubscriber(BrokerClients broker, BroadcastFactory broadcasts) {
        this.broker = broker;
        this.broadcasts = broadcasts;
        sn = broker.sn();
        other = broker.topicOf(broker.otherSn());
        server = broker.backendClient();
    }

    /** The other's topic, and every wildcard that it falls under: of its level, of the prefix, of everything. */
    Set<String> filters() {
        String before = other.substring(0, other.indexOf(broker.otherSn()));
        String prefix = before.substring(0, before.lastIndexOf('/') + 1);
        return new LinkedHashSet<>(List.of(other, broker.topicOf("+"), prefix + "#", "#"));
    }

    /** A message to the other device does not come, and the next to this one does. */
    void requireNothingReceived(String filter) {
        MqttDeviceClient device = broker.device(broker.login(sn).cleanSession(true));
        assertThat(device.connect()).to("as " + sn + ", clean session 1").isAccepted();
        device.subscribe(broker.topicOf(sn));
        Optional<Integer> suback = asked(device, filter);
        if (suback.isPresent()) {
            requireOwnMessageOnly(device, filter, "SUBACK " + suback.get());
            device.disconnect();
        }
    }

    /** The return code; empty where the broker ends the connection instead, which is a refusal too. */
    private static Optional<Integer> asked(MqttDeviceClient device, String filter) {
        try {
            return Optional.of(device.subscribe(filter));
        } catch (NoAnswerException refused) {
            return Optional.empty();
        }
    }

    private void requireOwnMessageOnly(MqttDeviceClient device, String filter, String answer) {
        Payload foreign = broadcasts.nextPayload();
        Payload own = broadcasts.nextPayload();
        server.publish(other, foreign);
        server.publish(broker.topicOf(sn), own);
        List<Payload> heard =
                device
                        .inbox()
                        .takeUntil(
                                delivery -> delivery.payload().equals(own),
                                broker.limits().mustArrive())
                        .stream()
                        .map(MqttDelivery::payload)
                        .toList();
        if (heard.contains(foreign)) {
            throw new Discrepancy(
                    "SUBSCRIBE " + filter + " as " + sn + ", then a message to " + other,
                    "a refusal, or no message",
                    answer + ", and the message: " + foreign.text());
        }
        if (!heard.contains(own)
                && device.awaitEnd(broker.limits().mustNotArrive()).isEmpty()) {
            throw new InconclusiveException("after SUBSCRIBE " + filter + " (" + answer + ") a message to the device's"
                    + " own topic did not arrive either, so that nothing can be said of others: see whether BRK-MSG-05"
                    + " holds");
        }
    }
}
