package org.cloudspeaker.conformance.wire.payment;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import java.util.Optional;
import org.cloudspeaker.conformance.wire.tls.Identity;

/** HTTP by WireMock: one stub for everything, and the service behind it. */
final class WireMockEngine implements HttpEngine {
    private final WireMockServer server;
    private final int port;

    private WireMockEngine(WireMockServer server, int port) {
        this.server = server;
        this.port = port;
    }

    static WireMockEngine start(PaymentService service, Optional<Identity> identity) {
        WireMockServer server = new WireMockServer(new ServerOptions(service, identity));
        server.start();
        server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.aResponse()));
        return new WireMockEngine(server, identity.isPresent() ? server.httpsPort() : server.port());
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.stop();
    }
}
