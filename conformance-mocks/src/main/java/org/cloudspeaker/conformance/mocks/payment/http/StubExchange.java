package org.cloudspeaker.conformance.mocks.payment.http;

import com.github.tomakehurst.wiremock.http.ChunkedDribbleDelay;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cloudspeaker.conformance.libs.hc.core5.http.ClassicHttpRequest;
import org.cloudspeaker.conformance.libs.hc.core5.http.ClassicHttpResponse;
import org.cloudspeaker.conformance.libs.hc.core5.http.ConnectionClosedException;
import org.cloudspeaker.conformance.libs.hc.core5.http.HttpEntity;
import org.cloudspeaker.conformance.libs.hc.core5.http.HttpException;
import org.cloudspeaker.conformance.libs.hc.core5.http.HttpStatus;
import org.cloudspeaker.conformance.libs.hc.core5.http.io.HttpServerRequestHandler;
import org.cloudspeaker.conformance.libs.hc.core5.http.io.entity.ByteArrayEntity;
import org.cloudspeaker.conformance.libs.hc.core5.http.io.entity.EntityTemplate;
import org.cloudspeaker.conformance.libs.hc.core5.http.message.BasicClassicHttpResponse;
import org.cloudspeaker.conformance.libs.hc.core5.http.protocol.HttpContext;

/** One connection's requests, each taken to WireMock's stubs, and what they answer taken back. */
final class StubExchange implements HttpServerRequestHandler {
    /** No sale comes near it; what is beyond is never read into memory. */
    private static final int MOST_BYTES = 4 << 20;

    private final StubRequestHandler stubs;
    private final ConnectionFaults faults;
    private final String origin;
    private final CountDownLatch closing;

    /**
     * For one connection.
     *
     * @param faults what a stub can do to it in place of an answer
     * @param origin scheme, host and port as the client reaches them
     * @param closing counted down when nobody waits for late answers any more
     */
    StubExchange(StubRequestHandler stubs, ConnectionFaults faults, String origin, CountDownLatch closing) {
        this.stubs = stubs;
        this.faults = faults;
        this.origin = origin;
        this.closing = closing;
    }

    @Override
    public void handle(ClassicHttpRequest request, ResponseTrigger trigger, HttpContext context)
            throws HttpException, IOException {
        refuseEncoded(request);
        Response response = ask(ReceivedStubRequest.of(request, body(request), origin));
        awaitDelay(response.getInitialDelay());
        if (response.getFault() != null) {
            response.getFault().apply(faults);
            throw new ConnectionClosedException("the stub ends the connection");
        }
        trigger.submitResponse(written(response));
    }

    /** No device compresses or splits what it sends, and nothing here unpacks it. */
    private static void refuseEncoded(ClassicHttpRequest request) throws HttpException {
        String type = Optional.ofNullable(request.getFirstHeader("Content-Type"))
                .map(header -> header.getValue().toLowerCase(Locale.ROOT))
                .orElse("");
        if (request.containsHeader("Content-Encoding") || type.startsWith("multipart/")) {
            throw new RefusedRequestException(HttpStatus.SC_UNSUPPORTED_MEDIA_TYPE, "an encoded body");
        }
    }

    private static byte[] body(ClassicHttpRequest request) throws HttpException, IOException {
        HttpEntity entity = request.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        byte[] body = entity.getContent().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new RefusedRequestException(
                    HttpStatus.SC_REQUEST_TOO_LONG, "a body of more than " + MOST_BYTES + " bytes");
        }
        return body;
    }

    private Response ask(ReceivedStubRequest request) throws HttpException {
        List<Response> answers = new ArrayList<>();
        try {
            stubs.handle(request, (asked, response, attributes) -> answers.add(response), null);
        } catch (RuntimeException unreadable) {
            // The service never throws, so it is what came in; a page with a stack trace is no answer to it.
            throw new RefusedRequestException(HttpStatus.SC_BAD_REQUEST, "a request that cannot be read");
        }
        return answers.isEmpty() ? Response.notConfigured() : answers.get(0);
    }

    /** Waits before a late answer. */
    private void awaitDelay(long millis) throws IOException {
        try {
            if (millis > 0 && closing.await(millis, TimeUnit.MILLISECONDS)) {
                throw new ConnectionClosedException("the server is closed");
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server is closed");
        }
    }

    private ClassicHttpResponse written(Response response) {
        if (!response.wasConfigured()) {
            return new BasicClassicHttpResponse(HttpStatus.SC_NOT_FOUND);
        }
        ClassicHttpResponse written = new BasicClassicHttpResponse(response.getStatus());
        for (HttpHeader header : response.getHeaders().all()) {
            header.values().forEach(value -> written.addHeader(header.key(), value));
        }
        written.setEntity(body(response));
        return written;
    }

    private HttpEntity body(Response response) {
        byte[] body = response.getBody();
        return response.shouldAddChunkedDribbleDelay()
                ? new EntityTemplate(
                        body.length, null, null, out -> dribble(body, response.getChunkedDribbleDelay(), out))
                : new ByteArrayEntity(body, null);
    }

    /** Writes a body in pieces, with a pause before each. */
    private void dribble(byte[] body, ChunkedDribbleDelay delay, OutputStream out) throws IOException {
        int pieces = Math.max(1, delay.getNumberOfChunks());
        for (int piece = 0; piece < pieces; piece++) {
            int from = Math.toIntExact((long) body.length * piece / pieces);
            int to = Math.toIntExact((long) body.length * (piece + 1) / pieces);
            awaitDelay(delay.getTotalDuration() / pieces);
            out.write(body, from, to - from);
            out.flush();
        }
    }
}
