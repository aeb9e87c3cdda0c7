package org.cloudspeaker.conformance.mocks.payment.http;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.cloudspeaker.conformance.mocks.tls.LocalServer;

/**
 * HTTP by WireMock: one stub for everything, and the service behind it.
 *
 * @param wireMock that listens
 */
record WireMockHttpServer(WireMockServer wireMock) implements LocalServer {
    /**
     * Listens where these options say.
     *
     * @throws UncheckedIOException when nobody can listen there
     */
    static WireMockHttpServer start(WireMockServerOptions options) {
        WireMockServer server = new WireMockServer(options);
        try {
            server.start();
        } catch (FatalStartupException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        return new WireMockHttpServer(server);
    }

    /** The port for TLS; for plain HTTP where there is no TLS. */
    @Override
    public int port() {
        return wireMock.isHttpsEnabled() ? wireMock.httpsPort() : wireMock.port();
    }

    /** The port for plain HTTP. */
    int plainPort() {
        return wireMock.port();
    }

    @Override
    public void close() {
        wireMock.stop();
    }
}
