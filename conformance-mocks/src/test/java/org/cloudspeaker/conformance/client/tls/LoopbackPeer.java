package org.cloudspeaker.conformance.client.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A peer on the loopback interface that treats one connection after the other in one way. */
final class LoopbackPeer implements AutoCloseable {
    /** What it does with a connection. */
    interface PeerBehaviour {
        void treat(Socket client, CountDownLatch closed) throws Exception;
    }

    private final ServerSocket listener;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger connections = new AtomicInteger();

    private LoopbackPeer(ServerSocket listener) {
        this.listener = listener;
    }

    static LoopbackPeer start(PeerBehaviour manner) throws IOException {
        return start(new ServerSocket(), manner);
    }

    /** Completes handshakes, then waits for the client to leave. */
    static LoopbackPeer tls(SSLContext context, boolean needsClientCertificate, String... protocols)
            throws IOException {
        SSLServerSocket listener =
                (SSLServerSocket) context.getServerSocketFactory().createServerSocket();
        listener.setNeedClientAuth(needsClientCertificate);
        if (protocols.length > 0) {
            listener.setEnabledProtocols(protocols);
        }
        return start(listener, (client, closed) -> {
            ((SSLSocket) client).startHandshake();
            client.getInputStream().read();
        });
    }

    static PeerBehaviour silent() {
        return (client, closed) -> closed.await();
    }

    /** Reads a little and resets the connection. */
    static PeerBehaviour resets() {
        return (client, closed) -> {
            client.getInputStream().read();
            client.setSoLinger(true, 0);
        };
    }

    /** Reads a little and hangs up. */
    static PeerBehaviour closes() {
        return (client, closed) -> client.getInputStream().read(new byte[1024]);
    }

    /** Completes a handshake, then waits for the client to leave. */
    static PeerBehaviour handshake(SSLSocketFactory tls) {
        return (client, closed) -> {
            try (SSLSocket over = (SSLSocket) tls.createSocket(client, "localhost", client.getPort(), false)) {
                over.setUseClientMode(false);
                over.startHandshake();
                over.getInputStream().read();
            }
        };
    }

    /** The first manner for so many connections, then the second. */
    static PeerBehaviour after(int connections, PeerBehaviour first, PeerBehaviour second) {
        AtomicInteger met = new AtomicInteger();
        return (client, closed) -> (met.getAndIncrement() < connections ? first : second).treat(client, closed);
    }

    static PeerBehaviour says(byte[] bytes) {
        return (client, closed) -> {
            client.getOutputStream().write(bytes);
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
        };
    }

    /** Sends the bytes one by one, then begins again, with a pause between them. */
    static PeerBehaviour trickles(byte[] bytes) {
        return (client, closed) -> {
            OutputStream out = client.getOutputStream();
            for (int i = 0; !closed.await(20, TimeUnit.MILLISECONDS); i++) {
                out.write(bytes[Math.min(i, bytes.length - 1)]);
            }
        };
    }

    int port() {
        return listener.getLocalPort();
    }

    /** How many connections it has met. */
    int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        listener.close();
    }

    private static LoopbackPeer start(ServerSocket listener, PeerBehaviour manner) throws IOException {
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        LoopbackPeer peer = new LoopbackPeer(listener);
        Thread thread = new Thread(() -> peer.accept(manner), "peer");
        thread.setDaemon(true);
        thread.start();
        return peer;
    }

    private void accept(PeerBehaviour manner) {
        while (!listener.isClosed()) {
            try (Socket client = listener.accept()) {
                connections.incrementAndGet();
                client.setSoTimeout(5000);
                manner.treat(client, closed);
            } catch (Exception ignored) {
                // The next connection shows whether the peer is still there.
            }
        }
    }
}
