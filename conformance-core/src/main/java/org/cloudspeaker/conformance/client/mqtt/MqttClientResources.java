package org.cloudspeaker.conformance.client.mqtt;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.client.tls.TrustManagers;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.config.pem.ClientCertificate;
import org.cloudspeaker.conformance.libs.netty.channel.EventLoopGroup;
import org.cloudspeaker.conformance.libs.netty.channel.nio.NioEventLoopGroup;
import org.cloudspeaker.conformance.libs.netty.util.concurrent.DefaultThreadFactory;

/**
 * What all devices of a run share, so that a thousand of them are cheap: two threads, begun with the first connection and
 * ended by {@link #close}, one TLS context for each trust and certificate, and some threads for work that waits, which end
 * when there is none. Thread-safe.
 */
public final class MqttClientResources implements AutoCloseable {
    private static final int THREADS = 2;
    private static final int WORKERS = 32;
    private static final long IDLE_SECONDS = 10;

    private final Map<TlsCredential, SSLContext> contexts = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            WORKERS,
            WORKERS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            new DefaultThreadFactory("mock-device-work", true));
    private Optional<EventLoopGroup> group = Optional.empty();

    /** Devices of a run; nothing is begun yet. */
    public MqttClientResources() {
        workers.allowCoreThreadTimeOut(true);
    }

    /** For what a device does that waits, such as a sale: so many at once, the others after them. */
    public Executor workers() {
        return workers;
    }

    /** Whom a device trusts, and what it shows. */
    private record TlsCredential(List<X509Certificate> trust, Optional<ClientCertificate> certificate) {}

    synchronized EventLoopGroup group() {
        if (group.isEmpty()) {
            group = Optional.of(new NioEventLoopGroup(THREADS, new DefaultThreadFactory("mock-devices", true)));
        }
        return group.get();
    }

    SSLContext context(BrokerAddress address) {
        boolean shows = address.transport() == MqttTransport.MUTUAL_TLS;
        return contexts.computeIfAbsent(
                new TlsCredential(address.trust(), shows ? address.certificate() : Optional.empty()),
                MqttClientResources::context);
    }

    private static SSLContext context(TlsCredential credential) {
        X509TrustManager trust = TrustManagers.trustManager(credential.trust());
        return credential
                .certificate()
                .map(own -> TrustManagers.clientContext(trust, new KeyAndChain(own.chain(), own.key())))
                .orElseGet(() -> TrustManagers.clientContext(trust));
    }

    /** Ends its threads, and with them every connection that is still open, within a second. */
    @Override
    public synchronized void close() {
        workers.shutdownNow();
        group.ifPresent(threads -> {
            threads.shutdownGracefully(0, 900, TimeUnit.MILLISECONDS).awaitUninterruptibly(1, TimeUnit.SECONDS);
        });
        group = Optional.empty();
    }
}
