package org.cloudspeaker.conformance.wire.broker;

import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.wire.mqtt.MqttPackets;
import org.cloudspeaker.conformance.wire.mqtt.TopicFilter;

/** A client that was let in: answers its packets until the connection ends. Of the event loop alone. */
final class Client {
    private final Session session;
    private final Link link;
    private final Core core;
    private Optional<Message> will;
    private boolean orderly;

    Client(Session session, Link link, Core core, Optional<Message> will) {
        this.session = session;
        this.link = link;
        this.core = core;
        this.will = will;
    }

    void handle(MqttMessage packet) {
        switch (packet.fixedHeader().messageType()) {
            case PUBLISH -> published((MqttPublishMessage) packet);
            case PUBACK -> session.outbox().acknowledge(MqttPackets.id(packet));
            case PUBREL -> released(MqttPackets.id(packet));
            case SUBSCRIBE -> subscribe((MqttSubscribeMessage) packet);
            case UNSUBSCRIBE -> unsubscribe((MqttUnsubscribeMessage) packet);
            case PINGREQ -> ping();
            case DISCONNECT -> disconnect();
            default -> violate("unexpected " + packet.fixedHeader().messageType());
        }
    }

    void violate(String reason) {
        core.recorder().note(new Seen.Violated(core.recorder().now(), session.clientId(), reason));
        link.end(reason);
    }

    /** The connection has ended, for whatever reason. */
    void gone() {
        core.sessions().close(session, link, orderly);
        core.recorder().note(new Seen.Disconnected(core.recorder().now(), session.clientId(), orderly, link.reason()));
        will.filter(last -> session.permissions().mayWrite(last.topic())).ifPresent(core.sessions()::publish);
    }

    private void published(MqttPublishMessage packet) {
        Message message = Packets.message(packet);
        if (!TopicFilter.isTopic(message.topic()) || message.payload().size() > core.maxPayload()) {
            violate("a topic with wildcards, or a payload of more than " + core.maxPayload() + " bytes");
            return;
        }
        int id = packet.variableHeader().packetId();
        boolean duplicate = packet.fixedHeader().isDup();
        core.recorder().note(new Seen.Published(core.recorder().now(), session.clientId(), message, duplicate));
        boolean allowed = session.permissions().mayWrite(message.topic());
        if (!allowed && core.sessions().denial() == Denial.CLOSED) {
            violate("it may not publish to " + message.topic());
            return;
        }
        if (allowed && (message.qos() < 2 || session.isNew(id))) {
            core.sessions().publishFrom(session, message);
        }
        if (message.qos() > 0) {
            link.send(MqttPackets.answer(message.qos() == 1 ? MqttMessageType.PUBACK : MqttMessageType.PUBREC, id));
        }
    }

    private void released(int id) {
        session.release(id);
        link.send(MqttPackets.answer(MqttMessageType.PUBCOMP, id));
    }

    private void subscribe(MqttSubscribeMessage packet) {
        List<Integer> answers = new ArrayList<>();
        List<Runnable> afterwards = new ArrayList<>();
        for (MqttTopicSubscription asked : packet.payload().topicSubscriptions()) {
            Optional<TopicFilter> filter = TopicFilter.parse(asked.topicFilter());
            boolean denied = filter.filter(session.permissions()::maySubscribe).isEmpty();
            if (denied && core.sessions().denial() == Denial.CLOSED) {
                violate("it may not subscribe to " + asked.topicFilter());
                return;
            }
            int qos = asked.qualityOfService().value();
            int granted = filter.filter(valid -> !denied || core.sessions().denial() == Denial.SILENT)
                    .map(valid -> core.sessions().subscribe(session, valid, qos))
                    .orElse(Manners.REFUSED);
            answers.add(granted);
            filter.filter(valid -> granted != Manners.REFUSED)
                    .ifPresent(valid -> afterwards.add(() -> core.sessions().giveKept(session, valid, granted)));
            core.recorder()
                    .note(new Seen.Subscribed(
                            core.recorder().now(), session.clientId(), asked.topicFilter(), qos, granted));
        }
        link.send(Packets.subAck(packet.variableHeader().messageId(), answers));
        afterwards.forEach(Runnable::run);
    }

    private void unsubscribe(MqttUnsubscribeMessage packet) {
        for (String filter : packet.payload().topics()) {
            session.unsubscribe(filter);
            core.recorder().note(new Seen.Unsubscribed(core.recorder().now(), session.clientId(), filter));
        }
        link.send(MqttPackets.answer(
                MqttMessageType.UNSUBACK, packet.variableHeader().messageId()));
    }

    private void ping() {
        Manners manners = core.sessions().manners();
        if (manners.hangsUpOnPings()) {
            link.end("a PINGREQ");
        } else if (manners.answersPings()) {
            link.send(Packets.pingResp());
        }
        core.recorder().note(new Seen.Pinged(core.recorder().now(), session.clientId()));
    }

    private void disconnect() {
        orderly = true;
        will = Optional.empty();
        link.end("the client took its leave");
    }
}
