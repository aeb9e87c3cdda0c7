package org.cloudspeaker.conformance.mocks.broker;

import static org.cloudspeaker.conformance.mqtt.MqttPackets.header;

import java.util.List;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttConnAckMessage;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttConnAckVariableHeader;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttConnectReturnCode;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessage;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessageType;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttPublishMessage;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttSubAckMessage;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttSubAckPayload;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerMessage;
import org.cloudspeaker.conformance.mqtt.MqttPackets;

/** Between our words and Netty's packets, for what a broker alone sends. */
final class BrokerPackets {
    private BrokerPackets() {}

    static MqttMessage connAck(MqttConnectReturnCode code, boolean sessionPresent) {
        return new MqttConnAckMessage(
                header(MqttMessageType.CONNACK, false, 0, false), new MqttConnAckVariableHeader(code, sessionPresent));
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

    static MqttMessage publish(BrokerMessage message, int packetId, boolean duplicate) {
        return MqttPackets.publish(
                message.topic(), message.payload(), message.qos(), message.retained(), packetId, duplicate);
    }

    static BrokerMessage message(MqttPublishMessage packet) {
        return new BrokerMessage(
                packet.variableHeader().topicName(),
                MqttPackets.payload(packet),
                packet.fixedHeader().qosLevel().value(),
                packet.fixedHeader().isRetain());
    }
}
