package org.cloudspeaker.conformance.mocks.broker;

import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.cloudspeaker.conformance.libs.netty.channel.Channel;
import org.cloudspeaker.conformance.libs.netty.channel.ChannelFutureListener;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessage;
import org.cloudspeaker.conformance.libs.netty.handler.ssl.SslHandler;

/** The network connection under a session. Of the event loop alone. */
final class ClientChannel {
    private final Channel channel;
    private String end = "the client ended the connection";
    private boolean over;

    ClientChannel(Channel channel) {
        this.channel = channel;
    }

    void send(MqttMessage packet) {
        var unused = channel.writeAndFlush(packet);
    }

    /** The certificate that the client showed in the TLS handshake; empty where it showed none, or was not asked. */
    Optional<X509Certificate> certificate() {
        return Optional.ofNullable(channel.pipeline().get(SslHandler.class))
                .flatMap(tls -> shown(tls.engine().getSession()));
    }

    private static Optional<X509Certificate> shown(SSLSession session) {
        try {
            return session.getPeerCertificates()[0] instanceof X509Certificate own
                    ? Optional.of(own)
                    : Optional.empty();
        } catch (SSLPeerUnverifiedException e) {
            return Optional.empty();
        }
    }

    /** Whether the client keeps up; one that does not gets no more of QoS 0. */
    boolean isWritable() {
        return channel.isWritable();
    }

    /** Ends the connection for a reason of the broker's own. */
    void end(String reason) {
        if (!over && channel.isOpen()) {
            end = reason;
            over = true;
            var unused = channel.close();
        }
    }

    /** Says one last thing and ends the connection. */
    void endWith(Object last) {
        over = true;
        var unused = channel.writeAndFlush(last).addListener(ChannelFutureListener.CLOSE);
    }

    /** Whether nothing more is to be heard or said. */
    boolean isEnded() {
        return over;
    }

    /** Why it ended. */
    String reason() {
        return end;
    }
}
