package org.cloudspeaker.conformance.suites.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.cloudspeaker.conformance.suites.faults.NullServerBehaviours;

/** What servers do that would harm whoever listens to them without bounds. */
final class HostileHttpBehaviours {
    private static final int MEBIBYTE = 1 << 20;
    private static final int HUGE = 100_000_000;
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private HostileHttpBehaviours() {}

    /** Answers with 100 MB of a text without end. */
    static void huge(Socket connection) throws IOException {
        NullServerBehaviours.request(connection);
        say(connection, OK + "Content-Length: " + HUGE + "\r\n\r\n\"");
        flood(connection.getOutputStream(), HUGE - 1);
    }

    /** Answers with the same in one chunk after the other. */
    static void hugeInChunks(Socket connection) throws IOException {
        NullServerBehaviours.request(connection);
        say(connection, OK + "Transfer-Encoding: chunked\r\n\r\n");
        for (int sent = 0; sent < HUGE; sent += MEBIBYTE) {
            say(connection, "100000\r\n");
            flood(connection.getOutputStream(), MEBIBYTE);
            say(connection, "\r\n");
        }
    }

    /** Answers with a byte now and then, each soon enough to keep a listener's patience. */
    static void trickle(Socket connection) throws IOException {
        NullServerBehaviours.request(connection);
        say(connection, OK + "Content-Length: " + HUGE + "\r\n\r\n");
        dripping(connection, ' ');
    }

    /** Answers with one header field after the other. */
    static void headersWithoutEnd(Socket connection) throws IOException {
        NullServerBehaviours.request(connection);
        say(connection, OK);
        for (int sent = 0; sent < HUGE; sent += "X-More: and more\r\n".length()) {
            say(connection, "X-More: and more\r\n");
        }
    }

    /** Answers with one header field that does not end. */
    static void aHeaderWithoutEnd(Socket connection) throws IOException {
        NullServerBehaviours.request(connection);
        say(connection, OK + "X-Long: ");
        flood(connection.getOutputStream(), HUGE);
    }

    /** Answers in chunks whose lengths are no numbers. */
    static void brokenChunks(Socket connection) throws IOException {
        NullServerBehaviours.request(connection);
        say(connection, OK + "Transfer-Encoding: chunked\r\n\r\nmany\r\n{}\r\n0\r\n\r\n");
    }

    /** Answers each request with bytes that are no UTF-8. */
    static void noUtf8(Socket connection) throws IOException {
        NullServerBehaviours.request(connection);
        byte[] body = {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '"', (byte) 0xc3, '(', '"', '}'};
        say(connection, OK + "Content-Length: " + body.length + "\r\n\r\n");
        connection.getOutputStream().write(body);
    }

    /** Answers with half a mebibyte, of which half a gibibyte comes when it is unpacked. */
    static void bomb(Socket connection) throws IOException {
        NullServerBehaviours.request(connection);
        byte[] packed = packedMebibyte();
        say(connection, OK + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 500; i++) { // What is packed in parts is unpacked as one (RFC 1952, 2.2).
            say(connection, Integer.toHexString(packed.length) + "\r\n");
            connection.getOutputStream().write(packed);
            say(connection, "\r\n");
        }
        say(connection, "0\r\n\r\n");
    }

    /** Sends everybody to an address that sends everybody back; the answer is the head of the request. */
    static String redirect(Socket connection) throws IOException {
        String head = NullServerBehaviours.request(connection);
        String to = head.startsWith("POST /elsewhere") ? "/sale" : "/elsewhere";
        say(connection, "HTTP/1.1 302 Found\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n");
        return head;
    }

    /** Answers with a body and nothing before it, as in 1991. */
    static void http09(Socket connection) throws IOException {
        NullServerBehaviours.request(connection);
        say(connection, "<html>It works!</html>");
    }

    /** Ends every connection before a word is said. */
    static void hangUp(Socket connection) throws IOException {
        connection.close();
    }

    /** Sends the longest record that TLS has, a byte now and then. */
    static void trickleTls(Socket connection) throws IOException {
        connection.getOutputStream().write(new byte[] {0x16, 0x03, 0x03, 0x40, 0x00, 0x02, 0x00, 0x3f, (byte) 0xfc});
        dripping(connection, '\3');
    }

    private static void dripping(Socket connection, char drop) throws IOException {
        CountDownLatch never = new CountDownLatch(1); // Nobody counts it down: to wait for it is to pause.
        try {
            for (int i = 0; i < HUGE && !never.await(200, TimeUnit.MILLISECONDS); i++) {
                say(connection, String.valueOf(drop));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void flood(OutputStream out, int bytes) throws IOException {
        byte[] block = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        for (int left = bytes; left > 0; left -= block.length) {
            out.write(block, 0, Math.min(left, block.length));
        }
    }

    private static void say(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] packedMebibyte() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[MEBIBYTE]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
