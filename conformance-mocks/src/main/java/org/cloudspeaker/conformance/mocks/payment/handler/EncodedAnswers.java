package org.cloudspeaker.conformance.mocks.payment.handler;

import java.util.Map;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.profile.Codec;
import org.cloudspeaker.conformance.message.profile.EncodedMessage;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpAnswer;
import org.cloudspeaker.conformance.mocks.payment.ResponseCode;

/** Answers as a format writes them. */
final class EncodedAnswers {
    private EncodedAnswers() {}

    static PaymentHttpAnswer of(ResponseCode reply, Codec codec, OutgoingMessage draft) {
        EncodedMessage message = codec.write(draft);
        PaymentHttpAnswer answer = PaymentHttpAnswer.of(
                reply.status(),
                codec.profile().contentType(draft.type()),
                message.body().bytes());
        for (Map.Entry<String, String> header : message.headers().entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }
}
