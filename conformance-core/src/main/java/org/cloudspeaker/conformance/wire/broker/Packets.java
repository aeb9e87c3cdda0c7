package org.cloudspeaker.conformance.wire.broker;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnAckVariableHeader;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttPublishVariableHeader;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttSubAckMessage;
import io.netty.handler.codec.mqtt.MqttSubAckPayload;
import java.util.List;
import org.cloudspeaker.conformance.format.Payload;

/** Between our words and Netty's packets. */
final class Packets {
    private Packets() {}

    static MqttMessage connAck(MqttConnectReturnCode code, boolean sessionPresent) {
        return new MqttConnAckMessage(
                header(MqttMessageType.CONNACK, false, 0, false), new MqttConnAckVariableHeader(code, sessionPresent));
    }

    /** PUBACK, PUBREC, PUBCOMP or UNSUBACK. */
    static MqttMessage answer(MqttMessageType type, int packetId) {
        return new MqttMessage(header(type, false, 0, false), MqttMessageIdVariableHeader.from(packetId));
    }

    static MqttMessage subAck(int packetId, List<Integer> granted) {
        return new MqttSubAckMessage(
                header(MqttMessageType.SUBACK, false, 0, false),
                MqttMessageIdVariableHeader.from(packetId),
                new MqttSubAckPayload(granted));
    }

    static MqttMessage pingResp() {
        return new MqttMessage(header(MqttMessageType.PINGRESP, false, 0, false));
    }

    static MqttMessage publish(Message message, int packetId, boolean duplicate) {
        return new MqttPublishMessage(
                header(MqttMessageType.PUBLISH, duplicate, message.qos(), message.retained()),
                new MqttPublishVariableHeader(message.topic(), packetId),
                Unpooled.wrappedBuffer(message.payload().bytes()));
    }

    static Message message(MqttPublishMessage packet) {
        return new Message(
                packet.variableHeader().topicName(),
                Payload.of(ByteBufUtil.getBytes(packet.payload())),
                packet.fixedHeader().qosLevel().value(),
                packet.fixedHeader().isRetain());
    }

    static int id(MqttMessage packet) {
        return ((MqttMessageIdVariableHeader) packet.variableHeader()).messageId();
    }

    private static MqttFixedHeader header(MqttMessageType type, boolean duplicate, int qos, boolean retain) {
        return new MqttFixedHeader(type, duplicate, MqttQoS.valueOf(qos), retain, 0);
    }
}
