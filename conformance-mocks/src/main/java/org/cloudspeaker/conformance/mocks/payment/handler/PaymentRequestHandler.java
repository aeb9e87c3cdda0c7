package org.cloudspeaker.conformance.mocks.payment.handler;

import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.ReceivedMessage;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpAnswer;
import org.cloudspeaker.conformance.mocks.payment.ResponseCode;

/** Serves one kind of request. */
interface PaymentRequestHandler {
    /** What is asked for here. */
    MessageType type();

    /** What a request says. */
    DecodedMessage read(ReceivedMessage request);

    /** Does the work. */
    PaymentHttpAnswer serve(DecodedMessage request);

    /** A complete answer that says no. */
    PaymentHttpAnswer refuse(ResponseCode reply);
}
