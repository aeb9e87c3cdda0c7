package org.cloudspeaker.conformance.wire.device;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.message.connect.connack.Mqtt3ConnAck;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import com.hivemq.client.mqtt.mqtt3.message.subscribe.suback.Mqtt3SubAck;
import io.reactivex.disposables.Disposable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.Exchange.Message;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.NoAnswerException;
import org.cloudspeaker.conformance.wire.Role;
import org.cloudspeaker.conformance.wire.device.Waiting.FailedException;

/** The customer's server at the broker: it publishes to devices, through an MQTT client that others wrote. */
public final class PublisherLink implements AutoCloseable {
    private final BrokerAddress address;
    private final Login login;
    private final Evidence evidence;
    private final Mqtt3AsyncClient client;
    private final Inbox inbox = new Inbox();
    private final Disposable arrivals;
    private boolean accepted;
    private boolean sessionKept;

    /** A connection that is not open yet. */
    public PublisherLink(BrokerAddress address, Login login, Evidence evidence) {
        this.address = address;
        this.login = login;
        this.evidence = evidence;
        login.hideIn(evidence.redaction());
        client = MqttClients.of(address, login.clientId());
        arrivals = client.toRx().publishes(MqttGlobalPublishFilter.ALL).subscribe(this::arrived, sessionOver -> {});
    }

    /** What arrived so far and is not taken yet. */
    public Inbox inbox() {
        return inbox;
    }

    /**
     * Opens the connection with keep-alive 60 s.
     *
     * @throws org.cloudspeaker.conformance.wire.UnreachableException if there is no broker to refuse or accept it
     */
    public Connack connect() {
        Pending pending = Pending.sent(
                evidence,
                new Message(
                        "CONNECT " + address.uri(),
                        Map.of("client id", login.clientId(), "clean session", login.cleanSession() ? "1" : "0"),
                        ""));
        try {
            Mqtt3ConnAck connack =
                    Waiting.within(address.limits().connect(), client.connect(MqttClients.packet(login)));
            accepted = true;
            sessionKept = !login.cleanSession();
            return connected(pending, new Connack.Accepted(connack.isSessionPresent()));
        } catch (FailedException e) {
            Optional<Connack> refusal = MqttTrouble.refusal(e.reason());
            if (refusal.isPresent()) {
                return connected(pending, refusal.get());
            }
            pending.unanswered();
            throw MqttTrouble.explained(e.reason(), address);
        } catch (TimeoutException e) {
            pending.unanswered();
            throw MqttTrouble.silent(address);
        }
    }

    private Connack connected(Pending pending, Connack connack) {
        pending.answered(connack.described());
        if (!(connack instanceof Connack.Closed)) {
            evidence.met(Role.BROKER);
        }
        return connack;
    }

