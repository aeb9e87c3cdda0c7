package org.cloudspeaker.conformance.mocks.broker;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.cloudspeaker.conformance.libs.netty.buffer.Unpooled;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttConnectMessage;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttConnectReturnCode;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttConnectVariableHeader;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessage;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerMessage;

/** Takes or refuses the first packet of a connection (MQTT 3.1.1, 3.1). */
final class ConnectHandler {
    private static final int LEVEL_3_1_1 = 4;
    private static final byte[] WRONG_LEVEL = {0x20, 2, 0, 1};

    private final BrokerContext core;

    ConnectHandler(BrokerContext core) {
        this.core = core;
    }

    /** The client that was let in; empty when it was refused, and told so. */
    Optional<ClientPacketHandler> handleConnect(ClientChannel link, MqttMessage first) {
        if (!(first instanceof MqttConnectMessage connect)) {
            closeForViolation(
                    link, "the first packet is a " + first.fixedHeader().messageType());
            return Optional.empty();
        }
        MqttConnectVariableHeader header = connect.variableHeader();
        if (header.version() != LEVEL_3_1_1) {
            refuseLevel(link, "protocol level " + header.version());
            return Optional.empty();
        }
        if (header.hasPassword() && !header.hasUserName()) {
            closeForViolation(link, "a password without a user name");
            return Optional.empty();
        }
        ConnectRequest request = request(connect);
        request.password().ifPresent(password -> core.recorder().hide(password, request.clientId(), request.user()));
        if (!core.policy().answers()) {
            link.end("a CONNECT");
            return Optional.empty();
        }
        MqttConnectReturnCode code =
                core.policy().decide(request, core.sessions().connectedPeers(request.clientId()));
        BrokerEvent.ConnectDetails login = login(request, link);
        return code == MqttConnectReturnCode.CONNECTION_ACCEPTED
                ? Optional.of(acceptConnect(link, connect, request, login))
                : refuse(link, request, login, code);
    }

    /** Refuses a protocol level other than 4, in the form of 3.1.1 whatever the client's own is. */
    void refuseLevel(ClientChannel link, String found) {
        core.recorder()
                .record(new BrokerEvent.ProtocolViolation(
                        core.recorder().now(), "", "expected protocol level 4, found " + found));
        link.endWith(Unpooled.wrappedBuffer(WRONG_LEVEL));
    }

    void closeForViolation(ClientChannel link, String reason) {
        core.recorder().record(new BrokerEvent.ProtocolViolation(core.recorder().now(), "", reason));
        link.end(reason);
    }

    /** A client that the handshake ended for, before it could say anything. */
    void recordHandshakeRefusal(String found) {
        core.recorder()
                .record(new BrokerEvent.ClientCertificateRefused(core.recorder().now(), found));
    }

    private ClientPacketHandler acceptConnect(
            ClientChannel link, MqttConnectMessage connect, ConnectRequest given, BrokerEvent.ConnectDetails login) {
        ConnectRequest request = given.clientId().isEmpty() ? given.withClientId("auto-" + UUID.randomUUID()) : given;
        SessionRegistry.OpenResult found = core.sessions().open(request, link);
        link.send(BrokerPackets.connAck(MqttConnectReturnCode.CONNECTION_ACCEPTED, found.present()));
        core.recorder()
                .record(new BrokerEvent.Connected(core.recorder().now(), request.clientId(), login, found.present()));
        found.session().outbox().resume(link);
        return new ClientPacketHandler(found.session(), link, core, will(connect));
    }

    private Optional<ClientPacketHandler> refuse(
            ClientChannel link, ConnectRequest request, BrokerEvent.ConnectDetails login, MqttConnectReturnCode code) {
        core.recorder()
                .record(new BrokerEvent.ConnectRefused(
                        core.recorder().now(), request.clientId(), login, code.byteValue()));
        link.endWith(BrokerPackets.connAck(code, false));
        return Optional.empty();
    }

    private ConnectRequest request(MqttConnectMessage connect) {
        return new ConnectRequest(
                core.policy().effectiveClientId(connect.payload().clientIdentifier()),
                connect.variableHeader().isCleanSession(),
                connect.variableHeader().keepAliveTimeSeconds(),
                Optional.ofNullable(connect.payload().userName()),
                Optional.ofNullable(connect.payload().passwordInBytes())
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8)));
    }

    private static BrokerEvent.ConnectDetails login(ConnectRequest request, ClientChannel link) {
        return new BrokerEvent.ConnectDetails(
                request.user(),
                request.password().isPresent(),
                request.cleanSession(),
                request.keepAlive(),
                link.certificate());
    }

    private static Optional<BrokerMessage> will(MqttConnectMessage connect) {
        MqttConnectVariableHeader header = connect.variableHeader();
        return header.isWillFlag()
                ? Optional.of(new BrokerMessage(
                        connect.payload().willTopic(),
                        Payload.of(connect.payload().willMessageInBytes()),
                        header.willQos(),
                        header.isWillRetain()))
                : Optional.empty();
    }
}
