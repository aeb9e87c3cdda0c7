package org.cloudspeaker.conformance.mocks.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessage;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessageType;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttPublishMessage;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttSubscribeMessage;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttTopicSubscription;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerMessage;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints.PingReaction;
import org.cloudspeaker.conformance.mqtt.MqttPackets;
import org.cloudspeaker.conformance.mqtt.TopicFilter;

/** A client that was let in: answers its packets until the connection ends. Of the event loop alone. */
final class ClientPacketHandler {
    private final Session session;
    private final ClientChannel link;
    private final BrokerContext core;
    private Optional<BrokerMessage> will;
    private boolean orderly;

    ClientPacketHandler(Session session, ClientChannel link, BrokerContext core, Optional<BrokerMessage> will) {
        this.session = session;
        this.link = link;
        this.core = core;
        this.will = will;
    }

    void handle(MqttMessage packet) {
        switch (packet.fixedHeader().messageType()) {
            case PUBLISH -> handlePublish((MqttPublishMessage) packet);
            case PUBACK -> session.outbox().acknowledge(MqttPackets.id(packet));
            case PUBREL -> handlePubrel(MqttPackets.id(packet));
            case SUBSCRIBE -> subscribe((MqttSubscribeMessage) packet);
            case UNSUBSCRIBE -> unsubscribe((MqttUnsubscribeMessage) packet);
            case PINGREQ -> ping();
            case DISCONNECT -> disconnect();
            default -> closeForViolation("unexpected " + packet.fixedHeader().messageType());
        }
    }

    void closeForViolation(String reason) {
        core.recorder().record(new BrokerEvent.ProtocolViolation(core.recorder().now(), session.clientId(), reason));
        link.end(reason);
    }

    /** The connection has ended, for whatever reason. */
    void handleConnectionEnd() {
        core.sessions().close(session, link, orderly);
        core.recorder()
                .record(new BrokerEvent.Disconnected(
                        core.recorder().now(), session.clientId(), orderly, link.reason()));
        will.filter(last -> session.permissions().mayWrite(last.topic())).ifPresent(core.sessions()::publish);
    }

    private void handlePublish(MqttPublishMessage packet) {
        BrokerMessage message = BrokerPackets.message(packet);
        if (!TopicFilter.isTopic(message.topic()) || message.payload().size() > core.maxPayload()) {
            closeForViolation("a topic with wildcards, or a payload of more than " + core.maxPayload() + " bytes");
            return;
        }
        int id = packet.variableHeader().packetId();
        boolean duplicate = packet.fixedHeader().isDup();
        core.recorder()
                .record(new BrokerEvent.PublishReceived(core.recorder().now(), session.clientId(), message, duplicate));
        boolean allowed = session.permissions().mayWrite(message.topic());
        if (!allowed && core.sessions().denial() == DenialBehaviour.CLOSED) {
            closeForViolation("it may not publish to " + message.topic());
            return;
        }
        if (allowed && (message.qos() < 2 || session.markReceived(id))) {
            core.sessions().publishFrom(session, message);
        }
        if (message.qos() > 0) {
            link.send(MqttPackets.answer(message.qos() == 1 ? MqttMessageType.PUBACK : MqttMessageType.PUBREC, id));
        }
    }

    private void handlePubrel(int id) {
        session.release(id);
        link.send(MqttPackets.answer(MqttMessageType.PUBCOMP, id));
    }

    private void subscribe(MqttSubscribeMessage packet) {
        List<Integer> answers = new ArrayList<>();
        List<Runnable> afterwards = new ArrayList<>();
        for (MqttTopicSubscription asked : packet.payload().topicSubscriptions()) {
            Optional<TopicFilter> filter = TopicFilter.parse(asked.topicFilter());
            boolean denied = filter.filter(session.permissions()::maySubscribe).isEmpty();
            if (denied && core.sessions().denial() == DenialBehaviour.CLOSED) {
                closeForViolation("it may not subscribe to " + asked.topicFilter());
                return;
            }
            int qos = asked.qualityOfService().value();
            int granted = filter.filter(valid -> !denied || core.sessions().denial() == DenialBehaviour.SILENT)
                    .map(valid -> core.sessions().subscribe(session, valid, qos))
                    .orElse(SessionRegistry.REFUSED);
            answers.add(granted);
            filter.filter(valid -> granted != SessionRegistry.REFUSED)
                    .ifPresent(valid -> afterwards.add(() -> core.sessions().deliverStored(session, valid, granted)));
            core.recorder()
                    .record(new BrokerEvent.Subscribed(
                            core.recorder().now(), session.clientId(), asked.topicFilter(), qos, granted));
        }
        link.send(BrokerPackets.subAck(packet.variableHeader().messageId(), answers));
        afterwards.forEach(Runnable::run);
    }

    private void unsubscribe(MqttUnsubscribeMessage packet) {
        for (String filter : packet.payload().topics()) {
            session.unsubscribe(filter);
            core.recorder().record(new BrokerEvent.Unsubscribed(core.recorder().now(), session.clientId(), filter));
        }
        link.send(MqttPackets.answer(
                MqttMessageType.UNSUBACK, packet.variableHeader().messageId()));
    }

    private void ping() {
        switch (core.sessions().faults().apply(BrokerFaultPoints.PING, PingReaction.ANSWER)) {
            case ANSWER -> link.send(BrokerPackets.pingResp());
            case SILENCE -> {}
            case DISCONNECT -> link.end("a PINGREQ");
        }
        core.recorder().record(new BrokerEvent.PingReceived(core.recorder().now(), session.clientId()));
    }

    private void disconnect() {
        orderly = true;
        will = Optional.empty();
        link.end("the client took its leave");
    }
}
