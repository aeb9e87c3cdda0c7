package org.cloudspeaker.conformance.wire.tls;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * Answers a ClientHello as a server that knows TLS 1.1 and nothing newer, on a free port of the loopback interface. No
 * handshake comes to an end with it: after its ServerHello it waits for the client to give up, 2 seconds at most.
 */
public final class Tls11OnlyServer implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 2000;
    private static final int VERSION = OldVersion.TLS_1_1.code();
    private static final int PROTOCOL_VERSION_ALERT = 70;
    /** TLS_RSA_WITH_AES_128_CBC_SHA, which RFC 4346's successors made mandatory. */
    private static final short CIPHER = 0x002f;

    private final ServerSocket listener;
    private final ExecutorService workers;

    private Tls11OnlyServer(ServerSocket listener, ExecutorService workers) {
        this.listener = listener;
        this.workers = workers;
    }

    /** Listens on a port of its own until it is closed. */
    public static Tls11OnlyServer start() throws IOException {
        ServerSocket listener = new ServerSocket();
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        ExecutorService workers = Executors.newFixedThreadPool(4, task -> {
            Thread thread = new Thread(task, "tls-1.1-only");
            thread.setDaemon(true);
            return thread;
        });
        Tls11OnlyServer server = new Tls11OnlyServer(listener, workers);
        workers.execute(server::accept);
        return server;
    }

    /** The port it listens on. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Stops listening at once; answers under way end within 2 seconds on daemon threads. */
    @Override
    public void close() throws IOException {
        listener.close();
        workers.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                workers.execute(() -> answer(client));
            }
        } catch (IOException | RejectedExecutionException closed) {
            workers.shutdown();
        }
    }

    private static void answer(Socket client) {
        try (client) {
            client.setSoTimeout(PATIENCE_MILLIS);
            client.setTcpNoDelay(true);
            DataInputStream in = new DataInputStream(client.getInputStream());
            int type = in.read();
            in.readUnsignedShort();
            int length = in.readUnsignedShort();
            if (type != Records.HANDSHAKE || length < 6 || length > Records.LONGEST) {
                return;
            }
            byte[] hello = in.readNBytes(length);
            boolean oldEnough = hello.length == length && ByteBuffer.wrap(hello).getShort(4) >= VERSION;
            byte[] answer = oldEnough ? serverHello() : Records.fatal(VERSION, PROTOCOL_VERSION_ALERT);
            client.getOutputStream().write(answer);
            // Left open until the client answers: closing at once would reset the connection under its reading.
            in.read();
        } catch (IOException ignored) {
            // The client went away or was silent, and that is its affair.
        }
    }

    private static byte[] serverHello() {
        byte[] body = ByteBuffer.allocate(2 + 32 + 1 + 2 + 1)
                .putShort((short) VERSION)
                .put(Records.random())
                .put((byte) 0)
                .putShort(CIPHER)
                .put((byte) 0)
                .array();
        return Records.handshake(Records.SERVER_HELLO, VERSION, body);
    }
}
