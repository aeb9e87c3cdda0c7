package org.cloudspeaker.conformance.wire.payment;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.cloudspeaker.conformance.wire.tls.OldTlsServer;
import org.cloudspeaker.conformance.wire.tls.OldVersion;

/** A port where no handshake of our days comes to an end. */
final class OldTlsEngine implements HttpEngine {
    private final OldTlsServer server;

    private OldTlsEngine(OldTlsServer server) {
        this.server = server;
    }

    static OldTlsEngine start(OldVersion version) {
        try {
            return new OldTlsEngine(OldTlsServer.start(version));
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
