package org.cloudspeaker.conformance.client.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends in an error when it holds more than it may. */
final class BoundedInputStream extends FilterInputStream {
    private final long most;
    private long read;

    BoundedInputStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int count = super.read(buffer, from, length);
        read += Math.max(0, count);
        if (read > most) {
            throw new BodyTooLargeException("the answer has more than " + most + " bytes");
        }
        return count;
    }

    /** A bound was passed. */
    static final class BodyTooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        BodyTooLargeException(String message) {
            super(message);
        }
    }
}
