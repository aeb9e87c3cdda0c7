package org.cloudspeaker.conformance.mqtt;

import org.cloudspeaker.conformance.libs.netty.buffer.ByteBufUtil;
import org.cloudspeaker.conformance.libs.netty.buffer.Unpooled;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttFixedHeader;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessage;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessageType;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttPublishMessage;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttPublishVariableHeader;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttQoS;
import org.cloudspeaker.conformance.message.syntax.Payload;

/** Between our words and Netty's packets, for what both ends send. */
public final class MqttPackets {
    private MqttPackets() {}

    /** A packet that is a packet identifier and nothing else: PUBACK, PUBREC, PUBREL, PUBCOMP or UNSUBACK. */
    public static MqttMessage answer(MqttMessageType type, int packetId) {
        int reserved = type == MqttMessageType.PUBREL ? 1 : 0; // MQTT 3.1.1, 2.2.2
        return new MqttMessage(header(type, false, reserved, false), MqttMessageIdVariableHeader.from(packetId));
    }

    /** A PUBLISH; its packet identifier counts from QoS 1 on. */
    public static MqttMessage publish(
            String topic, Payload payload, int qos, boolean retained, int packetId, boolean duplicate) {
        return new MqttPublishMessage(
                header(MqttMessageType.PUBLISH, duplicate, qos, retained),
                new MqttPublishVariableHeader(topic, packetId),
                Unpooled.wrappedBuffer(payload.bytes()));
    }

    /** A copy of what a PUBLISH carries. */
    public static Payload payload(MqttPublishMessage packet) {
        return Payload.of(ByteBufUtil.getBytes(packet.payload()));
    }

    /** The identifier of a packet that has one. */
    public static int id(MqttMessage packet) {
        return ((MqttMessageIdVariableHeader) packet.variableHeader()).messageId();
    }

    /** The first byte of a packet in Netty's form. */
    public static MqttFixedHeader header(MqttMessageType type, boolean duplicate, int qos, boolean retained) {
        return new MqttFixedHeader(type, duplicate, MqttQoS.valueOf(qos), retained, 0);
    }
}
