package org.cloudspeaker.conformance.cli.interop.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** One connection through an {@link UnreliableProxy}, with the delay of its network and an outcome of its own. */
final class ProxyConnection implements AutoCloseable {
    /** Bytes: more than a client needs to finish a handshake, fewer than its shortest request. */
    private static final int REQUEST = 200;
    /** Milliseconds for the server to answer, before the client is told that it will not. */
    private static final int PATIENCE = 300;
    /** Bytes of an answer that the client never gets. */
    private static final int CUT_OFF = 20;

    private final Socket client;
    private final Socket server;
    private final ConnectionOutcome outcome;
    private final NetworkConditions network;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean greeted;
    private int asked;

    ProxyConnection(Socket client, Socket server, ConnectionOutcome outcome, NetworkConditions network)
            throws IOException {
        this.client = client;
        this.server = server;
        this.outcome = outcome;
        this.network = network;
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
    }

    void start(Executor threads) {
        threads.execute(() -> pump(client, this::fromClient));
        threads.execute(() -> pump(server, this::fromServer));
    }

    private void pump(Socket from, Sink sink) {
        byte[] buffer = new byte[16_384];
        try {
            InputStream in = from.getInputStream();
            int read;
            do {
                read = in.read(buffer);
                sink.take(Arrays.copyOf(buffer, Math.max(read, 0)));
            } while (read >= 0);
        } catch (IOException e) {
            close();
        }
    }

    private synchronized void fromClient(byte[] bytes) throws IOException {
        boolean before = requested();
        asked += greeted ? bytes.length : 0;
        write(server, bytes);
        if (outcome != ConnectionOutcome.ARRIVES && !before && requested()) {
            after(PATIENCE, this::fail);
        }
    }

    private synchronized void fromServer(byte[] bytes) throws IOException {
        greeted = true;
        if (!requested()) {
            write(client, bytes);
        } else if (outcome == ConnectionOutcome.ARRIVES) {
            after(network.delay().toMillis(), () -> write(client, bytes));
        } else {
            held.write(bytes);
        }
    }

    private boolean requested() {
        return network.handshakes() || asked > REQUEST;
    }

    private synchronized void fail() throws IOException {
        if (outcome == ConnectionOutcome.RESET_IN_THE_ANSWER) {
            write(client, Arrays.copyOf(held.toByteArray(), Math.max(1, held.size() - CUT_OFF)));
        }
        reset(client);
    }

    /** Later, and in order, since all delays of a connection are the same. */
    private void after(long millis, Step step) {
        Executor turn = action -> {
            synchronized (this) {
                action.run();
            }
        };
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, turn).execute(() -> {
            try {
                step.run();
            } catch (IOException e) {
                close();
            }
        });
    }

    /** No bytes are the end of a direction. */
    private static void write(Socket to, byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            to.shutdownOutput();
        } else {
            to.getOutputStream().write(bytes);
        }
    }

    /** Ends a connection in the hard way: the other side sees a reset, not an end. */
    static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() {
        for (Socket each : List.of(client, server)) {
            try {
                each.close();
            } catch (IOException e) {
                // It is as closed as it can be.
            }
        }
    }

    private interface Sink {
        void take(byte[] bytes) throws IOException;
    }

    private interface Step {
        void run() throws IOException;
    }
}
