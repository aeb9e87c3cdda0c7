package org.cloudspeaker.conformance.mocks.payment.http;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.mocks.ListenAddress;
import org.cloudspeaker.conformance.mocks.payment.handler.PaymentService;
import org.cloudspeaker.conformance.mocks.tls.LocalServer;

/** HTTP by WireMock: one stub for everything, and the service behind it. */
final class WireMockHttpServer implements LocalServer {
    private final WireMockServer server;
    private final int port;

    private WireMockHttpServer(WireMockServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Over TLS with this identity; in plain HTTP without one. */
    static WireMockHttpServer start(PaymentService service, InetSocketAddress at, Optional<KeyAndChain> identity) {
        return start(new WireMockServerOptions(service, at, identity), identity.isPresent());
    }

    /** On free loopback ports, over TLS with this identity, and at {@link #plainPort} in plain HTTP too. */
    static WireMockHttpServer startBoth(PaymentService service, KeyAndChain identity) {
        InetSocketAddress loopback = ListenAddress.anyLoopbackPort().socket();
        WireMockServerOptions options = new WireMockServerOptions(service, loopback, Optional.of(identity));
        options.httpDisabled(false).dynamicPort();
        return start(options, true);
    }

    private static WireMockHttpServer start(WireMockServerOptions options, boolean tls) {
        WireMockServer server = new WireMockServer(options);
        try {
            server.start();
        } catch (FatalStartupException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse()));
        return new WireMockHttpServer(server, tls ? server.httpsPort() : server.port());
    }

    @Override
    public int port() {
        return port;
    }

    /** The port for plain HTTP. */
    int plainPort() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
