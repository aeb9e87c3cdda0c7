package org.cloudspeaker.conformance.wire.broker;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttConnectVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.cloudspeaker.conformance.format.Payload;

/** Takes or refuses the first packet of a connection (MQTT 3.1.1, 3.1). */
final class Greeting {
    private static final int LEVEL_3_1_1 = 4;
    private static final byte[] WRONG_LEVEL = {0x20, 2, 0, 1};

    private final Core core;

    Greeting(Core core) {
        this.core = core;
    }

    /** The client that was let in; empty when it was refused, and told so. */
    Optional<Client> greet(Link link, MqttMessage first) {
        if (!(first instanceof MqttConnectMessage connect)) {
            violate(link, "the first packet is a " + first.fixedHeader().messageType());
            return Optional.empty();
        }
        MqttConnectVariableHeader header = connect.variableHeader();
        if (header.version() != LEVEL_3_1_1) {
            refuseLevel(link, "protocol level " + header.version());
            return Optional.empty();
        }
        if (header.hasPassword() && !header.hasUserName()) {
            violate(link, "a password without a user name");
            return Optional.empty();
        }
        ConnectRequest request = request(connect);
        request.password().ifPresent(password -> core.recorder().hide(password, request.clientId(), request.user()));
        if (core.policy().hangsUp()) {
            link.end("a CONNECT");
            return Optional.empty();
        }
        MqttConnectReturnCode code = core.sessions().haveRoom()
                ? core.policy().decide(request, core.sessions().isConnected(request.clientId()))
                : MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE;
        Seen.Login login = login(request, link);
        return code == MqttConnectReturnCode.CONNECTION_ACCEPTED
                ? Optional.of(welcome(link, connect, request, login))
                : refuse(link, request, login, code);
    }

    /** Refuses a protocol level other than 4, in the form of 3.1.1 whatever the client's own is. */
    void refuseLevel(Link link, String found) {
        core.recorder().note(new Seen.Violated(core.recorder().now(), "", "expected protocol level 4, found " + found));
        link.endWith(Unpooled.wrappedBuffer(WRONG_LEVEL));
    }

    void violate(Link link, String reason) {
        core.recorder().note(new Seen.Violated(core.recorder().now(), "", reason));
        link.end(reason);
    }

    /** A client that the handshake ended for, before it could say anything. */
    void shutOut(String found) {
        core.recorder().note(new Seen.ShutOut(core.recorder().now(), found));
    }

    private Client welcome(Link link, MqttConnectMessage connect, ConnectRequest given, Seen.Login login) {
        ConnectRequest request = given.clientId().isEmpty() ? given.withClientId("auto-" + UUID.randomUUID()) : given;
        Sessions.Found found = core.sessions().open(request, link);
        link.send(Packets.connAck(MqttConnectReturnCode.CONNECTION_ACCEPTED, found.present()));
        core.recorder().note(new Seen.Connected(core.recorder().now(), request.clientId(), login, found.present()));
        found.session().outbox().resume(link);
        return new Client(found.session(), link, core, will(connect));
    }

    private Optional<Client> refuse(Link link, ConnectRequest request, Seen.Login login, MqttConnectReturnCode code) {
        core.recorder().note(new Seen.Refused(core.recorder().now(), request.clientId(), login, code.byteValue()));
        link.endWith(Packets.connAck(code, false));
        return Optional.empty();
    }

    private ConnectRequest request(MqttConnectMessage connect) {
        return new ConnectRequest(
                core.policy().known(connect.payload().clientIdentifier()),
                connect.variableHeader().isCleanSession(),
                connect.variableHeader().keepAliveTimeSeconds(),
                Optional.ofNullable(connect.payload().userName()),
                Optional.ofNullable(connect.payload().passwordInBytes())
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8)));
    }

    private static Seen.Login login(ConnectRequest request, Link link) {
        return new Seen.Login(
                request.user(),
                request.password().isPresent(),
                request.cleanSession(),
                request.keepAlive(),
                link.certificate());
    }

    private static Optional<Message> will(MqttConnectMessage connect) {
        MqttConnectVariableHeader header = connect.variableHeader();
        return header.isWillFlag()
                ? Optional.of(new Message(
                        connect.payload().willTopic(),
                        Payload.of(connect.payload().willMessageInBytes()),
                        header.willQos(),
                        header.isWillRetain()))
                : Optional.empty();
    }
}
