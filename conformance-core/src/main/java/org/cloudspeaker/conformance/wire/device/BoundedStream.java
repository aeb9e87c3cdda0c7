package org.cloudspeaker.conformance.wire.device;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;

/** A stream that ends in an error when it holds more than it may, or takes longer. */
final class BoundedStream extends FilterInputStream {
    private final long most;
    private final Clock clock;
    private final Instant deadline;
    private long read;

    BoundedStream(InputStream in, long most, Clock clock, Instant deadline) {
        super(in);
        this.most = most;
        this.clock = clock;
        this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (clock.instant().isAfter(deadline)) {
            throw new TooMuchException("the answer was still going on at the end of its time limit");
        }
        int count = super.read(buffer, from, length);
        read += Math.max(0, count);
        if (read > most) {
            throw new TooMuchException("the answer has more than " + most + " bytes");
        }
        return count;
    }

    /** A bound was passed. */
    static final class TooMuchException extends IOException {
        private static final long serialVersionUID = 1L;

        TooMuchException(String message) {
            super(message);
        }
    }
}
