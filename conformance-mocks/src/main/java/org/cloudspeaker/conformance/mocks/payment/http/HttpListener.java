package org.cloudspeaker.conformance.mocks.payment.http;

import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.cloudspeaker.conformance.client.tls.TlsVersions;
import org.cloudspeaker.conformance.libs.hc.core5.http.HttpException;
import org.cloudspeaker.conformance.libs.hc.core5.http.config.Http1Config;
import org.cloudspeaker.conformance.libs.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.cloudspeaker.conformance.libs.hc.core5.http.impl.io.HttpService;
import org.cloudspeaker.conformance.libs.hc.core5.http.protocol.HttpCoreContext;
import org.cloudspeaker.conformance.mocks.tls.ConnectionAcceptor;
import org.cloudspeaker.conformance.mocks.tls.LocalServer;

/**
 * One port for HTTP/1.1 in front of WireMock's stubs, in plain TCP or over TLS. It bounds what a peer can take: the number
 * of connections, {@value #IDLE_MILLIS} ms of silence, {@value #LONGEST_LINE} bytes a line, {@value #MOST_HEADERS} headers.
 */
final class HttpListener implements LocalServer {
    private static final int IDLE_MILLIS = 30_000;
    private static final int LONGEST_LINE = 8192;
    private static final int MOST_HEADERS = 100;
    private static final Http1Config BOUNDS = Http1Config.custom()
            .setMaxLineLength(LONGEST_LINE)
            .setMaxHeaderCount(MOST_HEADERS)
            .build();

    private final ConnectionAcceptor acceptor;
    private final Optional<SSLContext> tls;
    private final StubRequestHandler stubs;
    private final CountDownLatch closing = new CountDownLatch(1);

    private HttpListener(ConnectionAcceptor acceptor, Optional<SSLContext> tls, StubRequestHandler stubs) {
        this.acceptor = acceptor;
        this.tls = tls;
        this.stubs = stubs;
    }

    /**
     * Listens at an address, at any free port where that is 0.
     *
     * @throws java.io.UncheckedIOException when nobody can listen there
     */
    static HttpListener start(InetSocketAddress at, Optional<SSLContext> tls, StubRequestHandler stubs) {
        HttpListener listener = new HttpListener(ConnectionAcceptor.listen(at, "mock-payment"), tls, stubs);
        listener.acceptor.startAccepting(listener::serve);
        return listener;
    }

    @Override
    public int port() {
        return acceptor.port();
    }

    @Override
    public void close() {
        closing.countDown();
        acceptor.close();
    }

    private void serve(Socket client) throws IOException {
        client.setSoTimeout(IDLE_MILLIS);
        try (DefaultBHttpServerConnection connection = new DefaultBHttpServerConnection(scheme(), BOUNDS)) {
            String origin = scheme() + "://localhost:" + port();
            HttpService http = new StubHttpService(new StubExchange(stubs, bind(connection, client), origin, closing));
            while (connection.isOpen()) {
                http.handleRequest(connection, HttpCoreContext.create());
            }
        } catch (HttpException unreadable) {
            throw new IOException(unreadable);
        }
    }

    /** Says how the answers to this connection can be spoilt. */
    private ConnectionFaults bind(DefaultBHttpServerConnection connection, Socket client) throws IOException {
        if (tls.isEmpty()) {
            connection.bind(client);
            return new ConnectionFaults(client, client);
        }
        SSLSocket encrypted = (SSLSocket) tls.get().getSocketFactory().createSocket(client, null, false);
        encrypted.setUseClientMode(false);
        encrypted.setEnabledProtocols(TlsVersions.recommended());
        connection.bind(encrypted, client);
        return new ConnectionFaults(client, encrypted);
    }

    private String scheme() {
        return tls.isPresent() ? "https" : "http";
    }
}
