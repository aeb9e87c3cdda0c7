package org.cloudspeaker.conformance.mocks.payment.handler;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.ReceivedMessage;
import org.cloudspeaker.conformance.mocks.payment.AmountOutcome;
import org.cloudspeaker.conformance.mocks.payment.IssuerDecisions;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpAnswer;
import org.cloudspeaker.conformance.mocks.payment.ResponseCode;
import org.cloudspeaker.conformance.mocks.payment.SaleKey;

/** Before the desk for sales: what an amount does to the answer on its way, where amounts decide. Thread-safe. */
final class AmountOutcomeHandler implements PaymentRequestHandler {
    private static final int MOST_REMEMBERED = 10_000;
    private static final int SERVER_ERROR = 500;
    private static final int BAD_GATEWAY = 502;
    private static final String PAGE = """
            <!DOCTYPE html>
            <html><head><title>502 Bad Gateway</title></head>
            <body><h1>502 Bad Gateway</h1><p>The server returned an invalid or incomplete response.</p></body></html>
            """;

    private final PaymentRequestHandler desk;
    private final IssuerDecisions decisions;
    private final Set<SaleKey> answered = new LinkedHashSet<>();

    AmountOutcomeHandler(PaymentRequestHandler desk, IssuerDecisions decisions) {
        this.desk = desk;
        this.decisions = decisions;
    }

    @Override
    public MessageType type() {
        return desk.type();
    }

    @Override
    public DecodedMessage read(ReceivedMessage request) {
        return desk.read(request);
    }

    @Override
    public PaymentHttpAnswer refuse(ResponseCode reply) {
        return desk.refuse(reply);
    }

    @Override
    public PaymentHttpAnswer serve(DecodedMessage request) {
        boolean sound = request.syntax().isEmpty() && request.problems().isEmpty();
        Optional<AmountOutcome> outcome = request.value(MessageField.AMOUNT)
                .filter(amount -> sound)
                .flatMap(amount -> decisions.outcome(Long.parseLong(amount)));
        if (outcome.filter(AmountOutcome::failsEarly).isPresent()) {
            return failed(outcome.get());
        }
        PaymentHttpAnswer made = desk.serve(request);
        boolean done = made.status() == ResponseCode.SUCCESS.status();
        return done ? outcome.map(what -> changed(what, made, request)).orElse(made) : made;
    }

    private static PaymentHttpAnswer failed(AmountOutcome outcome) {
        return outcome == AmountOutcome.SERVER_ERROR
                ? PaymentHttpAnswer.empty(SERVER_ERROR)
                : PaymentHttpAnswer.of(BAD_GATEWAY, "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
    }

    private PaymentHttpAnswer changed(AmountOutcome outcome, PaymentHttpAnswer made, DecodedMessage sale) {
        return switch (outcome) {
            case SLOW_ANSWER -> isFirst(sale) ? made.withDelay(decisions.late()) : made;
            case LOST_ANSWER -> isFirst(sale) ? PaymentHttpAnswer.dropped() : made;
            case TRAILING_COMMA -> made.withBody(withComma(made.body()));
            default -> made;
        };
    }

    private boolean isFirst(DecodedMessage sale) {
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
