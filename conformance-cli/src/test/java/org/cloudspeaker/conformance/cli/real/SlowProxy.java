package org.cloudspeaker.conformance.cli.real;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Hands bytes on between clients and a server of this machine; whatever the server says comes late. */
final class SlowProxy implements AutoCloseable {
    private final ServerSocket socket;
    private final int server;
    private final Duration delay;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private SlowProxy(ServerSocket socket, int server, Duration delay) {
        this.socket = socket;
        this.server = server;
        this.delay = delay;
        threads.execute(this::accept);
    }

    /** A proxy before the server at this port, which is this much later in everything that it says. */
    static SlowProxy before(int server, Duration delay) throws IOException {
        return new SlowProxy(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), server, delay);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        try {
            while (!socket.isClosed()) {
                Socket client = socket.accept();
                Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server);
                upstream.setTcpNoDelay(true);
                client.setTcpNoDelay(true);
                open.add(client);
                open.add(upstream);
                threads.execute(() -> pump(client, upstream, Duration.ZERO));
                threads.execute(() -> pump(upstream, client, delay));
            }
        } catch (IOException e) {
            // The proxy is closed, or its server is gone; either way there is nobody to connect to any more.
        }
    }

    private void pump(Socket from, Socket to, Duration after) {
        try {
            InputStream in = from.getInputStream();
            byte[] buffer = new byte[16_384];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                byte[] bytes = Arrays.copyOf(buffer, read);
                writer(after).execute(() -> write(to, bytes));
            }
        } catch (IOException e) {
            // This direction is over.
        }
        writer(after).execute(() -> end(to));
    }

    /** Writes later, and in the order in which it was told to. */
    private Executor writer(Duration after) {
        return CompletableFuture.delayedExecutor(after.toMillis(), TimeUnit.MILLISECONDS, writer);
    }

    private static void write(Socket to, byte[] bytes) {
        try {
            OutputStream out = to.getOutputStream();
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            end(to);
        }
    }

    private static void end(Socket to) {
        try {
            to.shutdownOutput();
        } catch (IOException e) {
            // It is closed already.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        writer.shutdownNow();
        for (Socket each : open) {
            each.close();
        }
        threads.shutdownNow();
    }
}
