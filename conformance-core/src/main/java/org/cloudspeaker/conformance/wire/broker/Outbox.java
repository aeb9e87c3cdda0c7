package org.cloudspeaker.conformance.wire.broker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Messages on their way to one client: what is in flight, what waits for a free place, what waits for the client to come
 * back. In order and bounded: beyond {@value #MOST_WAITING} waiting messages new ones are lost. Of the event loop alone.
 */
final class Outbox {
    private static final int WINDOW = 100;
    private static final int MOST_WAITING = 10_000;
    private static final int LAST_ID = 65_535;

    private final String clientId;
    private final Manners manners;
    private final Recorder recorder;
    private final Map<Integer, Message> inFlight = new LinkedHashMap<>();
    private final Deque<Message> waiting = new ArrayDeque<>();
    private Optional<Link> link = Optional.empty();
    private int lastId;

    Outbox(String clientId, Manners manners, Recorder recorder) {
        this.clientId = clientId;
        this.manners = manners;
        this.recorder = recorder;
    }

    void offer(Message message) {
        boolean away = link.isEmpty();
        int room = away ? manners.roomForAbsent() : MOST_WAITING;
        if ((away && message.qos() == 0)
                || waiting.size() >= Math.min(room, MOST_WAITING)
                || inFlight.size() >= manners.roomInFlight()) {
            return;
        }
        waiting.add(message);
        drain();
    }

    void acknowledge(int id) {
        Message message = inFlight.remove(id);
        if (message != null) {
            recorder.note(new Seen.Acknowledged(recorder.now(), clientId, message));
            drain();
        }
    }

    /** Sends what was not acknowledged once more (MQTT 3.1.1, 4.4), then what waited. */
    void resume(Link to) {
        link = Optional.of(to);
        if (manners.resending() == Manners.Resending.NEVER) {
            inFlight.clear();
        } else if (manners.resending() == Manners.Resending.AFTER_CONNACK) {
            resend();
        }
        drain();
    }

    /** How many messages are on their way. */
    int size() {
        return inFlight.size() + waiting.size();
    }

    /** The client has subscribed. */
    void subscribed() {
        if (manners.resending() == Manners.Resending.AFTER_SUBSCRIBE) {
            resend();
        }
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
            transmit(link.get(), manners.outgoing(waiting.remove()));
        }
    }

    private void transmit(Link to, Message message) {
        if (message.qos() > 0) {
            int id = freeId();
            inFlight.put(id, message);
            send(to, message, id, false);
        } else if (to.keepsUp()) {
            send(to, message, 0, false);
        }
    }

    private void send(Link to, Message message, int id, boolean duplicate) {
        recorder.note(new Seen.Delivered(recorder.now(), clientId, message, duplicate));
        to.send(Packets.publish(message, id, duplicate));
    }

    private int freeId() {
        do {
            lastId = lastId % LAST_ID + 1;
        } while (inFlight.containsKey(lastId));
        return lastId;
    }
}
