package org.cloudspeaker.conformance.mocks.payment.http;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.mocks.tls.ServerTlsContexts;

/**
 * WireMock's face to the network: the ports that its options name, each an {@link HttpListener}. Its administration and its
 * files are served at none of them.
 */
final class BoundedHttpServer implements HttpServer {
    private final Options options;
    private final Optional<KeyAndChain> identity;
    private final StubRequestHandler stubs;
    private volatile Optional<HttpListener> plain = Optional.empty();
    private volatile Optional<HttpListener> tls = Optional.empty();

    /**
     * Not listening yet.
     *
     * @param options where to listen, in plain HTTP and over TLS
     * @param identity what it shows over TLS
     */
    BoundedHttpServer(Options options, Optional<KeyAndChain> identity, StubRequestHandler stubs) {
        this.options = options;
        this.identity = identity;
        this.stubs = stubs;
    }

    /**
     * Listens.
     *
     * @throws java.io.UncheckedIOException when nobody can listen there
     */
    @Override
    public void start() {
        try {
            if (!options.getHttpDisabled()) {
                plain = Optional.of(HttpListener.start(at(options.portNumber()), Optional.empty(), stubs));
            }
            tls = identity.map(own -> HttpListener.start(
                    at(options.httpsSettings().port()), Optional.of(ServerTlsContexts.of(own)), stubs));
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    private InetSocketAddress at(int port) {
        return new InetSocketAddress(options.bindAddress(), port);
    }

    @Override
    public void stop() {
        plain.ifPresent(HttpListener::close);
        tls.ifPresent(HttpListener::close);
        plain = Optional.empty();
        tls = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return plain.isPresent() || tls.isPresent();
    }

    @Override
    public int port() {
        return plain.orElseThrow().port();
    }

    @Override
    public int httpsPort() {
        return tls.orElseThrow().port();
    }
}
