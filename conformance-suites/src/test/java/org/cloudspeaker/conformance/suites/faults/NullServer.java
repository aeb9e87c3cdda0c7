package org.cloudspeaker.conformance.suites.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A server on a free loopback port that is neither a broker nor a payment server. */
public final class NullServer implements AutoCloseable {
    private static final int BACKLOG = 50;

    private final ServerSocket socket;
    private final ConnectionBehaviour manner;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(NullServer::daemon);

    /** What it does with a connection. */
    public interface ConnectionBehaviour {
        /** Speaks, or does not, until the connection ends. */
        void meet(Socket connection) throws IOException;
    }

    private NullServer(ServerSocket socket, ConnectionBehaviour manner) {
        this.socket = socket;
        this.manner = manner;
    }

    /** A server of this manner; over TLS if there is a context. */
    public static NullServer start(ConnectionBehaviour manner, @Nullable SSLContext tls) {
        ServerSocketFactory sockets = tls == null ? ServerSocketFactory.getDefault() : tls.getServerSocketFactory();
        try {
            NullServer server =
                    new NullServer(sockets.createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), manner);
            server.threads.execute(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port at which nothing listens. */
    public static int closedPort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                open.add(connection);
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                // Closed, or a connection that ended before it began.
                Thread.onSpinWait();
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            manner.meet(connection);
        } catch (IOException e) {
            // The other side has gone.
            return;
        } finally {
            open.remove(connection);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "null server");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
