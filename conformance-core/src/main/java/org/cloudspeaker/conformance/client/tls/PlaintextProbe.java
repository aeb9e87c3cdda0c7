package org.cloudspeaker.conformance.client.tls;

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
public final class PlaintextProbe {
    private static final int ATTEMPTS = 3;
    private static final int MOST_BYTES = 1 << 17;

    private final String host;
    private final int port;
    private final Duration limit;

    /** Speaks to this port, for this long in all. */
    public PlaintextProbe(String host, int port, Duration limit) {
        this.host = host;
        this.port = port;
        this.limit = limit;
    }

    /** How a conversation in clear came to its end. */
    public enum ReplyEnd {
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
    public record PlaintextReply(ReplyEnd end, byte[] bytes) {
        /** Whether a TLS alert came: the peer takes what was said for a broken handshake. */
        public boolean isTlsAlert() {
            return bytes.length > 1 && bytes[0] == TlsRecords.ALERT && bytes[1] == 3;
        }
    }

    /** Sends the bytes and reads until what came is whole, by this measure, or the connection or the limit ends. */
    public PlaintextReply exchange(byte[] bytes, Predicate<byte[]> whole) {
        MonotonicDeadline deadline = MonotonicDeadline.after(limit);
        PlaintextReply heard = exchangeOnce(bytes, whole, deadline);
        for (int attempt = 2; attempt <= ATTEMPTS && isSilentEnd(heard) && !deadline.hasPassed(); attempt++) {
            PlaintextReply next = exchangeOnce(bytes, whole, deadline);
            heard = next.end() == ReplyEnd.UNREACHABLE ? heard : next;
        }
        return heard;
    }

    private static boolean isSilentEnd(PlaintextReply heard) {
        return heard.end() == ReplyEnd.CLOSED && heard.bytes().length == 0;
    }

    private PlaintextReply exchangeOnce(byte[] bytes, Predicate<byte[]> whole, MonotonicDeadline deadline) {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try (DeadlineChannel channel = ProbeConnector.connect(host, port, deadline)) {
            return new PlaintextReply(sendAndRead(channel, bytes, heard, whole), heard.toByteArray());
        } catch (IOException e) {
            return new PlaintextReply(ReplyEnd.UNREACHABLE, new byte[0]);
        }
    }

    private static ReplyEnd sendAndRead(
            DeadlineChannel channel, byte[] said, ByteArrayOutputStream heard, Predicate<byte[]> whole) {
        try {
            channel.write(ByteBuffer.wrap(said));
        } catch (SocketTimeoutException e) {
            return ReplyEnd.LIMIT;
        } catch (IOException ignored) {
            // The peer hung up while we were speaking; what it said is still there to be read.
        }
        return readReply(channel, heard, whole);
    }

    private static ReplyEnd readReply(DeadlineChannel channel, ByteArrayOutputStream heard, Predicate<byte[]> whole) {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 13);
        try {
            while (heard.size() < MOST_BYTES && !whole.test(heard.toByteArray())) {
                int count = channel.read(buffer.clear());
                if (count < 0) {
                    return ReplyEnd.CLOSED;
                }
                heard.write(buffer.array(), 0, count);
            }
            return ReplyEnd.WHOLE;
        } catch (SocketTimeoutException e) {
            return ReplyEnd.LIMIT;
        } catch (IOException e) {
            return ReplyEnd.CLOSED;
        }
    }
}
