package org.cloudspeaker.conformance.wire.device;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
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
import org.cloudspeaker.conformance.target.ClientCertificate;
import org.cloudspeaker.conformance.target.Transport;
import org.cloudspeaker.conformance.wire.tls.Identity;
import org.cloudspeaker.conformance.wire.tls.Trust;

/**
 * What all devices of a run share, so that a thousand of them are cheap: two threads, begun with the first connection and
 * ended by {@link #close}, one TLS context for each trust and certificate, and some threads for work that waits, which end
 * when there is none. Thread-safe.
 */
public final class DeviceNetwork implements AutoCloseable {
    private static final int THREADS = 2;
    private static final int WORKERS = 32;
    private static final long IDLE_SECONDS = 10;

    private final Map<Credential, SSLContext> contexts = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            WORKERS,
            WORKERS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            new DefaultThreadFactory("mock-device-work", true));
    private Optional<EventLoopGroup> group = Optional.empty();

    /** Devices of a run; nothing is begun yet. */
    public DeviceNetwork() {
        workers.allowCoreThreadTimeOut(true);
    }

    /** For what a device does that waits, such as a sale: so many at once, the others after them. */
    public Executor workers() {
        return workers;
    }

    /** Whom a device trusts, and what it shows. */
    private record Credential(List<X509Certificate> trust, Optional<ClientCertificate> certificate) {}

    synchronized EventLoopGroup group() {
        if (group.isEmpty()) {
            group = Optional.of(new NioEventLoopGroup(THREADS, new DefaultThreadFactory("mock-devices", true)));
        }
        return group.get();
    }

    SSLContext context(BrokerAddress address) {
        boolean shows = address.transport() == Transport.MUTUAL_TLS;
        return contexts.computeIfAbsent(
                new Credential(address.trust(), shows ? address.certificate() : Optional.empty()),
                DeviceNetwork::context);
    }

    private static SSLContext context(Credential credential) {
        X509TrustManager trust = Trust.of(credential.trust());
        return credential
                .certificate()
                .map(own -> Trust.clientContext(trust, new Identity(own.chain(), own.key())))
                .orElseGet(() -> Trust.clientContext(trust));
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
