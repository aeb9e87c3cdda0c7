package org.cloudspeaker.conformance.wire.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;

/** One port before several engines: it looks at the first bytes of a connection, and hands it on unchanged. */
public final class FrontDoor implements Engine {
    /** The most that a connection may be silent. */
    private static final int PATIENCE_MILLIS = 30_000;

    private final Reception reception;
    private final List<Engine> engines;
    private final Doorman doorman;

    private FrontDoor(Reception reception, List<Engine> engines, Doorman doorman) {
        this.reception = reception;
        this.engines = engines;
        this.doorman = doorman;
    }

    /** Decides by the first bytes of a connection. */
    public interface Doorman {
        /** Where a connection that begins like this goes. */
        Way of(FirstBytes first);
    }

    /**
     * Where a connection goes.
     *
     * @param port of an engine on this machine
     * @param instead what the client hears instead of the engine's answer, once that has begun
     */
    public record Way(int port, Optional<byte[]> instead) {
        /** To this port, unchanged. */
        public static Way to(int port) {
            return new Way(port, Optional.empty());
        }
    }

    /**
     * Listens at an address, at any free port where that is 0; closing it closes the engines too.
     *
     * @throws UncheckedIOException when nobody can listen there; the engines are closed then
     */
    public static FrontDoor before(InetSocketAddress at, List<Engine> engines, Doorman doorman) {
        try {
            FrontDoor door = new FrontDoor(Reception.at(at, "front-door"), engines, doorman);
            door.reception.begin(door::welcome);
            return door;
        } catch (UncheckedIOException e) {
            engines.forEach(Engine::close);
            throw e;
        }
    }

    @Override
    public int port() {
        return reception.port();
    }

    /** Ends every connection; who comes again is let in. */
    public void showOut() {
        reception.showOut();
    }

    @Override
    public void close() {
        try {
            reception.close();
        } finally {
            engines.forEach(Engine::close);
        }
    }

    private void welcome(Socket client) throws IOException {
        client.setSoTimeout(PATIENCE_MILLIS);
        FirstBytes first = FirstBytes.of(client.getInputStream());
        Way way = doorman.of(first);
        try (Socket engine = new Socket(InetAddress.getLoopbackAddress(), way.port())) {
            reception.keep(engine);
            try {
                handOn(client, first, way, engine);
            } finally {
                reception.release(engine);
            }
        }
    }

    private void handOn(Socket client, FirstBytes first, Way way, Socket engine) throws IOException {
        engine.setTcpNoDelay(true);
        engine.getOutputStream().write(first.bytes());
        reception.beside(() -> pump(client, engine));
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
            Reception.end(to);
        }
    }
}
