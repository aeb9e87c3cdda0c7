package org.cloudspeaker.conformance.wire.payment;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.cloudspeaker.conformance.wire.Listening;
import org.cloudspeaker.conformance.wire.tls.Engine;
import org.cloudspeaker.conformance.wire.tls.Identity;

/** HTTP by WireMock: one stub for everything, and the service behind it. */
final class WireMockEngine implements Engine {
    private final WireMockServer server;
    private final int port;

    private WireMockEngine(WireMockServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Over TLS with this identity; in plain HTTP without one. */
    static WireMockEngine start(PaymentService service, InetSocketAddress at, Optional<Identity> identity) {
        return start(new ServerOptions(service, at, identity), identity.isPresent());
    }

    /** On free loopback ports, over TLS with this identity, and at {@link #plainPort} in plain HTTP too. */
    static WireMockEngine startBoth(PaymentService service, Identity identity) {
        InetSocketAddress loopback = Listening.anywhere().socket();
        ServerOptions options = new ServerOptions(service, loopback, Optional.of(identity));
        options.httpDisabled(false).dynamicPort();
        return start(options, true);
    }

    private static WireMockEngine start(ServerOptions options, boolean tls) {
        WireMockServer server = new WireMockServer(options);
        try {
            server.start();
        } catch (FatalStartupException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse()));
        return new WireMockEngine(server, tls ? server.httpsPort() : server.port());
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
