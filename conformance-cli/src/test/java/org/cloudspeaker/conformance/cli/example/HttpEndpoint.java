package org.cloudspeaker.conformance.cli.example;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import org.cloudspeaker.conformance.libs.jackson.core.JacksonException;

/** One path of the server: method, key and size of a request. Nothing of a request is logged, and no error has a cause. */
final class HttpEndpoint implements HttpHandler {
    /** Bytes; a sale is about 1 KiB. */
    private static final int MOST = 64 * 1024;
    /** Bytes that are read and dropped, so that the sender of a body that is too large sees the answer. */
    private static final int MOST_DROPPED = 4 * 1024 * 1024;

    private final ApiKeyStore keys;
    private final MessageHandler handler;

    HttpEndpoint(ApiKeyStore keys, MessageHandler handler) {
        this.keys = keys;
        this.handler = handler;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MOST + 1);
            drop(exchange.getRequestBody());
            EndpointReply reply = reply(exchange, body);
            byte[] json = JsonMessage.written(reply.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(reply.status(), -1);
            } else {
                exchange.sendResponseHeaders(reply.status(), json.length);
                exchange.getResponseBody().write(json);
            }
        }
    }

    /** Reads rather than skips: this stream's skip does not know where a body ends. */
    private static void drop(InputStream body) throws IOException {
        byte[] dropped = new byte[MOST];
        for (int left = MOST_DROPPED; left > 0 && body.readNBytes(dropped, 0, MOST) == MOST; left -= MOST) {}
    }

    private EndpointReply reply(HttpExchange exchange, byte[] body) {
        String path = exchange.getHttpContext().getPath();
        if (!exchange.getRequestURI().getPath().equals(path)) {
            return new EndpointReply(404, handler.refusal(RejectedMessageException.TRANSACTION));
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            return new EndpointReply(405, handler.refusal(RejectedMessageException.TRANSACTION));
        }
        if (!keys.open(exchange.getRequestHeaders())) {
            return new EndpointReply(403, handler.refusal(RejectedMessageException.KEY));
        }
        return body.length > MOST
                ? new EndpointReply(413, handler.refusal(RejectedMessageException.FORMAT))
                : answer(body);
    }

    private EndpointReply answer(byte[] body) {
        try {
            return new EndpointReply(200, handler.answer(JsonMessage.read(body)));
        } catch (RejectedMessageException e) {
            return new EndpointReply(200, handler.refusal(e.code()));
        } catch (IOException | JacksonException e) {
            return new EndpointReply(400, handler.refusal(RejectedMessageException.FORMAT));
        } catch (SQLException | RuntimeException e) {
            return new EndpointReply(500, handler.refusal(RejectedMessageException.MALFUNCTION));
        }
    }

    private record EndpointReply(int status, Record body) {}
}
