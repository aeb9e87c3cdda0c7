package org.cloudspeaker.conformance.mocks.payment.fault;

import org.cloudspeaker.conformance.fault.FaultPoint;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.mocks.payment.BookingRequest;
import org.cloudspeaker.conformance.mocks.payment.KeyCheckResult;
import org.cloudspeaker.conformance.mocks.payment.Ledger;
import org.cloudspeaker.conformance.mocks.payment.LedgerEntry;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpAnswer;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpRequest;
import org.cloudspeaker.conformance.mocks.payment.PaymentTransportBehaviour;
import org.cloudspeaker.conformance.mocks.payment.QueryMatch;
import org.cloudspeaker.conformance.mocks.payment.QueryPage;
import org.cloudspeaker.conformance.mocks.payment.RepeatedSale;

/** The points of the payment server's work at which a fault can change what passes, in the order of the work. */
public final class PaymentFaultPoints {
    /** What a client meets before HTTP. */
    public static final FaultPoint<PaymentTransportBehaviour> TRANSPORT =
            new FaultPoint<>("transport", PaymentTransportBehaviour.class);
    /** A request as it came, before anybody looks at it. */
    public static final FaultPoint<PaymentHttpRequest> ARRIVING =
            new FaultPoint<>("arriving", PaymentHttpRequest.class);
    /** A request at the door. */
    public static final FaultPoint<KeyCheckResult> ENTRY = new FaultPoint<>("entry", KeyCheckResult.class);
    /** A sale as it was read. */
    public static final FaultPoint<DecodedMessage> SALE = new FaultPoint<>("sale", DecodedMessage.class);
    /** Whether the issuer approves a sale. */
    public static final FaultPoint<Boolean> DECISION = new FaultPoint<>("decision", Boolean.class);
    /** A sale about to be booked. */
    public static final FaultPoint<BookingRequest> ATTEMPT = new FaultPoint<>("attempt", BookingRequest.class);
    /** A sale that comes again. */
    public static final FaultPoint<RepeatedSale> MEETING = new FaultPoint<>("meeting", RepeatedSale.class);
    /** The smallest amount that is a sale, in minor units. */
    public static final FaultPoint<Long> LEAST_AMOUNT = new FaultPoint<>("least amount", Long.class);
    /** The amount that goes into the ledger, in minor units. */
    public static final FaultPoint<Long> AMOUNT = new FaultPoint<>("amount", Long.class);
    /** A sale that is in the ledger. */
    public static final FaultPoint<LedgerBooking> BOOKED = new FaultPoint<>("booked", LedgerBooking.class);
    /** A sale's answer. */
    public static final FaultPoint<OutgoingMessage> SALE_ANSWER =
            new FaultPoint<>("sale answer", OutgoingMessage.class);
    /** A query as it was read. */
    public static final FaultPoint<DecodedMessage> QUERY = new FaultPoint<>("query", DecodedMessage.class);
    /** How a booking stands to a query. */
    public static final FaultPoint<QueryMatch> MATCH = new FaultPoint<>("match", QueryMatch.class);
    /** A page of a query's answer. */
    public static final FaultPoint<QueryPage> PAGE = new FaultPoint<>("page", QueryPage.class);
    /** One record of a page. */
    public static final FaultPoint<OutgoingMessage> RECORD = new FaultPoint<>("record", OutgoingMessage.class);
    /** A query's answer. */
    public static final FaultPoint<OutgoingMessage> QUERY_ANSWER =
            new FaultPoint<>("query answer", OutgoingMessage.class);
    /** A request together with the answer to it. */
    public static final FaultPoint<AnsweredRequest> ANSWERED = new FaultPoint<>("answered", AnsweredRequest.class);
    /** A request for a path that is not here, together with the answer to it. */
    public static final FaultPoint<UnroutedExchange> NOWHERE = new FaultPoint<>("nowhere", UnroutedExchange.class);
    /** An answer on its way out. */
    public static final FaultPoint<OutgoingAnswer> OUTGOING = new FaultPoint<>("outgoing", OutgoingAnswer.class);

    private PaymentFaultPoints() {}

    /**
     * An answer on its way out.
     *
     * @param type what was asked for
     * @param answer what goes out
     */
    public record OutgoingAnswer(MessageType type, PaymentHttpAnswer answer) {
        OutgoingAnswer with(PaymentHttpAnswer other) {
            return new OutgoingAnswer(type, other);
        }
    }

    /**
     * A sale that is in the ledger.
     *
     * @param booking the entry, new or found there
     * @param ledger where it is
     */
    public record LedgerBooking(LedgerEntry booking, Ledger ledger) {}

    /**
     * A request for a path that is not here, together with the answer to it.
     *
     * @param request as it came
     * @param answer what was made of it
     */
    public record UnroutedExchange(PaymentHttpRequest request, PaymentHttpAnswer answer) {
        UnroutedExchange with(PaymentHttpAnswer other) {
            return new UnroutedExchange(request, other);
        }
    }

    /**
     * A request together with the answer to it.
     *
     * @param request as it came
     * @param message what it says
     * @param answer what was made of it
     */
    public record AnsweredRequest(PaymentHttpRequest request, DecodedMessage message, PaymentHttpAnswer answer) {
        AnsweredRequest with(PaymentHttpAnswer other) {
            return new AnsweredRequest(request, message, other);
        }
    }
}
