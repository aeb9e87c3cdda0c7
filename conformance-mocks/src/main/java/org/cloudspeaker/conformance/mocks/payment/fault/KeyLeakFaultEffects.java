package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.mocks.fault.ApiKeyFault;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpAnswer;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpRequest;
import org.cloudspeaker.conformance.mocks.payment.PaymentServerConfig;
import org.cloudspeaker.conformance.mocks.payment.ResponseCode;
import org.cloudspeaker.conformance.mocks.payment.fault.PaymentFaultPoints.AnsweredRequest;
import org.cloudspeaker.conformance.mocks.payment.fault.PaymentFaultPoints.UnroutedExchange;

/** The faults in keeping the API key secret. */
final class KeyLeakFaultEffects {
    private static final String PLAIN = "text/plain";

    private final PaymentServerConfig.ApiKeyConfig key;

    KeyLeakFaultEffects(PaymentServerConfig.ApiKeyConfig key) {
        this.key = key;
    }

    Map<PaymentFault, FaultEffect<?>> byFault() {
        return Map.ofEntries(
                Map.entry(ApiKeyFault.ECHOES_KEY, at(PaymentFaultPoints.ANSWERED, this::inAnError)),
                Map.entry(ApiKeyFault.ECHOES_KEY_IN_HEADER, at(PaymentFaultPoints.ANSWERED, this::inAHeader)),
                Map.entry(ApiKeyFault.ECHOES_WRONG_KEY, at(PaymentFaultPoints.ANSWERED, this::inARefusal)),
                Map.entry(ApiKeyFault.ECHOES_KEY_NOWHERE, at(PaymentFaultPoints.NOWHERE, this::nowhere)));
    }

    /** What the server holds, in the answer to a request that it cannot read. */
    private AnsweredRequest inAnError(AnsweredRequest passing) {
        return passing.answer().status() == ResponseCode.MALFORMED.status()
                ? passing.with(saying(passing.answer(), "400 Bad Request (" + held() + ")"))
                : passing;
    }

    private AnsweredRequest inAHeader(AnsweredRequest passing) {
        boolean done = passing.message().type() == MessageType.SALE
                && passing.answer().status() == ResponseCode.SUCCESS.status();
        return done ? passing.with(passing.answer().with("X-Debug-Request", held())) : passing;
    }

    private AnsweredRequest inARefusal(AnsweredRequest passing) {
        if (passing.answer().status() != ResponseCode.KEY_REFUSED.status()) {
            return passing;
        }
        String shown = shown(passing.request());
        String coded = Base64.getEncoder().encodeToString(shown.getBytes(StandardCharsets.UTF_8));
        return passing.with(passing.answer().with("WWW-Authenticate", "ApiKey unknown=\"" + coded + "\""));
    }

    private UnroutedExchange nowhere(UnroutedExchange passing) {
        String page = "404 Not Found (" + key.header() + ": " + shown(passing.request()) + ")";
        return passing.with(saying(passing.answer(), page));
    }

    private String held() {
        return key.header() + ": " + key.headerValue();
    }

    private String shown(PaymentHttpRequest request) {
        return String.join(", ", request.header(key.header()));
    }

    private static PaymentHttpAnswer saying(PaymentHttpAnswer answer, String text) {
        return answer.withContentType(PLAIN).withBody(text.getBytes(StandardCharsets.UTF_8));
    }
}
