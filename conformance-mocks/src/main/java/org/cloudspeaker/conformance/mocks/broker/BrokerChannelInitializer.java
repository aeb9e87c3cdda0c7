package org.cloudspeaker.conformance.mocks.broker;

import java.util.Optional;
import java.util.Set;
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
import org.cloudspeaker.conformance.mocks.fault.BrokerAccessFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerTlsFault;
import org.cloudspeaker.conformance.mocks.fault.TlsServerFault;
import org.cloudspeaker.conformance.mocks.tls.ClientCertificatePolicy;
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
        this.core = core;
        this.asksForCertificate = !access.clientAuthorities().isEmpty();
        this.needsCertificate = !settings.faults().contains(BrokerAccessFault.CERTIFICATE_OPTIONAL);
        this.tls = identity(settings)
                .map(identity -> asksForCertificate
                        ? ServerTlsContexts.of(identity, access.clientAuthorities(), trust(settings.faults()))
                        : ServerTlsContexts.of(identity));
    }

    private static ClientCertificatePolicy trust(Set<BrokerFault> faults) {
        if (faults.contains(BrokerAccessFault.TAKES_ANY_CERTIFICATE)) {
            return ClientCertificatePolicy.ANY;
        }
        if (faults.contains(BrokerAccessFault.KNOWS_AUTHORITY_BY_NAME)) {
            return ClientCertificatePolicy.ISSUER_BY_NAME;
        }
        return faults.contains(BrokerAccessFault.IGNORES_CERTIFICATE_DATES)
                ? ClientCertificatePolicy.WHATEVER_THE_DATE
                : ClientCertificatePolicy.STRICT;
    }

    private static Optional<KeyAndChain> identity(BrokerConfig settings) {
        return settings.faults().contains(BrokerTlsFault.BROKER_PLAIN_TCP_ONLY)
                ? Optional.empty()
                : ServerCertificateSource.resolve(settings.access().tls(), TlsServerFault.firstFlaw(settings.faults()));
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
