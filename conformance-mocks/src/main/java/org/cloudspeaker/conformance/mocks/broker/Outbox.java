package org.cloudspeaker.conformance.mocks.broker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.fault.ActiveFaults;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerMessage;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints.RedeliveryPolicy;

/**
 * Messages on their way to one client: what is in flight, what waits for a free place, what waits for the client to come
 * back. In order and bounded: beyond {@value #MOST_WAITING} waiting messages new ones are lost. Of the event loop alone.
 */
final class Outbox {
    private static final int WINDOW = 100;
    private static final int MOST_WAITING = 10_000;
    private static final int LAST_ID = 65_535;

    private final String clientId;
    private final ActiveFaults faults;
    private final BrokerEventRecorder recorder;
    private final Map<Integer, BrokerMessage> inFlight = new LinkedHashMap<>();
    private final Deque<BrokerMessage> waiting = new ArrayDeque<>();
    private Optional<ClientChannel> link = Optional.empty();
    private int lastId;

    Outbox(String clientId, ActiveFaults faults, BrokerEventRecorder recorder) {
        this.clientId = clientId;
        this.faults = faults;
        this.recorder = recorder;
    }

    void offer(BrokerMessage message) {
        boolean away = link.isEmpty();
        int room = away ? faults.apply(BrokerFaultPoints.OFFLINE_QUEUE, MOST_WAITING) : MOST_WAITING;
        if ((away && message.qos() == 0)
                || waiting.size() >= room
                || inFlight.size() >= faults.apply(BrokerFaultPoints.IN_FLIGHT, Integer.MAX_VALUE)) {
            return;
        }
        waiting.add(message);
        drain();
    }

    void acknowledge(int id) {
        BrokerMessage message = inFlight.remove(id);
        if (message != null) {
            recorder.record(new BrokerEvent.PubackReceived(recorder.now(), clientId, message));
            drain();
        }
    }

    /** Sends what was not acknowledged once more (MQTT 3.1.1, 4.4), then what waited. */
    void resume(ClientChannel to) {
        link = Optional.of(to);
        switch (redelivery()) {
            case AFTER_CONNACK -> resend();
            case AFTER_SUBSCRIBE -> {}
            case NEVER -> inFlight.clear();
        }
        drain();
    }

    /** How many messages are on their way. */
    int size() {
        return inFlight.size() + waiting.size();
    }

    /** The client has subscribed. */
    void subscribed() {
        if (redelivery() == RedeliveryPolicy.AFTER_SUBSCRIBE) {
            resend();
        }
    }

    private RedeliveryPolicy redelivery() {
        return faults.apply(BrokerFaultPoints.REDELIVERY, RedeliveryPolicy.AFTER_CONNACK);
    }

    private void resend() {
        link.ifPresent(to -> inFlight.forEach((id, message) -> send(to, message, id, true)));
    }

    void pause() {
        link = Optional.empty();
        waiting.removeIf(message -> message.qos() == 0);
    }

    private void drain() {
        while (link.isPresent() && !waiting.isEmpty() && inFlight.size() < WINDOW) {
            transmit(link.get(), faults.apply(BrokerFaultPoints.OUTGOING, waiting.remove()));
        }
    }

    private void transmit(ClientChannel to, BrokerMessage message) {
        if (message.qos() > 0) {
            int id = freeId();
            inFlight.put(id, message);
            send(to, message, id, false);
        } else if (to.isWritable()) {
            send(to, message, 0, false);
        }
    }

    private void send(ClientChannel to, BrokerMessage message, int id, boolean duplicate) {
        recorder.record(new BrokerEvent.PublishSent(recorder.now(), clientId, message, duplicate));
        to.send(BrokerPackets.publish(message, id, duplicate));
    }

    private int freeId() {
        do {
            lastId = lastId % LAST_ID + 1;
        } while (inFlight.containsKey(lastId));
        return lastId;
    }
}
