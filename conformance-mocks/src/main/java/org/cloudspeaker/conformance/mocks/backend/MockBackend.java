package org.cloudspeaker.conformance.mocks.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.config.PaymentTrigger;
import org.cloudspeaker.conformance.libs.hc.core5.http.ClassicHttpRequest;
import org.cloudspeaker.conformance.libs.hc.core5.http.ClassicHttpResponse;
import org.cloudspeaker.conformance.libs.hc.core5.http.ContentType;
import org.cloudspeaker.conformance.libs.hc.core5.http.impl.bootstrap.HttpServer;
import org.cloudspeaker.conformance.libs.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.cloudspeaker.conformance.libs.hc.core5.http.io.entity.StringEntity;
import org.cloudspeaker.conformance.libs.hc.core5.io.CloseMode;

/**
 * A customer's server on a free port of the loopback interface: whoever posts {@code {"amount":"123.44","order":"1",
 * "sn":"TEST1"}} to {@code /payments} has the payment announced to that device. It is wrong in the ways it is told to be.
 */
public final class MockBackend implements AutoCloseable {
    private static final String PATH = "/payments";
    private static final int MOST_BYTES = 4096;
    private static final int CREATED = 201;
    private static final int BAD_REQUEST = 400;

    private final HttpServer server;
    private final BackendAnnouncer till;

    private MockBackend(HttpServer server, BackendAnnouncer till) {
        this.server = server;
        this.till = till;
    }

    /**
     * Starts a server that publishes what this till announces.
     *
     * @throws UncheckedIOException when there is no free port
     */
    public static MockBackend start(BackendAnnouncer till) {
        HttpServer server = ServerBootstrap.bootstrap()
                .setLocalAddress(InetAddress.getLoopbackAddress())
                .register(PATH, (request, response, context) -> pay(till, request, response))
                .create();
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MockBackend(server, till);
    }

    private static void pay(BackendAnnouncer till, ClassicHttpRequest request, ClassicHttpResponse response)
            throws IOException {
        byte[] body = request.getEntity() == null
                ? new byte[0]
                : request.getEntity().getContent().readNBytes(MOST_BYTES);
        boolean announced = till.announce(new String(body, StandardCharsets.UTF_8));
        response.setCode(announced ? CREATED : BAD_REQUEST);
        String answer = announced ? "{\"announced\":true}" : "{\"error\":\"amount, order and sn, each a string\"}";
        response.setEntity(new StringEntity(answer, ContentType.APPLICATION_JSON));
    }

    /** How a target asks it for a payment. */
    public PaymentTrigger trigger() {
        URI url = URI.create("http://localhost:" + server.getLocalPort() + PATH);
        String body = "{\"amount\":\"{decimal}\",\"order\":\"{orderId}\",\"sn\":\"{sn}\"}";
        return new PaymentTrigger.HttpTrigger("POST", url, Optional.empty(), body, List.of());
    }

    /** Ends it and every connection to it. */
    @Override
    public void close() {
        server.close(CloseMode.IMMEDIATE);
        till.close();
    }
}
