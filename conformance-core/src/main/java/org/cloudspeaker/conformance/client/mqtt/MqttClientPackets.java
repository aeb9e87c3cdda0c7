package org.cloudspeaker.conformance.client.mqtt;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessage;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessageBuilders;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttPublishMessage;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttQoS;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttVersion;
import org.cloudspeaker.conformance.mqtt.MqttPackets;

/** Between a device's words and Netty's packets. */
final class MqttClientPackets {
    private MqttClientPackets() {}

    static MqttMessage connect(MqttLogin login, ConnectOptions conduct) {
        MqttMessageBuilders.ConnectBuilder connect = MqttMessageBuilders.connect()
                .protocolVersion(MqttVersion.MQTT_3_1_1)
                .clientId(login.clientId())
                .cleanSession(login.cleanSession())
                .keepAlive(conduct.keepAliveSeconds());
        return login.credentials()
                .map(own -> connect.username(own.username())
                        .password(own.password().value().getBytes(StandardCharsets.UTF_8)))
                .orElse(connect)
                .build();
    }

    static MqttMessage subscribe(String filter, int qos, int packetId) {
        return MqttMessageBuilders.subscribe()
                .messageId(packetId)
                .addSubscription(MqttQoS.valueOf(qos), filter)
                .build();
    }

    static MqttDelivery delivery(MqttPublishMessage packet, Instant at) {
        int qos = packet.fixedHeader().qosLevel().value();
        return new MqttDelivery(
                at,
                packet.variableHeader().topicName(),
                MqttPackets.payload(packet),
                new MqttDelivery.PublishFlags(
                        qos, packet.fixedHeader().isDup(), packet.fixedHeader().isRetain()),
                qos == 0 ? 0 : packet.variableHeader().packetId());
    }
}
