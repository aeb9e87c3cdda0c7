package org.cloudspeaker.conformance.wire.broker;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttUnacceptableProtocolVersionException;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cloudspeaker.conformance.wire.tls.StrangerException;

/** One connection as Netty sees it: hands good packets on and ends the connection on bad ones and on silence. */
final class PacketHandler extends SimpleChannelInboundHandler<MqttMessage> {
    /** The name of the handler that measures silence. */
    static final String IDLE = "idle";

    /** What the JDK says where a client shows none, though it has to; newer ones say the alert before it. */
    private static final String NO_CERTIFICATE = "Empty client certificate chain";

    private final Link link;
    private final Greeting greeting;
    private final Manners manners;
    private Optional<Client> client = Optional.empty();

    PacketHandler(Core core, Link link) {
        this.link = link;
        this.greeting = new Greeting(core);
        this.manners = core.sessions().manners();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, MqttMessage packet) {
        if (link.isOver()) {
            return;
        }
        if (packet.decoderResult().isFailure()) {
            undecodable(packet.decoderResult().cause());
        } else if (client.isPresent()) {
            client.get().handle(packet);
        } else {
            client = greeting.greet(link, packet);
            client.ifPresent(taken -> watch(context, (MqttConnectMessage) packet));
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        client.ifPresent(Client::gone);
        client = Optional.empty();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent) {
            link.end(client.isPresent() ? "silent for one and a half keep-alives" : "no CONNECT in time");
        } else if (event instanceof SslHandshakeCompletionEvent handshake && !handshake.isSuccess()) {
            notTaken(handshake.cause()).ifPresent(greeting::shutOut);
        }
    }

    /** What the client showed of itself, if the handshake failed for that; empty where it failed otherwise. */
    private static Optional<String> notTaken(Throwable failure) {
        return StrangerException.in(failure)
                .map(stranger -> "another certificate: " + stranger.getMessage())
                .or(() -> Optional.of("no certificate")
                        .filter(none -> String.valueOf(failure.getMessage()).endsWith(NO_CERTIFICATE)));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        link.end("an error of the connection");
    }

    private void watch(ChannelHandlerContext context, MqttConnectMessage connect) {
        long limit = manners.patienceMillis(connect.variableHeader().keepAliveTimeSeconds());
        context.pipeline().replace(IDLE, IDLE, new IdleStateHandler(limit, 0, 0, TimeUnit.MILLISECONDS));
    }

    private void undecodable(Throwable cause) {
        if (client.isPresent()) {
            client.get().violate("a packet that cannot be decoded");
        } else if (cause instanceof MqttUnacceptableProtocolVersionException) {
            greeting.refuseLevel(link, "another");
        } else {
            greeting.violate(link, "a packet that cannot be decoded");
        }
    }
}
