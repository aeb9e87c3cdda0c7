package org.cloudspeaker.conformance.cli.mock;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.Exchange.Message;
import org.cloudspeaker.conformance.wire.speaker.SpeakerEvent;

/** Shows what happens to one device: what it hears, what it does, what it sends and is answered. */
final class DeviceLog {
    private static final String CONTENT_TYPE = "Content-Type";

    private final Live live;
    private final String sn;
    private final String whereItIs;
    private boolean ready;

    /**
     * A log of one device.
     *
     * @param whereItIs what stands behind {@code ready device SN} once it listens
     */
    DeviceLog(Live live, String sn, String whereItIs) {
        this.live = live;
        this.sn = sn;
        this.whereItIs = whereItIs;
    }

    /** Something happened to it. */
    void happened(SpeakerEvent event) {
        live.event(event.at(), "device", sn, event.sentence());
        if (event instanceof SpeakerEvent.Subscribed subscribed && subscribed.listens() && becomesReady()) {
            live.line("ready device " + sn + " " + whereItIs);
        }
    }

    private synchronized boolean becomesReady() {
        boolean first = !ready;
        ready = true;
        return first;
    }

    /** It said something, or was told something. */
    void exchanged(Exchange exchange) {
        if (exchange.kind() == Exchange.Kind.HTTP) {
            live.event(exchange.at(), "sends", sn, said(exchange.request()));
            live.event(
                    exchange.at().plus(exchange.took()),
                    "answer",
                    sn,
                    exchange.response().map(DeviceLog::said).orElse("none") + " after "
                            + exchange.took().toMillis() + " ms");
        } else {
            Optional<Message> heard =
                    exchange.response().filter(message -> !message.body().isEmpty());
            heard.ifPresent(message -> live.event(exchange.at(), "hears", sn, said(message)));
        }
    }

    /** In one line: {@code POST https://localhost:8443/sale [X-API-Key: [API key]] {...}}. */
    private static String said(Message message) {
        String headers = message.summary().startsWith("POST")
                ? message.headers().entrySet().stream()
                        .filter(header -> !header.getKey().equals(CONTENT_TYPE))
                        .map(DeviceLog::header)
                        .collect(Collectors.joining(", "))
                : "";
        String body = message.body().replace("\r", "").replace("\n", " ");
        return message.summary() + (headers.isEmpty() ? "" : " (" + headers + ")") + (body.isEmpty() ? "" : " " + body);
    }

    private static String header(Map.Entry<String, String> header) {
        return header.getKey() + ": " + header.getValue();
    }
}
