package org.cloudspeaker.conformance.wire.broker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.cloudspeaker.conformance.wire.BrokerFault;
import org.cloudspeaker.conformance.wire.mqtt.TopicFilter;

/** All sessions, and the messages between them. Of the event loop alone. */
final class Sessions {
    private final Manners manners;
    private final Set<BrokerFault> faults;
    private final Access access;
    private final Crowd crowd;
    private final ScheduledExecutorService loop;
    private final Recorder recorder;
    private final Map<String, Session> byClient = new LinkedHashMap<>();
    private final Retained retained = new Retained();
    private final Unclaimed unclaimed = new Unclaimed();

    /** A session, and whether it was there before. */
    record Found(Session session, boolean present) {}

    Sessions(Settings settings, ScheduledExecutorService loop, Recorder recorder) {
        this.faults = settings.faults();
        this.access = settings.access();
        this.manners = new Manners(faults);
        this.crowd = new Crowd(faults);
        this.loop = loop;
        this.recorder = recorder;
    }

    /** Gives a client its session, and ends its earlier connection (MQTT 3.1.1, 3.1.4-2). */
    Found open(ConnectRequest request, Link link) {
        Session known = byClient.get(request.clientId());
        if (known != null && known.link().isPresent()) {
            if (manners.endsFormerConnections()) {
                known.link().get().end("another connection came with the same client id");
            }
            leave(known, false);
        }
        known = byClient.get(request.clientId());
        boolean present = known != null && !request.cleanSession();
        Permissions own = Permissions.of(access.grants(), faults, request);
        Session session =
                known != null && present ? known : new Session(request, own, manners, Flow.of(faults, loop), recorder);
        byClient.put(request.clientId(), session);
        session.attach(link, own);
        return new Found(session, present);
    }

    /** Lets a session rest, or go, when its connection has ended; nothing if it has another by now. */
    void close(Session session, Link ended, boolean orderly) {
        if (session.link().filter(ended::equals).isPresent()) {
            leave(session, orderly);
        }
    }

    Manners manners() {
        return manners;
    }

    /** Whether there is room for one more connection. */
    boolean haveRoom() {
        return crowd.hasRoom(byClient.values());
    }

    /** What becomes of wishes that are not granted. */
    Denial denial() {
        return access.denial();
    }

    /** Whether a client is connected. */
    boolean isConnected(String clientId) {
        Session session = byClient.get(clientId);
        return session != null && session.link().isPresent();
    }

    int subscribe(Session session, TopicFilter filter, int asked) {
        int granted = manners.granted(asked);
        if (granted != Manners.REFUSED) {
            session.subscribe(filter, granted);
        }
        return granted;
    }

    /** Gives a new subscriber what was kept for it, after its SUBACK. */
    void giveKept(Session session, TopicFilter filter, int granted) {
        session.outbox().subscribed();
        unclaimed.take(topic -> session.gets(filter, topic)).forEach(session::pass);
        retained.of(topic -> session.gets(filter, topic))
                .forEach(message -> session.pass(message.with(Math.min(granted, message.qos()), true)));
    }

    /** Gives a message to all who asked for it; their number. */
    int publish(Message published) {
        Message message = crowd.routed(published, byClient.values());
        if (manners.retains(message)) {
            retained.keep(message);
        }
        int given = 0;
        for (Session session : byClient.values()) {
            OptionalInt qos = session.asksFor(message);
            if (qos.isPresent() && crowd.serves(session, byClient.values())) {
                session.pass(message.with(qos.getAsInt(), false));
                given++;
            }
        }
        if (given == 0 && manners.keepsUnclaimed()) {
            unclaimed.keep(message);
        }
        return given;
    }

    /** Takes a message of a client, and gives it to all who asked for it. */
    void publishFrom(Session sender, Message message) {
        manners.incoming(message, sender.isClean()).ifPresent(this::publish);
    }

    /** How all of them stand, in the order of their beginning. */
    List<SessionState> states() {
        return byClient.values().stream().map(Session::state).toList();
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

    private void leave(Session session, boolean orderly) {
        session.detach();
        if (session.isClean() || !manners.keepsSessions(orderly)) {
            byClient.remove(session.clientId(), session);
        }
    }
}
