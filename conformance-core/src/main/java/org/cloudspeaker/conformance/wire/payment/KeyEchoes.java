package org.cloudspeaker.conformance.wire.payment;

import static org.cloudspeaker.conformance.wire.payment.Change.at;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.wire.KeyFault;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.payment.Point.Answered;
import org.cloudspeaker.conformance.wire.payment.Point.Nowhere;

/** The faults in keeping the API key secret. */
final class KeyEchoes {
    private static final String PLAIN = "text/plain";

    private final Settings.Key key;

    KeyEchoes(Settings.Key key) {
        this.key = key;
    }

    Map<PaymentFault, Change<?>> changes() {
        return Map.ofEntries(
                Map.entry(KeyFault.ECHOES_KEY, at(Point.ANSWERED, this::inAnError)),
                Map.entry(KeyFault.ECHOES_KEY_IN_HEADER, at(Point.ANSWERED, this::inAHeader)),
                Map.entry(KeyFault.ECHOES_WRONG_KEY, at(Point.ANSWERED, this::inARefusal)),
                Map.entry(KeyFault.ECHOES_KEY_NOWHERE, at(Point.NOWHERE, this::nowhere)));
    }

    /** What the server holds, in the answer to a request that it cannot read. */
    private Answered inAnError(Answered passing) {
        return passing.answer().status() == Reply.MALFORMED.status()
                ? passing.with(saying(passing.answer(), "400 Bad Request (" + held() + ")"))
                : passing;
    }

    private Answered inAHeader(Answered passing) {
        boolean done =
                passing.reading().type() == MessageType.SALE && passing.answer().status() == Reply.SUCCESS.status();
        return done ? passing.with(passing.answer().with("X-Debug-Request", held())) : passing;
    }

    private Answered inARefusal(Answered passing) {
        if (passing.answer().status() != Reply.KEY_REFUSED.status()) {
            return passing;
        }
        String shown = shown(passing.request());
        String coded = Base64.getEncoder().encodeToString(shown.getBytes(StandardCharsets.UTF_8));
        return passing.with(passing.answer().with("WWW-Authenticate", "ApiKey unknown=\"" + coded + "\""));
    }

    private Nowhere nowhere(Nowhere passing) {
        String page = "404 Not Found (" + key.header() + ": " + shown(passing.request()) + ")";
        return passing.with(saying(passing.answer(), page));
    }

    private String held() {
        return key.header() + ": " + key.headerValue();
    }

    private String shown(Request request) {
        return String.join(", ", request.header(key.header()));
    }

    private static Answer saying(Answer answer, String text) {
        return answer.as(PLAIN).saying(text.getBytes(StandardCharsets.UTF_8));
    }
}
