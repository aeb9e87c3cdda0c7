package org.cloudspeaker.conformance.wire.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** One port before several engines: it looks at the first bytes of a connection, and hands it on unchanged. */
public final class FrontDoor implements Engine {
    private static final int BACKLOG = 100;
    /** The most that a connection may be silent. */
    private static final int PATIENCE_MILLIS = 30_000;

    private final ServerSocket listener;
    private final List<Engine> engines;
    private final Doorman doorman;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(FrontDoor::daemon);

    private FrontDoor(ServerSocket listener, List<Engine> engines, Doorman doorman) {
        this.listener = listener;
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
            ServerSocket listener = new ServerSocket(at.getPort(), BACKLOG, at.getAddress());
            FrontDoor door = new FrontDoor(listener, engines, doorman);
            door.threads.execute(door::accept);
            return door;
        } catch (IOException e) {
            engines.forEach(Engine::close);
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the port cannot be closed", e);
        } finally {
            open.forEach(FrontDoor::end);
            threads.shutdownNow();
            engines.forEach(Engine::close);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                threads.execute(() -> welcome(client));
            }
        } catch (IOException | RejectedExecutionException closed) {
            // Nobody is let in any more; whoever is in is shown out by close().
            threads.shutdown();
        }
    }

    private void welcome(Socket client) {
        open.add(client);
        try (client) {
            client.setSoTimeout(PATIENCE_MILLIS);
            client.setTcpNoDelay(true);
            FirstBytes first = FirstBytes.of(client.getInputStream());
            Way way = doorman.of(first);
            try (Socket engine = new Socket(InetAddress.getLoopbackAddress(), way.port())) {
                open.add(engine);
                engine.setTcpNoDelay(true);
                engine.getOutputStream().write(first.bytes());
                threads.execute(() -> pump(client, engine));
                if (way.instead().isPresent()) {
                    engine.getInputStream().read();
                    client.getOutputStream().write(way.instead().get());
                } else {
                    pump(engine, client);
                }
                open.remove(engine);
            }
        } catch (IOException | RejectedExecutionException gone) {
            // One side went away, and the other follows.
            end(client);
        } finally {
            open.remove(client);
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "front-door");
        thread.setDaemon(true);
        return thread;
    }
}
