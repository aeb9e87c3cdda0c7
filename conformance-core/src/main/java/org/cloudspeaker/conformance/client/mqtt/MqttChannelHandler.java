package org.cloudspeaker.conformance.client.mqtt;

import javax.net.ssl.SSLException;
import org.cloudspeaker.conformance.libs.netty.channel.ChannelHandlerContext;
import org.cloudspeaker.conformance.libs.netty.channel.SimpleChannelInboundHandler;
import org.cloudspeaker.conformance.libs.netty.handler.codec.DecoderException;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessage;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessageType;
import org.cloudspeaker.conformance.libs.netty.handler.ssl.SslHandshakeCompletionEvent;
import org.cloudspeaker.conformance.libs.netty.handler.timeout.IdleStateEvent;

/** A conversation as Netty sees it. */
final class MqttChannelHandler extends SimpleChannelInboundHandler<MqttMessage> {
    private final MqttClientProtocol talk;
    private final MqttMessage connect;
    private final boolean encrypted;

    MqttChannelHandler(MqttClientProtocol talk, MqttMessage connect, boolean encrypted) {
        this.talk = talk;
        this.connect = connect;
        this.encrypted = encrypted;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        talk.connection().onOpened(context.channel());
        if (!encrypted) {
            talk.connection().begin(connect);
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, MqttMessage packet) {
        talk.handlePacket(packet);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // A PINGRESP that stays away is the business of who asks for one.
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent) {
            talk.request(MqttMessageType.PINGRESP, unused -> MqttMessage.PINGREQ);
        } else if (event instanceof SslHandshakeCompletionEvent handshake) {
            if (handshake.isSuccess()) {
                talk.connection().begin(connect);
            } else {
                talk.connection().onFailed(tls(handshake.cause()));
            }
        }
    }

    private static Throwable tls(Throwable cause) {
        return cause instanceof SSLException ? cause : new SSLException("terminated the handshake", cause);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        talk.finish();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        Throwable inner = cause.getCause();
        talk.connection().onFailed(cause instanceof DecoderException && inner != null ? inner : cause);
        var unused = context.close();
    }
}
