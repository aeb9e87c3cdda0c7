package org.cloudspeaker.conformance.client.mqtt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.cloudspeaker.conformance.catalogue.TargetRole;
import org.cloudspeaker.conformance.client.BoundedFutures;
import org.cloudspeaker.conformance.client.BoundedFutures.FutureFailedException;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.NoAnswerException;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.MqttGlobalPublishFilter;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.datatypes.MqttQos;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.Mqtt3AsyncClient;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.message.connect.connack.Mqtt3ConnAck;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.message.publish.Mqtt3Publish;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.message.subscribe.suback.Mqtt3SubAck;
import org.cloudspeaker.conformance.libs.reactivex.disposables.Disposable;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.Exchange.ExchangeMessage;

/** The customer's server at the broker: it publishes to devices, through an MQTT client that others wrote. */
public final class MqttBackendClient implements AutoCloseable {
    private final BrokerAddress address;
    private final MqttLogin login;
    private final Evidence evidence;
    private final Mqtt3AsyncClient client;
    private final MqttInbox inbox = new MqttInbox();
    private final Disposable arrivals;
    private boolean accepted;
    private boolean sessionKept;

    /** A connection that is not open yet. */
    public MqttBackendClient(BrokerAddress address, MqttLogin login, Evidence evidence) {
        this.address = address;
        this.login = login;
        this.evidence = evidence;
        login.hideIn(evidence.redaction());
        client = HiveMqClientFactory.of(address, login.clientId());
        arrivals = client.toRx().publishes(MqttGlobalPublishFilter.ALL).subscribe(this::receive, sessionOver -> {});
    }

    /** What arrived so far and is not taken yet. */
    public MqttInbox inbox() {
        return inbox;
    }

    /**
     * Opens the connection with keep-alive 60 s.
     *
     * @throws org.cloudspeaker.conformance.evidence.UnreachableException if there is no broker to refuse or accept it
     */
    public ConnectResult connect() {
        PendingAck pending = PendingAck.start(
                evidence,
                new ExchangeMessage(
                        "CONNECT " + address.uri(),
                        Map.of("client id", login.clientId(), "clean session", login.cleanSession() ? "1" : "0"),
                        ""));
        try {
            Mqtt3ConnAck connack = BoundedFutures.getWithin(
                    address.limits().connect(), client.connect(HiveMqClientFactory.connectPacket(login)));
            accepted = true;
            sessionKept = !login.cleanSession();
            return recordConnectResult(pending, new ConnectResult.Accepted(connack.isSessionPresent()));
        } catch (FutureFailedException e) {
            Optional<ConnectResult> refusal = MqttErrors.refusal(e.reason());
            if (refusal.isPresent()) {
                return recordConnectResult(pending, refusal.get());
            }
            pending.recordNoAnswer();
            throw MqttErrors.toUnreachable(e.reason(), address);
        } catch (TimeoutException e) {
            pending.recordNoAnswer();
            throw MqttErrors.noConnack(address);
        }
    }

    private ConnectResult recordConnectResult(PendingAck pending, ConnectResult connack) {
        pending.recordAnswer(connack.description());
        if (!(connack instanceof ConnectResult.ConnectionClosed)) {
            evidence.met(TargetRole.BROKER);
        }
        return connack;
    }

    /**
     * Asks for QoS 1 on a topic.
     *
     * @return the SUBACK's return code: the granted QoS, or 128 for a refusal
     */
    public int subscribe(String topic) {
        PendingAck pending = PendingAck.start(
                evidence,
                new ExchangeMessage("SUBSCRIBE " + topic, Map.of("client id", login.clientId(), "QoS", "1"), ""));
        CompletableFuture<Mqtt3SubAck> suback = client.subscribeWith()
                .topicFilter(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .send();
        int code;
        try {
            Mqtt3SubAck answer = pending.await("a SUBACK", address.limits().answer(), suback);
            code = answer.getReturnCodes().get(0).getCode();
        } catch (FutureFailedException e) {
            code = MqttErrors.refusedSubscription(e.reason())
                    .orElseThrow(() -> pending.connectionFailure("a SUBACK", e));
        }
        pending.recordAnswer("SUBACK " + code);
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
        awaitPuback(recordPublish(topic, facts, payload), "a PUBACK", sendPublish(topic, payload, qos, retained));
    }

    /** The same where the broker may not allow it, and may hang up; whether there was a PUBACK. */
    public boolean tryPublish(String topic, Payload payload) {
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
        PendingAck pending = recordPublish(topics, facts, all.get(0));
        CompletableFuture<?>[] pubacks = bursts.entrySet().stream()
                .flatMap(burst ->
                        burst.getValue().stream().map(payload -> sendPublish(burst.getKey(), payload, 1, false)))
                .toArray(CompletableFuture<?>[]::new);
        awaitPuback(pending, "a PUBACK for each", CompletableFuture.allOf(pubacks));
    }

    private PendingAck recordPublish(String topics, Map<String, String> facts, Payload first) {
        Map<String, String> all = new TreeMap<>(facts);
        all.put("client id", login.clientId());
        return PendingAck.start(evidence, new ExchangeMessage("PUBLISH " + topics, all, first.text()));
    }

    private void awaitPuback(PendingAck pending, String owed, CompletableFuture<?> answer) {
        try {
            pending.await(owed, address.limits().answer(), answer);
        } catch (FutureFailedException e) {
            throw pending.connectionFailure(owed, e);
        }
        pending.recordAnswer("PUBACK");
    }

    private CompletableFuture<Mqtt3Publish> sendPublish(String topic, Payload payload, int qos, boolean retained) {
        return client.publish(Mqtt3Publish.builder()
                .topic(topic)
                .payload(payload.bytes())
                .qos(qos == 0 ? MqttQos.AT_MOST_ONCE : MqttQos.AT_LEAST_ONCE)
                .retain(retained)
                .build());
    }

    private void receive(Mqtt3Publish publish) {
        MqttDelivery delivery = HiveMqClientFactory.delivery(publish, evidence.now());
        evidence.record(
                Exchange.ExchangeKind.MQTT,
                evidence.now(),
                ExchangeMessage.of(login.clientId() + " listens"),
                Optional.of(new ExchangeMessage(
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
            BoundedFutures.getWithin(
                    address.limits().connect(),
                    client.connect(HiveMqClientFactory.connectPacket(login.cleanSession(true))));
            disconnect();
        } catch (FutureFailedException | TimeoutException e) {
            // The broker keeps the session; the next run of the same device ends it before it begins.
            arrivals.dispose();
        }
    }

    /** Ends the connection with DISCONNECT; does nothing where there is none. */
    public void disconnect() {
        if (client.getState().isConnectedOrReconnect()) {
            try {
                BoundedFutures.getWithin(address.limits().connect(), client.disconnect());
            } catch (FutureFailedException | TimeoutException e) {
                // It is gone either way.
            }
        }
    }
}
