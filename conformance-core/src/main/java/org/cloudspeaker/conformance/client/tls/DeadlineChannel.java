package org.cloudspeaker.conformance.client.tls;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** A TCP connection of which nothing lasts beyond one deadline, and which remembers its first bytes. Not thread-safe. */
final class DeadlineChannel implements AutoCloseable {
    private static final int REMEMBERED = 16;

    private final MonotonicDeadline deadline;
    private final Selector selector;
    private final SocketChannel channel;
    private final ByteBuffer first = ByteBuffer.allocate(REMEMBERED);

    private DeadlineChannel(MonotonicDeadline deadline, Selector selector, SocketChannel channel) {
        this.deadline = deadline;
        this.selector = selector;
        this.channel = channel;
    }

    /**
     * Connects before {@code connectBy}; everything after that ends at {@code deadline}.
     *
     * @throws SocketTimeoutException when there was no answer in time
     * @throws IOException when the connection was refused
     */
    static DeadlineChannel connect(InetSocketAddress to, MonotonicDeadline connectBy, MonotonicDeadline deadline)
            throws IOException {
        DeadlineChannel made = new DeadlineChannel(deadline, Selector.open(), SocketChannel.open());
        try {
            made.channel.configureBlocking(false);
            made.channel.register(made.selector, SelectionKey.OP_CONNECT);
            if (!made.channel.connect(to)) {
                do {
                    made.await(SelectionKey.OP_CONNECT, connectBy);
                } while (!made.channel.finishConnect());
            }
            return made;
        } catch (IOException | RuntimeException e) {
            made.close();
            throw e;
        }
    }

    /** Reads at least one byte; -1 at the end of the stream. */
    int read(ByteBuffer into) throws IOException {
        int start = into.position();
        int count = channel.read(into);
        while (count == 0) {
            await(SelectionKey.OP_READ, deadline);
            count = channel.read(into);
        }
        if (count > 0 && first.hasRemaining()) {
            first.put(into.duplicate().position(start).limit(start + Math.min(count, first.remaining())));
        }
        return count;
    }

    /** Writes all that remains. */
    void write(ByteBuffer from) throws IOException {
        while (from.hasRemaining()) {
            if (channel.write(from) == 0) {
                await(SelectionKey.OP_WRITE, deadline);
            }
        }
    }

    /** Writes what can be written without waiting. */
    void writeIfPossible(ByteBuffer from) throws IOException {
        channel.write(from);
    }

    /** The first bytes that were read, 16 at most. */
    byte[] firstBytes() {
        return Arrays.copyOf(first.array(), first.position());
    }

    @Override
    public void close() throws IOException {
        try (selector) {
            channel.close();
        }
    }

    private void await(int operation, MonotonicDeadline until) throws IOException {
        channel.keyFor(selector).interestOps(operation);
        selector.select(until.remainingMillis());
        selector.selectedKeys().clear();
        if (until.hasPassed()) {
            throw new SocketTimeoutException();
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new SocketTimeoutException("interrupted");
        }
    }
}
