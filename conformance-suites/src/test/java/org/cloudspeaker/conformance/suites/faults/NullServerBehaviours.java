package org.cloudspeaker.conformance.suites.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What null servers do with a connection. */
public final class NullServerBehaviours {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d{1,9})");
    private static final int LONGEST_HEAD = 1 << 16;

    private NullServerBehaviours() {}

    /** Reads and says nothing, until the other side goes. */
    public static void silent(Socket connection) throws IOException {
        connection.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /** Says whatever it hears. */
    static void echo(Socket connection) throws IOException {
        connection.getInputStream().transferTo(connection.getOutputStream());
    }

    /** Answers each HTTP request with 200 and nothing. */
    static void httpEmpty(Socket connection) throws IOException {
        http(connection, (head, body) -> new byte[0]);
    }

    /** Answers each HTTP request with 200 and the body of the request. */
    static void httpEcho(Socket connection) throws IOException {
        http(connection, (head, body) -> body);
    }

    /** Answers each HTTP request with 200 and the whole of the request, as a page for debugging does. */
    static void httpMirror(Socket connection) throws IOException {
        http(connection, (head, body) -> {
            byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
            byte[] all = new byte[start.length + body.length];
            System.arraycopy(start, 0, all, 0, start.length);
            System.arraycopy(body, 0, all, start.length, body.length);
            return all;
        });
    }

    /** Answers each HTTP request with 200 and the whole of the request in base64. */
    static void httpBase64(Socket connection) throws IOException {
        http(
                connection,
                (head, body) -> Base64.getEncoder()
                        .encode((head + new String(body, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Answers each HTTP request with 200 and its headers, so far from the start that messages cut them short. */
    static void httpLate(Socket connection) throws IOException {
        http(
                connection,
                (head, body) -> ("-".repeat(170) + head.replaceFirst("(?s).*?(?=X-API-Key|$)", ""))
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Reads one HTTP request to its end; the answer is its head. */
    public static String request(Socket connection) throws IOException {
        InputStream in = connection.getInputStream();
        String head = head(in);
        Matcher length = LENGTH.matcher(head);
        in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        return head;
    }

    private interface Answering {
        byte[] answer(String head, byte[] body);
    }

    private static void http(Socket connection, Answering answering) throws IOException {
        InputStream in = connection.getInputStream();
        for (String head = head(in); !head.isEmpty(); head = head(in)) {
            Matcher length = LENGTH.matcher(head);
            byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
            byte[] answer = answering.answer(head, body);
            String start = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + answer.length;
            OutputStream out = connection.getOutputStream();
            out.write((start + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(answer);
            out.flush();
        }
    }

    /** Everything up to the empty line; empty at the end, and for what is no HTTP. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0 && head.length() < LONGEST_HEAD) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }
}
