package org.cloudspeaker.conformance.client.tls;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;

/** Carries one handshake between an engine and a channel. */
final class SslEngineDriver {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SSLEngine engine;
    private final DeadlineChannel channel;
    private final ByteBuffer out;
    private final ByteBuffer in;
    private final ByteBuffer plain;

    SslEngineDriver(SSLEngine engine, DeadlineChannel channel) {
        this.engine = engine;
        this.channel = channel;
        int packet = engine.getSession().getPacketBufferSize();
        this.out = ByteBuffer.allocate(packet);
        this.in = ByteBuffer.allocate(2 * packet).limit(0);
        this.plain = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
    }

    /** Returns when both sides agreed; throws what went wrong otherwise. */
    void run() throws IOException {
        engine.beginHandshake();
        while (true) {
            switch (engine.getHandshakeStatus()) {
                case NEED_WRAP -> wrap();
                case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> unwrap();
                case NEED_TASK -> engine.getDelegatedTask().run();
                case FINISHED, NOT_HANDSHAKING -> {
                    return;
                }
            }
        }
    }

    /** Says goodbye without waiting for an answer. */
    void closeOutbound() throws IOException {
        engine.closeOutbound();
        engine.wrap(NOTHING, out.clear());
        channel.writeIfPossible(out.flip());
    }

    private void wrap() throws IOException {
        SSLEngineResult result = engine.wrap(NOTHING, out.clear());
        send();
        if (result.getStatus() == SSLEngineResult.Status.CLOSED) {
            throw new EOFException();
        }
    }

    private void send() throws IOException {
        try {
            channel.write(out.flip());
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException ignored) {
            // The peer hung up while we were writing; the alert that says why is still there to be read.
        }
    }

    private void unwrap() throws IOException {
        SSLEngineResult result = engine.unwrap(in, plain.clear());
        if (result.getStatus() == SSLEngineResult.Status.BUFFER_UNDERFLOW) {
            in.compact();
            int count = channel.read(in);
            in.flip();
            if (count < 0) {
                throw new EOFException();
            }
        } else if (result.getStatus() == SSLEngineResult.Status.CLOSED) {
            throw new EOFException();
        }
    }
}
