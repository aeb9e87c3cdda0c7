package org.cloudspeaker.conformance.client.http;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A stream that must not end inside the header of an HTTP answer. A lenient parser takes such an end for the end of the
 * header, and so a connection that was cut off for a whole answer without a body.
 */
final class HttpHeaderStream extends FilterInputStream {
    private static final byte[] HTTP = "HTTP/".getBytes(StandardCharsets.US_ASCII);

    private int known;
    private boolean http = true;
    private boolean lineIsEmpty;
    private boolean over;

    HttpHeaderStream(InputStream in) {
        super(in);
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
        if (count < 0 && http && !over) {
            throw new EOFException("the header has no end");
        }
        for (int i = from; i < from + count && http && !over; i++) {
            follow(buffer[i]);
        }
        return count;
    }

    private void follow(byte next) {
        if (known < HTTP.length) {
            http = next == HTTP[known];
            known++;
        } else if (next == '\n') {
            over = lineIsEmpty;
            lineIsEmpty = true;
        } else if (next != '\r') {
            lineIsEmpty = false;
        }
    }
}
