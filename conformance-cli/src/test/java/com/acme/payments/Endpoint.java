package com.acme.payments;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import tools.jackson.core.JacksonException;

/** One path of the server: who may ask, how and how much. Nothing of a request is logged, and no cause leaves it. */
final class Endpoint implements HttpHandler {
    /** Bytes; a sale is about 1 KiB. */
    private static final int MOST = 64 * 1024;
    /** Bytes that are read and dropped, so that who sends too much gets to see why it was refused. */
    private static final int MOST_DROPPED = 4 * 1024 * 1024;

    private final ApiKeys keys;
    private final Desk desk;

    Endpoint(ApiKeys keys, Desk desk) {
        this.keys = keys;
        this.desk = desk;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MOST + 1);
            drop(exchange.getRequestBody());
            Reply reply = reply(exchange, body);
            byte[] json = Message.written(reply.body());
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

    private Reply reply(HttpExchange exchange, byte[] body) {
        String path = exchange.getHttpContext().getPath();
        if (!exchange.getRequestURI().getPath().equals(path)) {
            return new Reply(404, desk.refusal(Refused.TRANSACTION));
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            return new Reply(405, desk.refusal(Refused.TRANSACTION));
        }
        if (!keys.open(exchange.getRequestHeaders())) {
            return new Reply(403, desk.refusal(Refused.KEY));
        }
        return body.length > MOST ? new Reply(413, desk.refusal(Refused.FORMAT)) : answer(body);
    }

    private Reply answer(byte[] body) {
        try {
            return new Reply(200, desk.answer(Message.read(body)));
        } catch (Refused e) {
            return new Reply(200, desk.refusal(e.code()));
        } catch (IOException | JacksonException e) {
            return new Reply(400, desk.refusal(Refused.FORMAT));
        } catch (SQLException | RuntimeException e) {
            return new Reply(500, desk.refusal(Refused.MALFUNCTION));
        }
    }

    private record Reply(int status, Record body) {}
}
