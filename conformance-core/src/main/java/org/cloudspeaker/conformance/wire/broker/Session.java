package org.cloudspeaker.conformance.wire.broker;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cloudspeaker.conformance.wire.mqtt.TopicFilter;

/** What the broker knows of one client (MQTT 3.1.1, 4.1). Of the event loop alone. */
final class Session {
    private final String clientId;
    private final boolean clean;
    private final Manners manners;
    private final Flow flow;
    private final Outbox outbox;
    private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
    private final Set<Integer> unreleased = new HashSet<>();
    private Optional<Link> link = Optional.empty();

    /** A filter and the QoS granted for it. */
    private record Subscription(TopicFilter filter, int qos) {}

    Session(ConnectRequest request, Manners manners, Flow flow, Recorder recorder) {
        this.clientId = request.clientId();
        this.clean = request.cleanSession();
        this.manners = manners;
        this.flow = flow;
        this.outbox = new Outbox(clientId, manners, recorder);
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

    Optional<Link> link() {
        return link;
    }

    void attach(Link to) {
        link = Optional.of(to);
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

    /** Puts a message into the outbox if a subscription asks for it, once however many do (3.3.5), and says so. */
    boolean deliver(Message message) {
        OptionalInt granted = subscriptions.values().stream()
                .filter(subscription -> manners.matches(subscription.filter(), message.topic()))
                .mapToInt(Subscription::qos)
                .max();
        granted.ifPresent(qos -> pass(message.with(Math.min(qos, message.qos()), false)));
        return granted.isPresent();
    }

    /** Puts a message on the way to the outbox. */
    void pass(Message message) {
        flow.pass(message, outbox::offer);
    }

    /** Whether a packet of QoS 2 is new (4.3.3). */
    boolean isNew(int packetId) {
        return unreleased.add(packetId);
    }

    void release(int packetId) {
        unreleased.remove(packetId);
    }
}
