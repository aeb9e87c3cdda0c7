package org.cloudspeaker.conformance.mocks.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/**
 * Takes what connects to a port, each on a daemon thread of its own, and ends every connection when it is closed. Beyond
 * {@value #MOST_CONNECTIONS} open connections it ends each new one at once.
 */
public final class ConnectionAcceptor implements AutoCloseable {
    /** The most connections that are open at a time. */
    public static final int MOST_CONNECTIONS = 256;

    private static final int BACKLOG = 100;

    private final ServerSocket listener;
    private final ExecutorService threads;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Semaphore room = new Semaphore(MOST_CONNECTIONS);

    private ConnectionAcceptor(ServerSocket listener, ExecutorService threads) {
        this.listener = listener;
        this.threads = threads;
    }

    /** What becomes of a connection, which is closed afterwards. */
    public interface ConnectionHandler {
        void handle(Socket client) throws IOException;
    }

    /**
     * Listens at an address, at any free port where that is 0; nobody is let in before {@link #startAccepting}.
     *
     * @param name of its threads
     * @throws UncheckedIOException when nobody can listen there
     */
    public static ConnectionAcceptor listen(InetSocketAddress address, String name) {
        try {
            ServerSocket listener = new ServerSocket(address.getPort(), BACKLOG, address.getAddress());
            return new ConnectionAcceptor(listener, Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, name);
                thread.setDaemon(true);
                return thread;
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port on the loopback interface. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Lets everybody in from now on. */
    public void startAccepting(ConnectionHandler welcome) {
        threads.execute(() -> accept(welcome));
    }

    private void accept(ConnectionHandler welcome) {
        try {
            while (true) {
                Socket client = listener.accept();
                if (room.tryAcquire()) {
                    threads.execute(() -> serve(client, welcome));
                } else {
                    refuse(client);
                }
            }
        } catch (IOException | RejectedExecutionException closed) {
            // Nobody is let in any more; whoever is in is shown out by close().
            threads.shutdown();
        }
    }

    private static void refuse(Socket client) {
        try {
            client.close();
        } catch (IOException gone) {
            // It is gone already.
        }
    }

    private void serve(Socket client, ConnectionHandler welcome) {
        try (client) {
            open.add(client);
            client.setTcpNoDelay(true);
            welcome.handle(client);
        } catch (IOException | RejectedExecutionException gone) {
            // The client went away or was silent, or the reception is closed.
        } finally {
            open.remove(client);
            room.release();
        }
    }

    /**
     * Does something else at the same time.
     *
     * @throws RejectedExecutionException if it is closed
     */
    void runConcurrently(Runnable work) {
        threads.execute(work);
    }

    /** Also ends this connection when it is closed, as long as {@link #untrack} does not come first. */
    void track(Socket socket) {
        open.add(socket);
    }

    void untrack(Socket socket) {
        open.remove(socket);
    }

    /** Ends every connection; who comes again is let in. */
    void closeConnections() {
        open.forEach(ConnectionAcceptor::closeSocket);
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the port cannot be closed", e);
        } finally {
            closeConnections();
            threads.shutdownNow();
        }
    }

    /** Ends a connection. */
    static void closeSocket(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
