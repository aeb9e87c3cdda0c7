package org.cloudspeaker.conformance.cli.interop.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A proxy to a server on this machine that adds delays and resets. It passes bytes on, so TLS works through it. */
public final class UnreliableProxy implements AutoCloseable {
    private final ServerSocket socket;
    private final int server;
    private final NetworkConditions network;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<ProxyConnection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger resets = new AtomicInteger();

    private UnreliableProxy(ServerSocket socket, int server, NetworkConditions network) {
        this.socket = socket;
        this.server = server;
        this.network = network;
        threads.execute(this::accept);
    }

    /** A proxy before the server at this port. */
    public static UnreliableProxy before(int server, NetworkConditions network) throws IOException {
        return new UnreliableProxy(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), server, network);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** How many connections were to be reset. */
    public int resets() {
        return resets.get();
    }

    private void accept() {
        try {
            for (int number = 1; !socket.isClosed(); number++) {
                Socket client = socket.accept();
                ConnectionOutcome outcome = network.of(number);
                if (outcome != ConnectionOutcome.ARRIVES) {
                    resets.incrementAndGet();
                }
                if (outcome == ConnectionOutcome.RESET_AT_ONCE) {
                    ProxyConnection.reset(client);
                } else {
                    Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server);
                    ProxyConnection connection = new ProxyConnection(client, upstream, outcome, network);
                    connections.add(connection);
                    connection.start(threads);
                }
            }
        } catch (IOException e) {
            // The proxy is closed, or its server is gone.
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (ProxyConnection each : connections) {
            each.close();
        }
        threads.shutdownNow();
    }
}
