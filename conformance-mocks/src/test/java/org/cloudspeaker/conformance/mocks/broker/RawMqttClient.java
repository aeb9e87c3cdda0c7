package org.cloudspeaker.conformance.mocks.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.libs.netty.buffer.ByteBuf;
import org.cloudspeaker.conformance.libs.netty.buffer.ByteBufUtil;
import org.cloudspeaker.conformance.libs.netty.buffer.Unpooled;
import org.cloudspeaker.conformance.libs.netty.channel.embedded.EmbeddedChannel;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttConnAckMessage;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttConnectReturnCode;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttDecoder;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttEncoder;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessage;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessageBuilders;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessageType;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttPublishMessage;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttQoS;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttSubAckMessage;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttVersion;
import org.cloudspeaker.conformance.mqtt.MqttPackets;

/** A client that hides nothing: each packet is sent and read by hand. Reads are bounded. */
final class RawMqttClient implements AutoCloseable {
    private static final int LIMIT_MILLIS = 5000;

    private final Socket socket;
    private final EmbeddedChannel codec = new EmbeddedChannel(new MqttDecoder(1 << 20), MqttEncoder.INSTANCE);

    private RawMqttClient(Socket socket) {
        this.socket = socket;
    }

    static RawMqttClient open(MockBroker broker) throws IOException {
        return over(new Socket(broker.host(), broker.port()));
    }

    static RawMqttClient over(Socket socket) throws IOException {
        socket.setSoTimeout(LIMIT_MILLIS);
        socket.setTcpNoDelay(true);
        return new RawMqttClient(socket);
    }

    /** A device as the firmware connects: persistent session, keep-alive 60 s. */
    static RawMqttClient device(MockBroker broker, String sn) throws IOException {
        RawMqttClient client = open(broker);
        assertThat(client.connect(sn, options -> options.cleanSession(false)).connectReturnCode())
                .isEqualTo(MqttConnectReturnCode.CONNECTION_ACCEPTED);
        return client;
    }

    /** Sends a CONNECT with a clean session and a keep-alive of 60 s, unless told otherwise. */
    org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttConnAckVariableHeader connect(
            String clientId, UnaryOperator<MqttMessageBuilders.ConnectBuilder> more) throws IOException {
        send(more.apply(MqttMessageBuilders.connect()
                        .protocolVersion(MqttVersion.MQTT_3_1_1)
                        .clientId(clientId)
                        .cleanSession(true)
                        .keepAlive(60))
                .build());
        return ((MqttConnAckMessage) receive()).variableHeader();
    }

    int subscribe(String filter, int qos) throws IOException {
        send(MqttMessageBuilders.subscribe()
                .messageId(7)
                .addSubscription(MqttQoS.valueOf(qos), filter)
                .build());
        return ((MqttSubAckMessage) receive()).payload().grantedQoSLevels().get(0);
    }

    /** Publishes, and at QoS 1 waits for the PUBACK. */
    void publish(String topic, String text, int qos) throws IOException {
        publish(topic, text.getBytes(StandardCharsets.UTF_8), qos, false);
    }

    void publish(String topic, byte[] payload, int qos, boolean retained) throws IOException {
        send(packet(topic, payload, qos, retained));
        if (qos > 0) {
            assertThat(receive().fixedHeader().messageType())
                    .isEqualTo(qos == 1 ? MqttMessageType.PUBACK : MqttMessageType.PUBREC);
        }
    }

    static MqttPublishMessage packet(String topic, byte[] payload, int qos, boolean retained) {
        return MqttMessageBuilders.publish()
                .topicName(topic)
                .payload(Unpooled.wrappedBuffer(payload))
                .qos(MqttQoS.valueOf(qos))
                .messageId(qos > 0 ? 9 : 0)
                .retained(retained)
                .build();
    }

    /** The next PUBLISH, acknowledged if its QoS is 1. */
    IncomingPublish take() throws IOException {
        IncomingPublish got = peek();
        if (got.qos() == 1) {
            send(MqttPackets.answer(MqttMessageType.PUBACK, got.packetId()));
        }
        return got;
    }

    /** The next PUBLISH, not acknowledged. */
    IncomingPublish peek() throws IOException {
        MqttMessage packet = receive();
        assertThat(packet).isInstanceOf(MqttPublishMessage.class);
        return IncomingPublish.of((MqttPublishMessage) packet);
    }

    List<String> takeTexts(int count) throws IOException {
        String[] texts = new String[count];
        for (int i = 0; i < count; i++) {
            texts[i] = take().text();
        }
        return Arrays.asList(texts);
    }

    /** That nothing was on its way: the answer to a PINGREQ is the next packet. */
    void assertNothingCame() throws IOException {
        send(MqttMessage.PINGREQ);
        assertThat(receive().fixedHeader().messageType()).isEqualTo(MqttMessageType.PINGRESP);
    }

    void send(MqttMessage packet) throws IOException {
        codec.writeOutbound(packet);
        ByteBuf bytes = codec.readOutbound();
        sendBytes(ByteBufUtil.getBytes(bytes));
        bytes.release();
    }

    void sendBytes(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    MqttMessage receive() throws IOException {
        MqttMessage packet = codec.readInbound();
        byte[] bytes = new byte[4096];
        while (packet == null) {
            int count = socket.getInputStream().read(bytes);
            if (count < 0) {
                throw new IOException("the broker ended the connection");
            }
            codec.writeInbound(Unpooled.copiedBuffer(bytes, 0, count));
            packet = codec.readInbound();
        }
        return packet;
    }

    byte[] rest() throws IOException {
        return socket.getInputStream().readAllBytes();
    }

    void assertEnded() throws IOException {
        assertThat(rest()).as("bytes before the end").isEmpty();
    }

    @Override
    public void close() throws IOException {
        codec.finishAndReleaseAll();
        socket.close();
    }

    /** A message that arrived. */
    record IncomingPublish(String topic, String text, int qos, boolean retained, boolean duplicate, int packetId) {
        static IncomingPublish of(MqttPublishMessage packet) {
            byte[] bytes = ByteBufUtil.getBytes(packet.payload());
            packet.release();
            return new IncomingPublish(
                    packet.variableHeader().topicName(),
                    new String(bytes, StandardCharsets.ISO_8859_1),
                    packet.fixedHeader().qosLevel().value(),
                    packet.fixedHeader().isRetain(),
                    packet.fixedHeader().isDup(),
                    packet.variableHeader().packetId());
        }
    }
}
