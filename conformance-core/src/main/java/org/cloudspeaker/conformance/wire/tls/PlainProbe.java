package org.cloudspeaker.conformance.wire.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * Says something in clear to a port that should speak TLS, and hears what comes back, all within one limit. A connection
 * that ends without a word is tried again, three times in all, for networks lose connections too.
 */
public final class PlainProbe {
    private static final int ATTEMPTS = 3;
    private static final int MOST_BYTES = 1 << 17;

    private final String host;
    private final int port;
    private final Duration limit;

    /** Speaks to this port, for this long in all. */
    public PlainProbe(String host, int port, Duration limit) {
        this.host = host;
        this.port = port;
        this.limit = limit;
    }

    /** How a conversation in clear came to its end. */
    public enum End {
        /** What came back is whole. */
        WHOLE,
        /** The peer closed or reset the connection. */
        CLOSED,
        /** The limit was reached. */
        LIMIT,
        /** There was no connection. */
        UNREACHABLE
    }

    /**
     * What came back.
     *
     * @param end how it ended
     * @param bytes at most 128 KiB; empty when there were none
     */
    // The bytes are handed through and never compared.
    @SuppressWarnings("ArrayRecordComponent")
    public record Heard(End end, byte[] bytes) {
        /** Whether a TLS alert came: the peer takes what was said for a broken handshake. */
        public boolean alert() {
            return bytes.length > 1 && bytes[0] == Records.ALERT && bytes[1] == 3;
        }
    }

    /** Sends the bytes and reads until what came is whole, by this measure, or the connection or the limit ends. */
    public Heard say(byte[] bytes, Predicate<byte[]> whole) {
        Deadline deadline = Deadline.in(limit);
        Heard heard = once(bytes, whole, deadline);
        for (int attempt = 2; attempt <= ATTEMPTS && ended(heard) && !deadline.passed(); attempt++) {
            Heard next = once(bytes, whole, deadline);
            heard = next.end() == End.UNREACHABLE ? heard : next;
        }
        return heard;
    }

    private static boolean ended(Heard heard) {
        return heard.end() == End.CLOSED && heard.bytes().length == 0;
    }

    private Heard once(byte[] bytes, Predicate<byte[]> whole, Deadline deadline) {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try (BoundedChannel channel = Dialling.connect(host, port, deadline)) {
            return new Heard(conversation(channel, bytes, heard, whole), heard.toByteArray());
        } catch (IOException e) {
            return new Heard(End.UNREACHABLE, new byte[0]);
        }
    }

    private static End conversation(
            BoundedChannel channel, byte[] said, ByteArrayOutputStream heard, Predicate<byte[]> whole) {
        try {
            channel.write(ByteBuffer.wrap(said));
        } catch (SocketTimeoutException e) {
            return End.LIMIT;
        } catch (IOException ignored) {
            // The peer hung up while we were speaking; what it said is still there to be read.
        }
        return listened(channel, heard, whole);
    }

    private static End listened(BoundedChannel channel, ByteArrayOutputStream heard, Predicate<byte[]> whole) {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 13);
        try {
            while (heard.size() < MOST_BYTES && !whole.test(heard.toByteArray())) {
                int count = channel.read(buffer.clear());
                if (count < 0) {
                    return End.CLOSED;
                }
                heard.write(buffer.array(), 0, count);
            }
            return End.WHOLE;
        } catch (SocketTimeoutException e) {
            return End.LIMIT;
        } catch (IOException e) {
            return End.CLOSED;
        }
    }
}
