package org.cloudspeaker.conformance.wire.broker;

import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.cloudspeaker.conformance.wire.AccessFault;
import org.cloudspeaker.conformance.wire.BrokerFault;
import org.cloudspeaker.conformance.wire.BrokerTlsFault;
import org.cloudspeaker.conformance.wire.Fault;
import org.cloudspeaker.conformance.wire.tls.ClientTrust;
import org.cloudspeaker.conformance.wire.tls.Identity;
import org.cloudspeaker.conformance.wire.tls.ServerCertificate;
import org.cloudspeaker.conformance.wire.tls.Versions;

/** Sets each new connection up: TLS if there is any, the codec, the watch over silence. */
final class Door extends ChannelInitializer<SocketChannel> {
    /** How long a connection may be without a CONNECT. */
    private static final long PATIENCE_SECONDS = 10;
    /** Topic and packet identifier may come on top of the payload. */
    private static final int OVERHEAD = 70_000;

    private final Core core;
    private final Optional<SSLContext> tls;
    private final boolean asksForCertificate;
    private final boolean needsCertificate;

    Door(Core core, Settings settings) {
        Access access = settings.access();
        this.core = core;
        this.asksForCertificate = !access.clientAuthorities().isEmpty();
        this.needsCertificate = !settings.faults().contains(AccessFault.CERTIFICATE_OPTIONAL);
        this.tls = identity(settings)
                .map(identity -> asksForCertificate
                        ? identity.serverContext(access.clientAuthorities(), trust(settings.faults()))
                        : identity.serverContext());
    }

    private static ClientTrust trust(Set<BrokerFault> faults) {
        if (faults.contains(AccessFault.TAKES_ANY_CERTIFICATE)) {
            return ClientTrust.ANY;
        }
        if (faults.contains(AccessFault.KNOWS_AUTHORITY_BY_NAME)) {
            return ClientTrust.ISSUER_BY_NAME;
        }
        return faults.contains(AccessFault.IGNORES_CERTIFICATE_DATES)
                ? ClientTrust.WHATEVER_THE_DATE
                : ClientTrust.STRICT;
    }

    private static Optional<Identity> identity(Settings settings) {
        return settings.faults().contains(BrokerTlsFault.BROKER_PLAIN_TCP_ONLY)
                ? Optional.empty()
                : ServerCertificate.shown(settings.access().tls(), Fault.tlsFlaw(settings.faults()));
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        ChannelPipeline pipeline = channel.pipeline();
        tls.ifPresent(context -> pipeline.addLast(new SslHandler(engine(context))));
        pipeline.addLast(new FlushConsolidationHandler())
                .addLast(PacketHandler.IDLE, new IdleStateHandler(PATIENCE_SECONDS, 0, 0, TimeUnit.SECONDS))
                .addLast(new MqttDecoder(core.maxPayload() + OVERHEAD))
                .addLast(MqttEncoder.INSTANCE)
                .addLast(new PacketHandler(core, new Link(channel)));
    }

    private SSLEngine engine(SSLContext context) {
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(false);
        engine.setWantClientAuth(asksForCertificate);
        if (asksForCertificate && needsCertificate) {
            engine.setNeedClientAuth(true);
        }
        engine.setEnabledProtocols(Versions.good());
        return engine;
    }
}
