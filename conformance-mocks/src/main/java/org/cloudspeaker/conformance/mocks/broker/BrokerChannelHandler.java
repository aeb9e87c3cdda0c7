package org.cloudspeaker.conformance.mocks.broker;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cloudspeaker.conformance.fault.ActiveFaults;
import org.cloudspeaker.conformance.libs.netty.channel.ChannelHandlerContext;
import org.cloudspeaker.conformance.libs.netty.channel.SimpleChannelInboundHandler;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttConnectMessage;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessage;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttUnacceptableProtocolVersionException;
import org.cloudspeaker.conformance.libs.netty.handler.ssl.SslHandshakeCompletionEvent;
import org.cloudspeaker.conformance.libs.netty.handler.timeout.IdleStateEvent;
import org.cloudspeaker.conformance.libs.netty.handler.timeout.IdleStateHandler;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints;
import org.cloudspeaker.conformance.mocks.tls.UntrustedClientException;

/** One connection as Netty sees it: hands good packets on and ends the connection on bad ones and on silence. */
final class BrokerChannelHandler extends SimpleChannelInboundHandler<MqttMessage> {
    /** The name of the handler that measures silence. */
    static final String IDLE = "idle";

    /** What the JDK says where a client shows none, though it has to; newer ones say the alert before it. */
    private static final String NO_CERTIFICATE = "Empty client certificate chain";

    /** Keep-alives in seconds, a limit in milliseconds (MQTT 3.1.1, 3.1.2-24). */
    private static final long ONE_AND_A_HALF = 1500;

    private final ClientChannel link;
    private final ConnectHandler greeting;
    private final ActiveFaults faults;
    private Optional<ClientPacketHandler> client = Optional.empty();

    BrokerChannelHandler(BrokerContext core, ClientChannel link) {
        this.link = link;
        this.greeting = new ConnectHandler(core);
        this.faults = core.sessions().faults();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, MqttMessage packet) {
        if (link.isEnded()) {
            return;
        }
        if (packet.decoderResult().isFailure()) {
            handleDecodeFailure(packet.decoderResult().cause());
        } else if (client.isPresent()) {
            client.get().handle(packet);
        } else {
            client = greeting.handleConnect(link, packet);
            client.ifPresent(taken -> startKeepAliveTimer(context, (MqttConnectMessage) packet));
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        client.ifPresent(ClientPacketHandler::handleConnectionEnd);
        client = Optional.empty();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent) {
            link.end(client.isPresent() ? "silent for one and a half keep-alives" : "no CONNECT in time");
        } else if (event instanceof SslHandshakeCompletionEvent handshake && !handshake.isSuccess()) {
            refusedCertificate(handshake.cause()).ifPresent(greeting::recordHandshakeRefusal);
        }
    }

    /** What the client showed of itself, if the handshake failed for that; empty where it failed otherwise. */
    private static Optional<String> refusedCertificate(Throwable failure) {
        return UntrustedClientException.findIn(failure)
                .map(stranger -> "another certificate: " + stranger.getMessage())
                .or(() -> Optional.of("no certificate")
                        .filter(none -> String.valueOf(failure.getMessage()).endsWith(NO_CERTIFICATE)));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        link.end("an error of the connection");
    }

    private void startKeepAliveTimer(ChannelHandlerContext context, MqttConnectMessage connect) {
        long limit = faults.apply(
                BrokerFaultPoints.IDLE_LIMIT, connect.variableHeader().keepAliveTimeSeconds() * ONE_AND_A_HALF);
        context.pipeline().replace(IDLE, IDLE, new IdleStateHandler(limit, 0, 0, TimeUnit.MILLISECONDS));
    }

    private void handleDecodeFailure(Throwable cause) {
        if (client.isPresent()) {
            client.get().closeForViolation("a packet that cannot be decoded");
        } else if (cause instanceof MqttUnacceptableProtocolVersionException) {
            greeting.refuseLevel(link, "another");
        } else {
            greeting.closeForViolation(link, "a packet that cannot be decoded");
        }
    }
}
