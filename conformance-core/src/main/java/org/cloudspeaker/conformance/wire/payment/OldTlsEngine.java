package org.cloudspeaker.conformance.wire.payment;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.cloudspeaker.conformance.wire.tls.Tls11OnlyServer;

/** A port where no handshake of our days comes to an end. */
final class OldTlsEngine implements HttpEngine {
    private final Tls11OnlyServer server;

    private OldTlsEngine(Tls11OnlyServer server) {
        this.server = server;
    }

    static OldTlsEngine start() {
        try {
            return new OldTlsEngine(Tls11OnlyServer.start());
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on the loopback interface", e);
        }
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the port cannot be closed", e);
        }
    }
}
