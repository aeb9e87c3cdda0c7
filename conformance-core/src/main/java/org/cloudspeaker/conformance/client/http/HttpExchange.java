package org.cloudspeaker.conformance.client.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.libs.hc.core5.http.ClassicHttpRequest;
import org.cloudspeaker.conformance.libs.hc.core5.http.ClassicHttpResponse;
import org.cloudspeaker.conformance.libs.hc.core5.http.ConnectionClosedException;
import org.cloudspeaker.conformance.libs.hc.core5.http.Header;
import org.cloudspeaker.conformance.libs.hc.core5.http.HttpEntity;
import org.cloudspeaker.conformance.libs.hc.core5.http.HttpException;
import org.cloudspeaker.conformance.libs.hc.core5.http.HttpHeaders;
import org.cloudspeaker.conformance.libs.hc.core5.http.config.Http1Config;
import org.cloudspeaker.conformance.libs.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.cloudspeaker.conformance.libs.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.cloudspeaker.conformance.libs.hc.core5.http.impl.io.SocketHolder;
import org.cloudspeaker.conformance.libs.hc.core5.http.io.entity.ByteArrayEntity;
import org.cloudspeaker.conformance.libs.hc.core5.http.message.BasicClassicHttpRequest;
import org.cloudspeaker.conformance.libs.hc.core5.http.message.MessageSupport;
import org.cloudspeaker.conformance.libs.hc.core5.net.URIAuthority;
import org.cloudspeaker.conformance.message.syntax.Payload;

/**
 * One request and one answer over a line, in HTTP/1.1 (RFC 9112) and nothing above it: no redirects, no decoding, no
 * repeats, no cookies. It sends what the device sends and no header more.
 */
final class HttpExchange {
    /** The most header fields of an answer. */
    static final int MAX_FIELDS = 200;
    /** The most bytes of a line in the header of an answer. */
    static final int MAX_LINE = 1 << 14;

    private static final int BUFFER = 8192;
    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int OK = 200;

    private final HttpCall call;
    private final HttpConnection line;
    private final StreamingConnection connection;

    /** Speaks over this line, which whoever opened it closes. */
    HttpExchange(HttpCall call, HttpConnection line) throws IOException {
        this.call = call;
        this.line = line;
        connection = new StreamingConnection(Http1Config.custom()
                .setBufferSize(BUFFER)
                .setMaxHeaderCount(MAX_FIELDS)
                .setMaxLineLength(MAX_LINE)
                .build());
        connection.bind(new SocketHolder(line.socket()) {
            @Override
            protected InputStream getInputStream(Socket socket) throws IOException {
                return new HttpHeaderStream(socket.getInputStream());
            }
        });
    }

    /** Opens what is protected: the streams of a connection can be chosen. */
    private static final class StreamingConnection extends DefaultBHttpClientConnection {
        StreamingConnection(Http1Config config) {
            super(config, null, null, null, null, null, new DefaultHttpResponseParserFactory(config));
        }

        @Override
        protected void bind(SocketHolder holder) throws IOException {
            super.bind(holder);
        }
    }

    /** What came back: status, header fields by name in lower case, and the body up to its bound. */
    record RawReply(int status, Map<String, List<String>> headers, Payload body) {}

    /**
     * Sends the request and reads the answer, which may be there before the whole request is: a server that has heard
     * enough answers and hangs up (RFC 9112, 9.6).
     */
    RawReply exchange() throws IOException, HttpException {
        try {
            send();
        } catch (IOException e) {
            try {
                return receive();
            } catch (IOException | HttpException nothing) {
                e.addSuppressed(nothing);
                throw e;
            }
        }
        return receive();
    }

    /** Sends the whole request. */
    void send() throws IOException, HttpException {
        ClassicHttpRequest request = request();
        connection.sendRequestHeader(request);
        connection.sendRequestEntity(request);
        connection.flush();
    }

    private ClassicHttpRequest request() {
        String query = call.uri().getRawQuery();
        String path = call.uri().getRawPath();
        String target = (path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
        BasicClassicHttpRequest request = new BasicClassicHttpRequest(call.method(), target);
        URIAuthority authority =
                new URIAuthority(call.uri().getHost(), call.uri().getPort());
        request.setAuthority(authority);
        request.addHeader(HttpHeaders.HOST, authority);
        if (call.body().size() > 0 || call.method().equals("POST")) {
            byte[] body = call.body().bytes();
            request.addHeader(HttpHeaders.CONTENT_TYPE, call.contentType());
            request.addHeader(HttpHeaders.CONTENT_LENGTH, body.length);
            request.setEntity(new ByteArrayEntity(body, null));
        }
        call.headers().forEach(request::addHeader);
        call.key().ifPresent(key -> request.addHeader(key.header(), key.headerValue()));
        return request;
    }

    /**
     * Waits for the first byte of an answer, and reads no more.
     *
     * @throws ConnectionClosedException if the other side ends the connection instead
     */
    void awaitAnswer() throws IOException {
        if (line.socket().getInputStream().read() < 0) {
            throw new ConnectionClosedException();
        }
    }

    /** Reads the whole answer. */
    RawReply receive() throws IOException, HttpException {
        ClassicHttpResponse response = connection.receiveResponseHeader();
        while (response.getCode() < OK && response.getCode() != SWITCHING_PROTOCOLS) {
            response = connection.receiveResponseHeader();
        }
        Map<String, List<String>> headers = Arrays.stream(response.getHeaders())
                .collect(Collectors.groupingBy(
                        header -> header.getName().toLowerCase(Locale.ROOT),
                        LinkedHashMap::new,
                        Collectors.mapping(HttpExchange::value, Collectors.toList())));
        return new RawReply(response.getCode(), headers, Payload.of(body(response)));
    }

    private static String value(Header header) {
        return header.getValue() == null ? "" : header.getValue();
    }

    private byte[] body(ClassicHttpResponse response) throws IOException, HttpException {
        if (!MessageSupport.canResponseHaveBody(call.method(), response)) {
            return new byte[0];
        }
        connection.receiveResponseEntity(response);
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        InputStream content = entity.getContent(); // Not closed: that would read on to the end.
        return new BoundedInputStream(content, HttpPaymentClient.MAX_ANSWER).readAllBytes();
    }
}
