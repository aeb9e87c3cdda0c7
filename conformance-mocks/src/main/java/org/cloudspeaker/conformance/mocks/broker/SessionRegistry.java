package org.cloudspeaker.conformance.mocks.broker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.cloudspeaker.conformance.fault.ActiveFaults;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerMessage;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints.ConnectedClients;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints.ConnectedPeers;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints.IncomingMessage;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints.RoutedMessage;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints.ServedSession;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints.SessionEnd;
import org.cloudspeaker.conformance.mqtt.TopicFilter;

/** All sessions, and the messages between them. Of the event loop alone. */
final class SessionRegistry {
    /** The return code of a refused subscription (MQTT 3.1.1, 3.9.3). */
    static final int REFUSED = 0x80;

    private final BrokerAccessConfig access;
    private final ActiveFaults faults;
    private final BrokerEventRecorder recorder;
    private final Map<String, Session> byClient = new LinkedHashMap<>();
    private final RetainedMessages retained = new RetainedMessages();
    private final UnroutedMessages unclaimed = new UnroutedMessages();

    /** A session, and whether it was there before. */
    record OpenResult(Session session, boolean present) {}

    SessionRegistry(BrokerAccessConfig access, ActiveFaults faults, BrokerEventRecorder recorder) {
        this.access = access;
        this.faults = faults;
        this.recorder = recorder;
    }

    /** Gives a client its session, and ends its earlier connection (MQTT 3.1.1, 3.1.4-2). */
    OpenResult open(ConnectRequest request, ClientChannel link) {
        Session known = byClient.get(request.clientId());
        if (known != null && known.link().isPresent()) {
            if (faults.apply(BrokerFaultPoints.TAKEOVER, true)) {
                known.link().get().end("another connection came with the same client id");
            }
            endConnection(known, false);
        }
        known = byClient.get(request.clientId());
        boolean present = known != null && !request.cleanSession();
        ClientPermissions own = ClientPermissions.of(access.grants(), faults, request);
        Session session = known != null && present ? known : new Session(request, own, faults, recorder);
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

    /** In which ways the broker is wrong. */
    ActiveFaults faults() {
        return faults;
    }

    /** Who is connected when a client of this id comes. */
    ConnectedPeers connectedPeers(String clientId) {
        return new ConnectedPeers(connected().size(), isConnected(clientId));
    }

    /** What becomes of wishes that are not granted. */
    DenialBehaviour denial() {
        return access.denial();
    }

    private boolean isConnected(String clientId) {
        Session session = byClient.get(clientId);
        return session != null && session.link().isPresent();
    }

    int subscribe(Session session, TopicFilter filter, int asked) {
        int granted = faults.apply(BrokerFaultPoints.GRANTED_QOS, Math.min(asked, 1));
        if (granted != REFUSED) {
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
        BrokerMessage message = faults.apply(
                        BrokerFaultPoints.ROUTED, new RoutedMessage(published, new SessionsInOrder()))
                .message();
        if (message.retained()) {
            retained.keep(message);
        }
        int given = 0;
        int connected = 0;
        for (Session session : byClient.values()) {
            int place = session.link().isPresent() ? connected++ : -1;
            OptionalInt qos = session.matchingQos(message);
            if (qos.isPresent()
                    && faults.apply(BrokerFaultPoints.SERVED, new ServedSession(place, true))
                            .served()) {
                session.pass(message.with(qos.getAsInt(), false));
                given++;
            }
        }
        if (given == 0 && faults.apply(BrokerFaultPoints.UNROUTED, false)) {
            unclaimed.keep(message);
        }
        return given;
    }

    /** Takes a message of a client, and gives it to all who asked for it. */
    void publishFrom(Session sender, BrokerMessage message) {
        IncomingMessage in =
                faults.apply(BrokerFaultPoints.INCOMING, new IncomingMessage(message, !sender.isClean(), true));
        if (in.passedOn()) {
            publish(in.message());
        }
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
        boolean kept = faults.apply(BrokerFaultPoints.SESSION_END, new SessionEnd(orderly, true))
                .kept();
        if (session.isClean() || !kept) {
            byClient.remove(session.clientId(), session);
        }
    }

    private List<Session> connected() {
        return byClient.values().stream()
                .filter(session -> session.link().isPresent())
                .toList();
    }

    /** Those that are connected when it is asked. */
    private final class SessionsInOrder implements ConnectedClients {
        @Override
        public Optional<String> topicAt(int place) {
            return connected().stream().skip(place).findFirst().flatMap(Session::topic);
        }
    }
}
