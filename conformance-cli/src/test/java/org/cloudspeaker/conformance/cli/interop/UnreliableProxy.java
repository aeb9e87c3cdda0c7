package org.cloudspeaker.conformance.cli.interop;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands bytes on between clients and a server of this machine, as well as the weather allows; TLS runs through it. */
final class UnreliableProxy implements AutoCloseable {
    private final ServerSocket socket;
    private final int server;
    private final NetworkConditions weather;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<ProxyConnection> links = ConcurrentHashMap.newKeySet();
    private final AtomicInteger resets = new AtomicInteger();

    private UnreliableProxy(ServerSocket socket, int server, NetworkConditions weather) {
        this.socket = socket;
        this.server = server;
        this.weather = weather;
        threads.execute(this::accept);
    }

    /** A proxy before the server at this port. */
    static UnreliableProxy before(int server, NetworkConditions weather) throws IOException {
        return new UnreliableProxy(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), server, weather);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many connections were to be reset. */
    int resets() {
        return resets.get();
    }

    private void accept() {
        try {
            for (int number = 1; !socket.isClosed(); number++) {
                Socket client = socket.accept();
                ConnectionOutcome fate = weather.of(number);
                if (fate != ConnectionOutcome.ARRIVES) {
                    resets.incrementAndGet();
                }
                if (fate == ConnectionOutcome.RESET_AT_ONCE) {
                    ProxyConnection.reset(client);
                } else {
                    Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server);
                    ProxyConnection link = new ProxyConnection(client, upstream, fate, weather.delay());
                    links.add(link);
                    link.start(threads);
                }
            }
        } catch (IOException e) {
            // The proxy is closed, or its server is gone; either way there is nobody to connect to any more.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (ProxyConnection each : links) {
            each.close();
        }
        threads.shutdownNow();
    }
}
