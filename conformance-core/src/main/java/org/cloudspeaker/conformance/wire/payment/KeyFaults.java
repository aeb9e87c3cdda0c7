package org.cloudspeaker.conformance.wire.payment;

import static org.cloudspeaker.conformance.wire.payment.Change.at;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.wire.KeyFault;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.payment.Point.Outgoing;

/** The faults in guarding the API key. */
final class KeyFaults {
    private final Settings.Key key;

    KeyFaults(Settings.Key key) {
        this.key = key;
    }

    Map<PaymentFault, Change<?>> changes() {
        return Map.ofEntries(
                Map.entry(
                        KeyFault.BOOKS_WITHOUT_KEY,
                        at(Point.ENTRY, entry -> entry.shown().isEmpty() ? entry.served() : entry)),
                Map.entry(
                        KeyFault.TAKES_ANY_KEY,
                        at(Point.ENTRY, entry -> entry.admitted(entry.shown().isPresent()))),
                Map.entry(KeyFault.QUERY_WITHOUT_KEY, at(Point.ENTRY, KeyFaults::open)),
                Map.entry(KeyFault.ECHOES_KEY, at(Point.OUTGOING, this::echoing)));
    }

    private static Entry open(Entry entry) {
        boolean withoutKey = entry.type() == MessageType.QUERY && entry.shown().isEmpty();
        return entry.admitted(entry.admitted() || withoutKey);
    }

    /** What the server was given and what it holds, in the answer to a request that it cannot read. */
    private Outgoing echoing(Outgoing out) {
        if (out.answer().status() != Reply.MALFORMED.status()) {
            return out;
        }
        String text = "400 Bad Request (" + key.header() + ": " + key.headerValue() + ")";
        return out.with(out.answer().as("text/plain").saying(text.getBytes(StandardCharsets.UTF_8)));
    }
}
