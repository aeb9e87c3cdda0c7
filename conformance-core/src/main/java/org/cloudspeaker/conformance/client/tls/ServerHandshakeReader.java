package org.cloudspeaker.conformance.client.tls;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.net.ssl.SSLException;

/** The handshake messages with which a server answers a hello, put together from its records. Not thread-safe. */
final class ServerHandshakeReader {
    /** A chain of many certificates fits; what goes on beyond it is no handshake. */
    private static final int MOST_BYTES = 1 << 17;

    private static final int LONGEST_RECORD = (1 << 14) + 2048;

    private final DeadlineChannel channel;
    private byte[] pending = new byte[0];
    private int received;

    ServerHandshakeReader(DeadlineChannel channel) {
        this.channel = channel;
    }

    /** A message of RFC 5246, 7.4. */
    // The bytes are read once and never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record HandshakeMessage(int type, byte[] body) {}

    /** The server ended the handshake with an alert. */
    static final class TlsAlertException extends SSLException {
        private static final long serialVersionUID = 1L;

        TlsAlertException(int description) {
            super("alert " + TlsRecords.alertName(description));
        }
    }

    /**
     * The next message, however it was cut into records; warnings on the way are passed over.
     *
     * @throws TlsAlertException when the server refuses
     * @throws SSLException when what comes is no handshake
     */
    HandshakeMessage next() throws IOException {
        byte[] header = take(4);
        int length = ByteBuffer.wrap(header).getInt() & 0xff_ffff;
        if (length > MOST_BYTES) {
            throw new SSLException("a handshake message of " + length + " bytes");
        }
        return new HandshakeMessage(header[0], take(length));
    }

    private byte[] take(int count) throws IOException {
        while (pending.length < count) {
            byte[] more = record();
            int before = pending.length;
            pending = Arrays.copyOf(pending, before + more.length);
            System.arraycopy(more, 0, pending, before, more.length);
        }
        byte[] taken = Arrays.copyOf(pending, count);
        pending = Arrays.copyOfRange(pending, count, pending.length);
        return taken;
    }

    /** What one record adds to the handshake. */
    private byte[] record() throws IOException {
        ByteBuffer header = ByteBuffer.wrap(read(TlsRecords.HEADER));
        int type = header.get(0);
        int length = header.getShort(3) & 0xffff;
        if ((type != TlsRecords.HANDSHAKE && type != TlsRecords.ALERT) || length > LONGEST_RECORD) {
            throw new SSLException("the answer to a hello is no handshake");
        }
        byte[] body = read(length);
        if (type == TlsRecords.HANDSHAKE) {
            return body;
        }
        if (body.length < 2 || body[0] != TlsRecords.WARNING || body[1] == TlsRecords.CLOSE_NOTIFY) {
            throw new TlsAlertException(body.length < 2 ? TlsRecords.CLOSE_NOTIFY : body[1] & 0xff);
        }
        return new byte[0];
    }

    private byte[] read(int count) throws IOException {
        received += count;
        if (received > MOST_BYTES) {
            throw new SSLException("an answer of more than " + MOST_BYTES + " bytes to a hello");
        }
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new EOFException();
            }
        }
        return bytes.array();
    }
}
