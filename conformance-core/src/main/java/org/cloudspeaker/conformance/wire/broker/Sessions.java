package org.cloudspeaker.conformance.wire.broker;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.cloudspeaker.conformance.wire.BrokerFault;
import org.cloudspeaker.conformance.wire.mqtt.TopicFilter;

/** All sessions, and the messages between them. Of the event loop alone. */
final class Sessions {
    private final Manners manners;
    private final Set<BrokerFault> faults;
    private final ScheduledExecutorService loop;
    private final Recorder recorder;
    private final Map<String, Session> byClient = new LinkedHashMap<>();
    private final Retained retained = new Retained();

    /** A session, and whether it was there before. */
    record Found(Session session, boolean present) {}

    Sessions(Set<BrokerFault> faults, ScheduledExecutorService loop, Recorder recorder) {
        this.manners = new Manners(faults);
        this.faults = faults;
        this.loop = loop;
        this.recorder = recorder;
    }

    /** Gives a client its session, and ends its earlier connection (MQTT 3.1.1, 3.1.4-2). */
    Found open(ConnectRequest request, Link link) {
        Session known = byClient.get(request.clientId());
        if (known != null) {
            known.link().ifPresent(old -> old.end("another connection came with the same client id"));
            leave(known);
        }
        known = byClient.get(request.clientId());
        boolean present = known != null && !request.cleanSession();
        Session session =
                known != null && present ? known : new Session(request, manners, Flow.of(faults, loop), recorder);
        byClient.put(request.clientId(), session);
        session.attach(link);
        return new Found(session, present);
    }

    /** Lets a session rest, or go, when its connection has ended; nothing if it has another by now. */
    void close(Session session, Link ended) {
        if (session.link().filter(ended::equals).isPresent()) {
            leave(session);
        }
    }

    int subscribe(Session session, TopicFilter filter, int asked) {
        int granted = manners.granted(asked);
        session.subscribe(filter, granted);
        return granted;
    }

    /** Gives a new subscriber the retained messages, after its SUBACK. */
    void giveRetained(Session session, TopicFilter filter, int granted) {
        retained.of(topic -> manners.matches(filter, topic))
                .forEach(message -> session.pass(message.with(Math.min(granted, message.qos()), true)));
    }

    /** Gives a message to all who asked for it; their number. */
    int publish(Message message) {
        if (message.retained()) {
            retained.keep(message);
        }
        int given = 0;
        for (Session session : byClient.values()) {
            given += session.deliver(message) ? 1 : 0;
        }
        return given;
    }

    /** Ends the connection of a client; whether it had one. */
    boolean drop(String clientId, String reason) {
        Session session = byClient.get(clientId);
        if (session == null || session.link().isEmpty()) {
            return false;
        }
        session.link().get().end(reason);
        return true;
    }

    private void leave(Session session) {
        session.detach();
        if (session.isClean() || !manners.keepsSessions()) {
            byClient.remove(session.clientId(), session);
        }
    }
}
