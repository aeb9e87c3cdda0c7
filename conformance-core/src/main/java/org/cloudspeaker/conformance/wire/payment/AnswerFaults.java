package org.cloudspeaker.conformance.wire.payment;

import static org.cloudspeaker.conformance.wire.payment.Change.at;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.payment.Point.Outgoing;

/** The faults at the door and in what goes out over HTTP. */
final class AnswerFaults {
    private final Settings.Key key;

    AnswerFaults(Settings.Key key) {
        this.key = key;
    }

    Map<PaymentFault, Change<?>> changes() {
        return Map.ofEntries(
                Map.entry(
                        PaymentFault.BOOKS_WITHOUT_KEY,
                        at(Point.ENTRY, entry -> entry.shown().isEmpty() ? entry.served() : entry)),
                Map.entry(
                        PaymentFault.TAKES_ANY_KEY,
                        at(Point.ENTRY, entry -> entry.admitted(entry.shown().isPresent()))),
                Map.entry(PaymentFault.QUERY_WITHOUT_KEY, at(Point.ENTRY, AnswerFaults::open)),
                Map.entry(
                        PaymentFault.FAILS_EVERY_SALE,
                        at(Point.OUTGOING, ofSales(answer -> answer.with(500).saying(new byte[0])))),
                Map.entry(PaymentFault.TRAILING_COMMA, at(Point.OUTGOING, ofSales(AnswerFaults::trailing))),
                Map.entry(
                        PaymentFault.ANSWERS_AS_HTML,
                        at(Point.OUTGOING, out -> out.with(out.answer().as("text/html")))),
                Map.entry(PaymentFault.ECHOES_KEY, at(Point.OUTGOING, this::echoing)));
    }

    private static Entry open(Entry entry) {
        boolean withoutKey = entry.type() == MessageType.QUERY && entry.shown().isEmpty();
        return entry.admitted(entry.admitted() || withoutKey);
    }

    private static UnaryOperator<Outgoing> ofSales(UnaryOperator<Answer> change) {
        return out -> out.type() == MessageType.SALE ? out.with(change.apply(out.answer())) : out;
    }

    private static Answer trailing(Answer answer) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        int end = text.lastIndexOf('}');
        if (end < 0) {
            return answer;
        }
        String comma = text.substring(0, end) + "," + text.substring(end);
        return answer.saying(comma.getBytes(StandardCharsets.UTF_8));
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
