package org.cloudspeaker.conformance.mocks.broker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerMessage;
import org.cloudspeaker.conformance.mocks.broker.fault.MessageFlow;
import org.cloudspeaker.conformance.mocks.broker.fault.SessionFaults;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;
import org.cloudspeaker.conformance.mqtt.TopicFilter;

/** All sessions, and the messages between them. Of the event loop alone. */
final class SessionRegistry {
    private final SessionFaults manners;
    private final Set<BrokerFault> faults;
    private final BrokerAccessConfig access;
    private final BrokerLoadFaults crowd;
    private final ScheduledExecutorService loop;
    private final BrokerEventRecorder recorder;
    private final Map<String, Session> byClient = new LinkedHashMap<>();
    private final RetainedMessages retained = new RetainedMessages();
    private final UnroutedMessages unclaimed = new UnroutedMessages();

    /** A session, and whether it was there before. */
    record OpenResult(Session session, boolean present) {}

    SessionRegistry(BrokerConfig settings, ScheduledExecutorService loop, BrokerEventRecorder recorder) {
        this.faults = settings.faults();
        this.access = settings.access();
        this.manners = new SessionFaults(faults);
        this.crowd = new BrokerLoadFaults(faults);
        this.loop = loop;
        this.recorder = recorder;
    }

    /** Gives a client its session, and ends its earlier connection (MQTT 3.1.1, 3.1.4-2). */
    OpenResult open(ConnectRequest request, ClientChannel link) {
        Session known = byClient.get(request.clientId());
        if (known != null && known.link().isPresent()) {
            if (manners.endsFormerConnections()) {
                known.link().get().end("another connection came with the same client id");
            }
            endConnection(known, false);
        }
        known = byClient.get(request.clientId());
        boolean present = known != null && !request.cleanSession();
        ClientPermissions own = ClientPermissions.of(access.grants(), faults, request);
        Session session = known != null && present
                ? known
                : new Session(request, own, manners, MessageFlow.of(faults, loop), recorder);
        byClient.put(request.clientId(), session);
        session.attach(link, own);
        return new OpenResult(session, present);
    }

    /** Lets a session rest, or go, when its connection has ended; nothing if it has another by now. */
    void close(Session session, ClientChannel ended, boolean orderly) {
        if (session.link().filter(ended::equals).isPresent()) {
            endConnection(session, orderly);
        }
    }

    SessionFaults manners() {
        return manners;
    }

    /** Whether there is room for one more connection. */
    boolean hasRoom() {
        return crowd.hasRoom(byClient.values());
    }

    /** What becomes of wishes that are not granted. */
    DenialBehaviour denial() {
        return access.denial();
    }

    /** Whether a client is connected. */
    boolean isConnected(String clientId) {
        Session session = byClient.get(clientId);
        return session != null && session.link().isPresent();
    }

    int subscribe(Session session, TopicFilter filter, int asked) {
        int granted = manners.granted(asked);
        if (granted != SessionFaults.REFUSED) {
            session.subscribe(filter, granted);
        }
        return granted;
    }

    /** Gives a new subscriber what was kept for it, after its SUBACK. */
    void deliverStored(Session session, TopicFilter filter, int granted) {
        session.outbox().subscribed();
        unclaimed.take(topic -> session.receives(filter, topic)).forEach(session::pass);
        retained.of(topic -> session.receives(filter, topic))
                .forEach(message -> session.pass(message.with(Math.min(granted, message.qos()), true)));
    }

    /** Gives a message to all who asked for it; their number. */
    int publish(BrokerMessage published) {
        BrokerMessage message = crowd.route(published, byClient.values());
        if (manners.retains(message)) {
            retained.keep(message);
        }
        int given = 0;
        for (Session session : byClient.values()) {
            OptionalInt qos = session.matchingQos(message);
            if (qos.isPresent() && crowd.serves(session, byClient.values())) {
                session.pass(message.with(qos.getAsInt(), false));
                given++;
            }
        }
        if (given == 0 && manners.keepsUnroutedMessages()) {
            unclaimed.keep(message);
        }
        return given;
    }

    /** Takes a message of a client, and gives it to all who asked for it. */
    void publishFrom(Session sender, BrokerMessage message) {
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

    private void endConnection(Session session, boolean orderly) {
        session.detach();
        if (session.isClean() || !manners.keepsSessions(orderly)) {
            byClient.remove(session.clientId(), session);
        }
    }
}