    /**
     * Asks for QoS 1 on a topic.
     *
     * @return the SUBACK's return code: the granted QoS, or 128 for a refusal
     */
    public int subscribe(String topic) {
        Pending pending = Pending.sent(
                evidence, new Message("SUBSCRIBE " + topic, Map.of("client id", login.clientId(), "QoS", "1"), ""));
        CompletableFuture<Mqtt3SubAck> suback = client.subscribeWith()
                .topicFilter(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .send();
        int code;
        try {
            Mqtt3SubAck answer = pending.await("a SUBACK", address.limits().answer(), suback);
            code = answer.getReturnCodes().get(0).getCode();
        } catch (FailedException e) {
            code = MqttTrouble.refusedSubscription(e.reason()).orElseThrow(() -> pending.cutOff("a SUBACK", e));
        }
        pending.answered("SUBACK " + code);
        return code;
    }

    /** Publishes with QoS 1 and waits for the PUBACK. */
    public void publish(String topic, Payload payload) {
        publishAll(topic, List.of(payload));
    }

    /**
     * Publishes and waits until the broker has it, as far as its quality of service lets that be known.
     *
     * @param qos 0 or 1
     * @param retained whether the broker is to keep it for later subscribers
     */
    public void publish(String topic, Payload payload, int qos, boolean retained) {
        Map<String, String> facts = Map.of("QoS", Integer.toString(qos), "retain", retained ? "1" : "0");
        settle(publishing(topic, facts, payload), "a PUBACK", publication(topic, payload, qos, retained));
    }

    /** The same where the broker may not allow it, and may hang up; whether there was a PUBACK. */
    public boolean offer(String topic, Payload payload) {
        try {
            publish(topic, payload);
            return true;
        } catch (NoAnswerException e) {
            return false;
        }
    }

    /** Publishes a burst with QoS 1, in order, and waits for all PUBACKs. */
    public void publishAll(String topic, List<Payload> burst) {
        publishEach(Map.of(topic, burst));
    }

    /** Publishes a burst to each topic with QoS 1, each in order, and waits for all PUBACKs. */
    public void publishEach(Map<String, List<Payload>> bursts) {
        List<Payload> all = bursts.values().stream().flatMap(List::stream).toList();
        String topics = bursts.size() == 1 ? bursts.keySet().iterator().next() : "to " + bursts.size() + " topics";
        Map<String, String> facts = Map.of("QoS", "1", "messages", Integer.toString(all.size()));
        Pending pending = publishing(topics, facts, all.get(0));
        CompletableFuture<?>[] pubacks = bursts.entrySet().stream()
                .flatMap(burst ->
                        burst.getValue().stream().map(payload -> publication(burst.getKey(), payload, 1, false)))
                .toArray(CompletableFuture<?>[]::new);
        settle(pending, "a PUBACK for each", CompletableFuture.allOf(pubacks));
    }

    private Pending publishing(String topics, Map<String, String> facts, Payload first) {
        Map<String, String> all = new TreeMap<>(facts);
        all.put("client id", login.clientId());
        return Pending.sent(evidence, new Message("PUBLISH " + topics, all, first.text()));
    }

    private void settle(Pending pending, String owed, CompletableFuture<?> answer) {
        try {
            pending.await(owed, address.limits().answer(), answer);
        } catch (FailedException e) {
            throw pending.cutOff(owed, e);
        }
        pending.answered("PUBACK");
    }

    private CompletableFuture<Mqtt3Publish> publication(String topic, Payload payload, int qos, boolean retained) {
        return client.publish(Mqtt3Publish.builder()
                .topic(topic)
                .payload(payload.bytes())
                .qos(qos == 0 ? MqttQos.AT_MOST_ONCE : MqttQos.AT_LEAST_ONCE)
                .retain(retained)
                .build());
    }

    private void arrived(Mqtt3Publish publish) {
        Delivery delivery = MqttClients.delivery(publish, evidence.now());
        evidence.record(
                Exchange.Kind.MQTT,
                evidence.now(),
                Message.of(login.clientId() + " listens"),
                Optional.of(new Message(
                        "PUBLISH " + delivery.topic(),
                        Map.of("QoS", Integer.toString(delivery.qos())),
                        delivery.payload().text())));
        inbox.add(delivery);
    }

    /** Ends the connection and the session, so that the broker keeps nothing for this client. */
    @Override
    public void close() {
        disconnect();
        if (sessionKept) {
            sessionKept = false;
            endSession();
        }
        if (!accepted) {
            arrivals.dispose(); // Without a session, nothing else would let the library's threads go.
        }
    }

    private void endSession() {
        try {
            Waiting.within(address.limits().connect(), client.connect(MqttClients.packet(login.cleanSession(true))));
            disconnect();
        } catch (FailedException | TimeoutException e) {
            // The broker keeps the session; the next run of the same device ends it before it begins.
            arrivals.dispose();
        }
    }

    /** Ends the connection with DISCONNECT; does nothing where there is none. */
    public void disconnect() {
        if (client.getState().isConnectedOrReconnect()) {
            try {
                Waiting.within(address.limits().connect(), client.disconnect());
            } catch (FailedException | TimeoutException e) {
                // It is gone either way.
            }
        }
    }
}
