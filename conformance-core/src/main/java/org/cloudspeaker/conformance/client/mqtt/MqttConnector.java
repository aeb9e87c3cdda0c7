package org.cloudspeaker.conformance.client.mqtt;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.cloudspeaker.conformance.client.HostResolver;
import org.cloudspeaker.conformance.client.tls.TlsVersions;
import org.cloudspeaker.conformance.libs.netty.bootstrap.Bootstrap;
import org.cloudspeaker.conformance.libs.netty.channel.ChannelFuture;
import org.cloudspeaker.conformance.libs.netty.channel.ChannelInitializer;
import org.cloudspeaker.conformance.libs.netty.channel.ChannelOption;
import org.cloudspeaker.conformance.libs.netty.channel.ChannelPipeline;
import org.cloudspeaker.conformance.libs.netty.channel.socket.SocketChannel;
import org.cloudspeaker.conformance.libs.netty.channel.socket.nio.NioSocketChannel;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttDecoder;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttEncoder;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttMessage;
import org.cloudspeaker.conformance.libs.netty.handler.ssl.SslHandler;
import org.cloudspeaker.conformance.libs.netty.handler.timeout.IdleStateHandler;

/** Opens the connection of a conversation: each address of the host in turn, TLS if there is any, the codec. */
final class MqttConnector extends ChannelInitializer<SocketChannel> {
    private final BrokerAddress address;
    private final MqttClientResources network;
    private final MqttClientProtocol talk;
    private final MqttMessage connect;

    private MqttConnector(
            BrokerAddress address, MqttClientResources network, MqttClientProtocol talk, MqttMessage connect) {
        this.address = address;
        this.network = network;
        this.talk = talk;
        this.connect = connect;
    }

    /** Opens a connection and sends a CONNECT; the conversation is told what comes of it. */
    @SuppressWarnings("FutureReturnValueIgnored") // The conversation is told.
    static void open(BrokerAddress address, MqttClientResources network, MqttClientProtocol talk, MqttMessage connect) {
        MqttConnector dial = new MqttConnector(address, network, talk, connect);
        HostResolver.resolve(address.host())
                .whenComplete((found, none) ->
                        talk.connection().loop().execute(() -> dial.tryAddress(found == null ? List.of() : found, 0)));
    }

    private void tryAddress(List<InetAddress> addresses, int next) {
        if (addresses.isEmpty()) {
            fail(new UnknownHostException(address.host()));
            return;
        }
        long share = Math.max(1, address.limits().connect().toMillis() / addresses.size());
        ChannelFuture opening = new Bootstrap()
                .group(talk.connection().loop())
                .channel(NioSocketChannel.class)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(share))
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(this)
                .connect(addresses.get(next), address.port());
        var unused = opening.addListener((ChannelFuture done) -> {
            if (!done.isSuccess() && next + 1 < addresses.size()) {
                tryAddress(addresses, next + 1);
            } else if (!done.isSuccess()) {
                fail(unreached(done.cause()));
            }
        });
    }

    private void fail(Throwable cause) {
        talk.connection().onFailed(cause);
        talk.finish();
    }

    /** No route and no network are other exceptions, but the same to a device. */
    private static ConnectException unreached(Throwable cause) {
        ConnectException unreached = new ConnectException(cause.getMessage());
        unreached.initCause(cause);
        return unreached;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        ChannelPipeline pipeline = channel.pipeline();
        if (address.isEncrypted()) {
            pipeline.addLast(tls());
        }
        ConnectOptions conduct = talk.conduct();
        if (conduct.pings() && conduct.keepAliveSeconds() > 0) {
            pipeline.addLast(new IdleStateHandler(0, conduct.pingIntervalMillis(), 0, TimeUnit.MILLISECONDS));
        }
        pipeline.addLast(new MqttDecoder(MalformedPacketCheck.MOST_BYTES))
                .addLast(MqttEncoder.INSTANCE)
                .addLast(new MqttChannelHandler(talk, connect, address.isEncrypted()));
    }

    private SslHandler tls() {
        SSLContext context = network.context(address);
        SSLEngine engine = context.createSSLEngine(address.host(), address.port());
        engine.setUseClientMode(true);
        engine.setEnabledProtocols(TlsVersions.recommended());
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        engine.setSSLParameters(parameters);
        SslHandler handler = new SslHandler(engine);
        handler.setHandshakeTimeoutMillis(address.limits().connect().toMillis());
        return handler;
    }
}
