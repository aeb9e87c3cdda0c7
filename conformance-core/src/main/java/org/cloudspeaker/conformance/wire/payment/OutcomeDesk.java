package org.cloudspeaker.conformance.wire.payment;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.Reading;

/** Before the desk for sales: what an amount does to the answer on its way, where amounts decide. Thread-safe. */
final class OutcomeDesk implements Desk {
    private static final int MOST_REMEMBERED = 10_000;
    private static final int SERVER_ERROR = 500;
    private static final int BAD_GATEWAY = 502;
    private static final String PAGE = """
            <!DOCTYPE html>
            <html><head><title>502 Bad Gateway</title></head>
            <body><h1>502 Bad Gateway</h1><p>The server returned an invalid or incomplete response.</p></body></html>
            """;

    private final Desk desk;
    private final Decisions decisions;
    private final Set<SaleKey> answered = new LinkedHashSet<>();

    OutcomeDesk(Desk desk, Decisions decisions) {
        this.desk = desk;
        this.decisions = decisions;
    }

    @Override
    public MessageType type() {
        return desk.type();
    }

    @Override
    public Reading read(byte[] body) {
        return desk.read(body);
    }

    @Override
    public Answer refuse(Reply reply) {
        return desk.refuse(reply);
    }

    @Override
    public Answer serve(Reading request) {
        boolean sound = request.syntax().isEmpty() && request.problems().isEmpty();
        Optional<Outcome> outcome = request.value(Field.AMOUNT)
                .filter(amount -> sound)
                .flatMap(amount -> decisions.outcome(Long.parseLong(amount)));
        if (outcome.filter(Outcome::failsEarly).isPresent()) {
            return failed(outcome.get());
        }
        Answer made = desk.serve(request);
        boolean done = made.status() == Reply.SUCCESS.status();
        return done ? outcome.map(what -> changed(what, made, request)).orElse(made) : made;
    }

    private static Answer failed(Outcome outcome) {
        return outcome == Outcome.SERVER_ERROR
                ? Answer.empty(SERVER_ERROR)
                : Answer.of(BAD_GATEWAY, "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
    }

    private Answer changed(Outcome outcome, Answer made, Reading sale) {
        return switch (outcome) {
            case SLOW_ANSWER -> isFirst(sale) ? made.after(decisions.late()) : made;
            case LOST_ANSWER -> isFirst(sale) ? Answer.dropped() : made;
            case TRAILING_COMMA -> made.saying(withComma(made.body()));
            default -> made;
        };
    }

    private boolean isFirst(Reading sale) {
        synchronized (answered) {
            if (answered.size() == MOST_REMEMBERED) {
                answered.remove(answered.iterator().next());
            }
            return answered.add(SaleKey.of(sale));
        }
    }

    private static byte[] withComma(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        int end = text.lastIndexOf('}');
        String wrong = end < 0 ? text + "," : text.substring(0, end) + "," + text.substring(end);
        return wrong.getBytes(StandardCharsets.UTF_8);
    }
}
