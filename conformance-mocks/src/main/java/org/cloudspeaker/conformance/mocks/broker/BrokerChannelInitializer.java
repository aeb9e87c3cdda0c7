package org.cloudspeaker.conformance.mocks.broker;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.client.tls.TlsVersions;
import org.cloudspeaker.conformance.libs.netty.channel.ChannelInitializer;
import org.cloudspeaker.conformance.libs.netty.channel.ChannelPipeline;
import org.cloudspeaker.conformance.libs.netty.channel.socket.SocketChannel;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttDecoder;
import org.cloudspeaker.conformance.libs.netty.handler.codec.mqtt.MqttEncoder;
import org.cloudspeaker.conformance.libs.netty.handler.flush.FlushConsolidationHandler;
import org.cloudspeaker.conformance.libs.netty.handler.ssl.SslHandler;
import org.cloudspeaker.conformance.libs.netty.handler.timeout.IdleStateHandler;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerTransportBehaviour;
import org.cloudspeaker.conformance.mocks.tls.ServerCertificateSource;
import org.cloudspeaker.conformance.mocks.tls.ServerTlsContexts;

/** Sets each new connection up: TLS if there is any, the codec, the watch over silence. */
final class BrokerChannelInitializer extends ChannelInitializer<SocketChannel> {
    /** How long a connection may be without a CONNECT. */
    private static final long PATIENCE_SECONDS = 10;
    /** Topic and packet identifier may come on top of the payload. */
    private static final int OVERHEAD = 70_000;

    private final BrokerContext core;
    private final Optional<SSLContext> tls;
    private final boolean asksForCertificate;
    private final boolean needsCertificate;

    BrokerChannelInitializer(BrokerContext core, BrokerConfig settings) {
        BrokerAccessConfig access = settings.access();
        BrokerTransportBehaviour transport =
                core.sessions().faults().apply(BrokerFaultPoints.TRANSPORT, BrokerTransportBehaviour.sound());
        this.core = core;
        this.asksForCertificate = !access.clientAuthorities().isEmpty();
        this.needsCertificate = transport.clients().required();
        Optional<KeyAndChain> identity = transport.encrypted()
                ? ServerCertificateSource.resolve(access.tls(), transport.flaw())
                : Optional.empty();
        this.tls = identity.map(own -> asksForCertificate
                ? ServerTlsContexts.of(
                        own, access.clientAuthorities(), transport.clients().policy())
                : ServerTlsContexts.of(own));
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        ChannelPipeline pipeline = channel.pipeline();
        tls.ifPresent(context -> pipeline.addLast(new SslHandler(engine(context))));
        pipeline.addLast(new FlushConsolidationHandler())
                .addLast(BrokerChannelHandler.IDLE, new IdleStateHandler(PATIENCE_SECONDS, 0, 0, TimeUnit.SECONDS))
                .addLast(new MqttDecoder(core.maxPayload() + OVERHEAD))
                .addLast(MqttEncoder.INSTANCE)
                .addLast(new BrokerChannelHandler(core, new ClientChannel(channel)));
    }

    private SSLEngine engine(SSLContext context) {
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(false);
        engine.setWantClientAuth(asksForCertificate);
        if (asksForCertificate && needsCertificate) {
            engine.setNeedClientAuth(true);
        }
        engine.setEnabledProtocols(TlsVersions.recommended());
        return engine;
    }
}
