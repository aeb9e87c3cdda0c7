package org.cloudspeaker.conformance.mocks.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;

/** One port before several engines: it looks at the first bytes of a connection, and hands it on unchanged. */
public final class PortMultiplexer implements LocalServer {
    /** The most that a connection may be silent. */
    private static final int PATIENCE_MILLIS = 30_000;

    private final ConnectionAcceptor reception;
    private final List<LocalServer> engines;
    private final ConnectionRouter doorman;

    private PortMultiplexer(ConnectionAcceptor reception, List<LocalServer> engines, ConnectionRouter doorman) {
        this.reception = reception;
        this.engines = engines;
        this.doorman = doorman;
    }

    /** Decides by the first bytes of a connection. */
    public interface ConnectionRouter {
        /** Where a connection that begins like this goes. */
        ConnectionRoute route(FirstBytes first);
    }

    /**
     * Where a connection goes.
     *
     * @param port of an engine on this machine
     * @param instead what the client hears instead of the engine's answer, once that has begun
     */
    public record ConnectionRoute(int port, Optional<byte[]> instead) {
        /** To this port, unchanged. */
        public static ConnectionRoute to(int port) {
            return new ConnectionRoute(port, Optional.empty());
        }
    }

    /**
     * Listens at an address, at any free port where that is 0; closing it closes the engines too.
     *
     * @throws UncheckedIOException when nobody can listen there; the engines are closed then
     */
    public static PortMultiplexer start(InetSocketAddress at, List<LocalServer> engines, ConnectionRouter doorman) {
        try {
            PortMultiplexer door = new PortMultiplexer(ConnectionAcceptor.listen(at, "front-door"), engines, doorman);
            door.reception.startAccepting(door::routeConnection);
            return door;
        } catch (UncheckedIOException e) {
            engines.forEach(LocalServer::close);
            throw e;
        }
    }

    @Override
    public int port() {
        return reception.port();
    }

    /** Ends every connection; who comes again is let in. */
    public void closeConnections() {
        reception.closeConnections();
    }

    @Override
    public void close() {
        try {
            reception.close();
        } finally {
            engines.forEach(LocalServer::close);
        }
    }

    private void routeConnection(Socket client) throws IOException {
        client.setSoTimeout(PATIENCE_MILLIS);
        FirstBytes first = FirstBytes.read(client.getInputStream());
        ConnectionRoute way = doorman.route(first);
        try (Socket engine = new Socket(InetAddress.getLoopbackAddress(), way.port())) {
            reception.track(engine);
            try {
                forward(client, first, way, engine);
            } finally {
                reception.untrack(engine);
            }
        }
    }

    private void forward(Socket client, FirstBytes first, ConnectionRoute way, Socket engine) throws IOException {
        engine.setTcpNoDelay(true);
        engine.getOutputStream().write(first.bytes());
        reception.runConcurrently(() -> pump(client, engine));
        if (way.instead().isPresent()) {
            engine.getInputStream().read();
            client.getOutputStream().write(way.instead().get());
        } else {
            pump(engine, client);
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            ConnectionAcceptor.closeSocket(to);
        }
    }
}
