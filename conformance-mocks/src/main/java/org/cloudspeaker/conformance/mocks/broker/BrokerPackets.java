package org.cloudspeaker.conformance.mocks.broker;

import static org.cloudspeaker.conformance.mqtt.MqttPackets.header;

import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnAckVariableHeader;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttSubAckMessage;
import io.netty.handler.codec.mqtt.MqttSubAckPayload;
import java.util.List;
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
