package org.cloudspeaker.conformance.client.mqtt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Answers every connection with the same bytes, whatever is asked; it keeps what it read. */
public final class FixedAnswerServer implements AutoCloseable {
    private final ServerSocket socket;
    private final ConnectionScript talk;
    private final StringBuilder heard = new StringBuilder();

    /** What the server does with one connection after it has read a request. */
    public interface ConnectionScript {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    private FixedAnswerServer(ConnectionScript talk) throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.talk = talk;
        Thread thread = new Thread(this::serve, "canned server");
        thread.setDaemon(true);
        thread.start();
    }

    public static FixedAnswerServer saying(String answer) throws IOException {
        return doing(out -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    public static FixedAnswerServer doing(ConnectionScript talk) throws IOException {
        return new FixedAnswerServer(talk);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public synchronized String received() {
        return heard.toString();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                byte[] request = new byte[8192];
                InputStream in = connection.getInputStream();
                int count = in.read(request);
                synchronized (this) {
                    heard.append(new String(request, 0, Math.max(0, count), StandardCharsets.ISO_8859_1));
                }
                talk.answer(connection.getOutputStream());
            } catch (IOException e) {
                // The client hung up, which is what many of these tests are about.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
