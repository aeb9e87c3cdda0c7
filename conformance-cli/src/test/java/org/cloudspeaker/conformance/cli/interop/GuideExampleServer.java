package org.cloudspeaker.conformance.cli.interop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * A first attempt at a payment server: plain HTTP, and every request is answered with HTTP 200 and the guide's example,
 * with its comma after transDatetime.
 */
final class GuideExampleServer implements ExamplePaymentServer {
    private static final String SALE_ANSWER = """
            {
              "acqAuthCode":"1234567890",
              "acqResponseCode":"00",
              "emvData":"",
              "transStatus":"APPROVE"
            }
            """;
    private static final String QUERY_ANSWER = """
            {
              "respCode":"00",
              "total":1,
              "transInfo": [
                {
                  "transStatus": "APPROVED",
                  "acqAuthCode": "12345678",
                  "transAmount": "10000",
                  "transType": "SALE",
                  "cardNo": "451461********2125",
                  "cardOrg": "VISA",
                  "traceNo":"000001",
                  "batchNo":"000000",
                  "transDatetime": "2023-11-24 13:25:10",
                }
              ]
            }
            """;

    private final HttpServer server;

    private GuideExampleServer(HttpServer server) {
        this.server = server;
    }

    static GuideExampleServer start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/functions/v1/request-online-result-pos", exchange -> answer(exchange, SALE_ANSWER));
        server.createContext("/functions/v1/get-transaction-records-pos", exchange -> answer(exchange, QUERY_ANSWER));
        server.start();
        return new GuideExampleServer(server);
    }

    private static void answer(HttpExchange exchange, String example) throws IOException {
        try (exchange) {
            byte[] body = example.getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public String endpoint() {
        return "http://localhost";
    }

    @Override
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public String apiKey() {
        return "sk_test_that_is_not_checked";
    }

    @Override
    public String keySetting() {
        return "{header: X-API-Key}";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
