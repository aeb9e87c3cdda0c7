package org.cloudspeaker.conformance.mocks.payment.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Speaks HTTP to a server under test. */
public final class HttpTestClient {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final HttpClient client;

    HttpTestClient(HttpClient client) {
        this.client = client;
    }

    public static HttpTestClient plain() {
        return new HttpTestClient(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    public HttpResponse<String> post(URI address, byte[] body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(address).POST(BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(LIMIT);
    }
}
