package org.cloudspeaker.conformance.cli.mock.log;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.device.DeviceEvent;
import org.cloudspeaker.conformance.device.MockDeviceConfig;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.Exchange.ExchangeMessage;

/** Shows the events of one device: what it receives, does and sends, and the answers. */
public final class DeviceActivityLog {
    private static final String CONTENT_TYPE = "Content-Type";

    private final LiveLog live;
    private final MockDeviceConfig.ServerConnections connections;
    private boolean ready;
    private String lastSaid = "";

    public DeviceActivityLog(LiveLog live, MockDeviceConfig.ServerConnections connections) {
        this.live = live;
        this.connections = connections;
    }

    /** Logs an event of the device. */
    public void log(DeviceEvent event) {
        if (repeats(event.sentence()) && event instanceof DeviceEvent.ConnectFailed) {
            return; // It tries again and again, and once is enough to know.
        }
        LogLine line = line(knownAt(event), "device", event.sentence());
        boolean listens = event instanceof DeviceEvent.Subscribed subscribed && subscribed.isGranted();
        live.show(listens && becomesReady() ? List.of(line, LogLine.of(readyLine())) : List.of(line));
    }

    /** When the event was known: for a sale, its end. */
    private static Instant knownAt(DeviceEvent event) {
        return event instanceof DeviceEvent.SaleCompleted sold ? sold.at().plus(sold.took()) : event.at();
    }

    /** For scripts: {@code ready device TEST000000000001 broker mqtts://... topic ... payment https://...}. */
    private String readyLine() {
        return "ready device " + connections.sn() + " broker "
                + connections.broker().uri() + " topic " + connections.topic() + " payment "
                + connections.payment().sale();
    }

    private LogLine line(Instant at, String where, String what) {
        return live.event(at, where, connections.sn(), what);
    }

    private synchronized boolean repeats(String sentence) {
        boolean same = sentence.equals(lastSaid);
        lastSaid = sentence;
        return same;
    }

    private synchronized boolean becomesReady() {
        boolean first = !ready;
        ready = true;
        return first;
    }

    /** Logs a request with its answer, or a message that it received. */
    public void logExchange(Exchange exchange) {
        if (exchange.kind() == Exchange.ExchangeKind.HTTP) {
            Instant answered = exchange.at().plus(exchange.took());
            String answer = exchange.response().map(DeviceActivityLog::said).orElse("none") + " after "
                    + exchange.took().toMillis() + " ms";
            live.show(List.of(line(exchange.at(), "send", said(exchange.request())), line(answered, "answer", answer)));
        } else {
            exchange.response()
                    .filter(message -> !message.body().isEmpty())
                    .ifPresent(message -> live.show(List.of(line(exchange.at(), "receive", said(message)))));
        }
    }

    /** In one line: {@code POST https://localhost:8443/sale [X-API-Key: [API key]] {...}}. */
    private static String said(ExchangeMessage message) {
        String headers = message.summary().startsWith("POST")
                ? message.headers().entrySet().stream()
                        .filter(header -> !header.getKey().equals(CONTENT_TYPE))
                        .map(DeviceActivityLog::header)
                        .collect(Collectors.joining(", "))
                : "";
        String body = message.body().replace("\r", "").replace("\n", " ");
        return message.summary() + (headers.isEmpty() ? "" : " (" + headers + ")") + (body.isEmpty() ? "" : " " + body);
    }

    private static String header(Map.Entry<String, String> header) {
        return header.getKey() + ": " + header.getValue();
    }
}
