package org.cloudspeaker.conformance.mocks.broker;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cloudspeaker.conformance.fault.ActiveFaults;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerMessage;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints.DeliveryQos;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints.TopicMatch;
import org.cloudspeaker.conformance.mocks.broker.fault.MessageFlow;
import org.cloudspeaker.conformance.mqtt.TopicFilter;

/** What the broker knows of one client (MQTT 3.1.1, 4.1). Of the event loop alone. */
final class Session {
    private final String clientId;
    private final boolean clean;
    private final ActiveFaults faults;
    private final MessageFlow flow;
    private final Outbox outbox;
    private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
    private final Set<Integer> unreleased = new HashSet<>();
    private Optional<ClientChannel> link = Optional.empty();
    private ClientPermissions permissions;
    private boolean attached;
    private boolean cameBack;

    /** A filter and the QoS granted for it. */
    private record Subscription(TopicFilter filter, int qos) {}

    Session(ConnectRequest request, ClientPermissions permissions, ActiveFaults faults, BrokerEventRecorder recorder) {
        this.clientId = request.clientId();
        this.clean = request.cleanSession();
        this.permissions = permissions;
        this.faults = faults;
        this.flow = faults.apply(BrokerFaultPoints.FLOW, MessageFlow.direct());
        this.outbox = new Outbox(clientId, faults, recorder);
    }

    String clientId() {
        return clientId;
    }

    boolean isClean() {
        return clean;
    }

    Outbox outbox() {
        return outbox;
    }

    Optional<ClientChannel> link() {
        return link;
    }

    void attach(ClientChannel to, ClientPermissions own) {
        cameBack = attached;
        attached = true;
        link = Optional.of(to);
        permissions = own;
    }

    ClientPermissions permissions() {
        return permissions;
    }

    void detach() {
        link = Optional.empty();
        outbox.pause();
    }

    void subscribe(TopicFilter filter, int qos) {
        subscriptions.put(filter.toString(), new Subscription(filter, qos));
    }

    void unsubscribe(String filter) {
        subscriptions.remove(filter);
    }

    /** The QoS with which a message is asked for, once however many subscriptions ask (3.3.5); empty if by none. */
    OptionalInt matchingQos(BrokerMessage message) {
        return subscriptions.values().stream()
                .filter(subscription -> receives(subscription.filter(), message.topic()))
                .mapToInt(subscription -> Math.min(qos(subscription), message.qos()))
                .max();
    }

    private int qos(Subscription subscription) {
        return faults.apply(BrokerFaultPoints.DELIVERY_QOS, new DeliveryQos(subscription.qos(), cameBack))
                .qos();
    }

    /** How it stands. */
    SessionState state() {
        Map<String, Integer> granted = new LinkedHashMap<>();
        subscriptions.forEach((filter, subscription) -> granted.put(filter, subscription.qos()));
        return new SessionState(clientId, link.isPresent(), clean, granted, outbox.size());
    }

    /** The first topic that it asked for. */
    Optional<String> topic() {
        return subscriptions.keySet().stream().findFirst();
    }

    /** Whether a message to this topic reaches it through this filter. */
    boolean receives(TopicFilter filter, String topic) {
        boolean matches = filter.matches(topic);
        return faults.apply(BrokerFaultPoints.MATCH, new TopicMatch(filter, topic, matches))
                        .matches()
                && (!matches || permissions.mayRead(filter, topic));
    }

    /** Puts a message on the way to the outbox. */
    void pass(BrokerMessage message) {
        flow.pass(message, outbox::offer);
    }

    /** Whether a packet of QoS 2 is new (4.3.3). */
    boolean markReceived(int packetId) {
        return unreleased.add(packetId);
    }

    void release(int packetId) {
        unreleased.remove(packetId);
    }
}
