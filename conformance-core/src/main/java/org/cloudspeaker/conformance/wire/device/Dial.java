package org.cloudspeaker.conformance.wire.device;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.timeout.IdleStateHandler;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.cloudspeaker.conformance.wire.tls.Versions;

/** Opens the connection of a conversation: each address of the host in turn, TLS if there is any, the codec. */
final class Dial extends ChannelInitializer<SocketChannel> {
    private final BrokerAddress address;
    private final DeviceNetwork network;
    private final Conversation talk;
    private final MqttMessage connect;

    private Dial(BrokerAddress address, DeviceNetwork network, Conversation talk, MqttMessage connect) {
        this.address = address;
        this.network = network;
        this.talk = talk;
        this.connect = connect;
    }

    /** Opens a connection and sends a CONNECT; the conversation is told what comes of it. */
    @SuppressWarnings("FutureReturnValueIgnored") // The conversation is told.
    static void open(BrokerAddress address, DeviceNetwork network, Conversation talk, MqttMessage connect) {
        Dial dial = new Dial(address, network, talk, connect);
        Addresses.of(address.host())
                .whenComplete((found, none) ->
                        talk.connection().loop().execute(() -> dial.attempt(found == null ? List.of() : found, 0)));
    }

    private void attempt(List<InetAddress> addresses, int next) {
        if (addresses.isEmpty()) {
            failed(new UnknownHostException(address.host()));
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
        opening.addListener((ChannelFuture done) -> {
            if (!done.isSuccess() && next + 1 < addresses.size()) {
                attempt(addresses, next + 1);
            } else if (!done.isSuccess()) {
                failed(unreached(done.cause()));
            }
        });
    }

    private void failed(Throwable cause) {
        talk.connection().failed(cause);
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
        if (address.encrypted()) {
            pipeline.addLast(tls());
        }
        Conduct conduct = talk.conduct();
        if (conduct.pings() && conduct.keepAliveSeconds() > 0) {
            pipeline.addLast(new IdleStateHandler(0, conduct.quietMillis(), 0, TimeUnit.MILLISECONDS));
        }
        pipeline.addLast(new MqttDecoder(Flaws.MOST_BYTES))
                .addLast(MqttEncoder.INSTANCE)
                .addLast(new ConversationHandler(talk, connect, address.encrypted()));
    }

    private SslHandler tls() {
        SSLContext context = network.context(address);
        SSLEngine engine = context.createSSLEngine(address.host(), address.port());
        engine.setUseClientMode(true);
        engine.setEnabledProtocols(Versions.good());
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        engine.setSSLParameters(parameters);
        SslHandler handler = new SslHandler(engine);
        handler.setHandshakeTimeoutMillis(address.limits().connect().toMillis());
        return handler;
    }
}
