package org.cloudspeaker.conformance.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.Exchange.ExchangeKind;
import org.cloudspeaker.conformance.result.Exchange.ExchangeMessage;

/** The evidence of {@link SampleRun}. */
final class SampleExchanges {
    private static final Instant START = Instant.parse("2026-11-23T00:00:00.250Z");
    private static final String QUERY = """
            {"deviceSn":"TEST000000000001","pageNo":"1","pageSize":"1","transDate":"20261123"}""";

    private SampleExchanges() {}

    static List<Exchange> all() {
        return List.of(
                new Exchange(
                        "x-0001",
                        ExchangeKind.FILE,
                        START,
                        Duration.ofMillis(2),
                        ExchangeMessage.of("read posparam.ini"),
                        Optional.of(new ExchangeMessage(
                                "612 bytes", Map.of(), "{\"mqtt\": {\"mqtt_endpoint\": \"localhost\"}}"))),
                new Exchange(
                        "x-0012",
                        ExchangeKind.MQTT,
                        START,
                        Duration.ofMillis(9),
                        new ExchangeMessage(
                                "CONNECT localhost:8883",
                                Map.of("clientId", "TEST000000000001", "keepAlive", "60"),
                                ""),
                        Optional.of(ExchangeMessage.of("CONNACK 0"))),
                new Exchange(
                        "x-0031",
                        ExchangeKind.MQTT,
                        START.plusMillis(700),
                        Duration.ofMillis(320),
                        ExchangeMessage.of("SUBSCRIBE pos/message/# QoS 1"),
                        Optional.of(new ExchangeMessage(
                                "PUBLISH pos/message/TEST900000000002", Map.of("qos", "1"), "{\"amount\":\"6666\"}"))),
                sale("x-0039", "66.66"),
                query("x-0041", "{\"respCode\":\"00\",\"total\":1,\"transInfo\":[{\"amount\":\"434\"}]}"),
                query("x-0042", "{\"respCode\":\"00\",\"total\":1,\"transInfo\":[{\"amount\":\"819\"}]}"),
                query("x-0043", "{\"respCode\":\"00\",\"total\":1,\"transInfo\":[{\"amount\":\"100109\"}]}"),
                sale("x-0057", "66.66"),
                query("x-0058", "{\"respCode\":\"00\",\"total\":2,\"transInfo\":[{\"acqAuthCode\":\"481517\"}]}"),
                query("x-0066", "{\"respCode\":\"00\",\"total\":0,\"transInfo\":null}"),
                query("x-0068", "{\"respCode\":\"00\",\"total\":1,\"transInfo\":[{\"cardNo\":\"476173****0010\"}]}"),
                new Exchange(
                        "x-0071",
                        ExchangeKind.HTTP,
                        START.plusSeconds(4),
                        Duration.ofSeconds(10),
                        new ExchangeMessage("POST https://localhost:8443/sale", headers(), "{}"),
                        Optional.empty()));
    }

    private static Exchange sale(String id, String amount) {
        String body = """
                {
                  "deviceSn": "TEST000000000001",
                  "cardNo": "476173******0010",
                  "track2": "[track 2]",
                  "transAmount": "%s",
                  "transType": "SALE",
                  "payType": "CARD",
                  "batchNo": "000123",
                  "traceNo": "000007"
                }""".formatted(amount);
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("Content-Type", "text/html; charset=utf-8");
        answer.put("Content-Length", "91");
        return new Exchange(
                id,
                ExchangeKind.HTTP,
                START.plusSeconds(2),
                Duration.ofMillis(34),
                new ExchangeMessage("POST https://localhost:8443/sale", headers(), body),
                Optional.of(
                        new ExchangeMessage(
                                "HTTP 200",
                                answer,
                                "{\"acqResponseCode\":\"00\",\"status\":\"APPROVE\",\"acqAuthCode\":\"481516\",\"emvData\":\"\"}")));
    }

    private static Exchange query(String id, String answer) {
        return new Exchange(
                id,
                ExchangeKind.HTTP,
                START.plusSeconds(3),
                Duration.ofMillis(21),
                new ExchangeMessage("POST https://localhost:8443/query", headers(), QUERY),
                Optional.of(new ExchangeMessage("HTTP 200", Map.of("Content-Type", "application/json"), answer)));
    }

    private static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("X-API-Key", "[redacted]");
        return headers;
    }
}
