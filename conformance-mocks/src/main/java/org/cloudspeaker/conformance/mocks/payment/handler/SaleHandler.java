package org.cloudspeaker.conformance.mocks.payment.handler;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.cloudspeaker.conformance.card.BerTlv;
import org.cloudspeaker.conformance.fault.ActiveFaults;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.profile.Codec;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.message.profile.ReceivedMessage;
import org.cloudspeaker.conformance.message.profile.SaleValidator;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.cloudspeaker.conformance.mocks.payment.AmountOutcome;
import org.cloudspeaker.conformance.mocks.payment.BookingRequest;
import org.cloudspeaker.conformance.mocks.payment.IssuerDecisions;
import org.cloudspeaker.conformance.mocks.payment.Ledger;
import org.cloudspeaker.conformance.mocks.payment.LedgerEntry;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpAnswer;
import org.cloudspeaker.conformance.mocks.payment.PaymentServerConfig;
import org.cloudspeaker.conformance.mocks.payment.ResponseCode;
import org.cloudspeaker.conformance.mocks.payment.SaleKey;
import org.cloudspeaker.conformance.mocks.payment.fault.PaymentFaultPoints;

/** Takes sales: reads, checks, books each once, answers (guide 3.5.1 and 3.5.2). */
final class SaleHandler implements PaymentRequestHandler {
    /** Twelve digits: what tag 9F02 has room for. */
    private static final long MAX_AMOUNT = 999_999_999_999L;

    private static final int FIRST_CODE = 481_516;
    private static final String DECLINED = "DECLINED";

    private final Codec codec;
    private final Ledger ledger;
    private final ActiveFaults faults;
    private final SaleValidator rules;
    private final LedgerEntryFactory bookkeeping;
    private final IssuerDecisions decisions;
    private final RequestFreshness freshness;
    private final AtomicInteger nextCode = new AtomicInteger(FIRST_CODE);

    SaleHandler(PaymentServerConfig settings, Ledger ledger, ActiveFaults faults) {
        this.codec = settings.profile().newCodec(settings.clock().getZone());
        this.ledger = ledger;
        this.faults = faults;
        this.rules = new SaleValidator(settings.profile());
        this.bookkeeping = new LedgerEntryFactory(settings.profile().mask(), settings.clock());
        this.decisions = settings.decisions();
        this.freshness = new RequestFreshness(settings.profile(), settings.clock());
    }

    @Override
    public MessageType type() {
        return MessageType.SALE;
    }

    @Override
    public DecodedMessage read(ReceivedMessage request) {
        return codec.read(MessageType.SALE, request);
    }

    @Override
    public PaymentHttpAnswer serve(DecodedMessage request) {
        DecodedMessage sale = faults.apply(PaymentFaultPoints.SALE, request);
        if (!rules.accepts(sale) || !freshness.isFresh(sale)) {
            return refuse(ResponseCode.MALFORMED);
        }
        long amount = sale.value(MessageField.AMOUNT).map(Long::parseLong).orElse(0L);
        if (amount < faults.apply(PaymentFaultPoints.LEAST_AMOUNT, 1L) || amount > MAX_AMOUNT) {
            return refuse(ResponseCode.INVALID_AMOUNT);
        }
        OptionalLong onChip =
                BerTlv.ofHex(sale.value(MessageField.EMV_DATA).orElse("")).amountAuthorised();
        if (onChip.isPresent() && onChip.getAsLong() != amount) {
            return refuse(ResponseCode.AMOUNTS_DIFFER);
        }
        return book(sale, amount);
    }

    private PaymentHttpAnswer book(DecodedMessage sale, long amount) {
        BookingRequest attempt = faults.apply(PaymentFaultPoints.ATTEMPT, BookingRequest.of(SaleKey.of(sale), amount));
        Optional<String> decline = decisions.decline(amount);
        boolean approved = faults.apply(PaymentFaultPoints.DECISION, decline.isEmpty());
        long recorded = faults.apply(PaymentFaultPoints.AMOUNT, amount);
        LedgerEntry asked = bookkeeping.create(attempt.key(), sale, recorded, approved ? newCode() : "");
        LedgerEntry booking =
                ledger.book(attempt.identity(), asked, meeting -> faults.apply(PaymentFaultPoints.MEETING, meeting));
        faults.apply(PaymentFaultPoints.BOOKED, new PaymentFaultPoints.LedgerBooking(booking, ledger));
        if (attempt.compared() && !booking.fingerprint().equals(asked.fingerprint())) {
            return refuse(ResponseCode.DUPLICATE);
        }
        return booking.approved()
                ? answer(
                        ResponseCode.SUCCESS,
                        applyOutcome(
                                draft(ResponseCode.SUCCESS.code(), MessageField.APPROVED, booking.authCode())
                                        .answering(sale),
                                amount))
                : answer(
                        ResponseCode.DECLINED,
                        draft(decline.orElse(ResponseCode.DECLINED.code()), DECLINED, noCode())
                                .answering(sale));
    }

    /** An approval, as wrong in its form as the amount asks for. */
    private OutgoingMessage applyOutcome(OutgoingMessage approval, long amount) {
        Optional<AmountOutcome> outcome = decisions.outcome(amount);
        if (outcome.filter(AmountOutcome.NO_EMV_DATA::equals).isPresent()) {
            return approval.without(MessageField.EMV_DATA);
        }
        return outcome.filter(AmountOutcome.CODE_AS_NUMBER::equals).isPresent()
                ? approval.withRaw(MessageField.RESPONSE_CODE, WireType.NUMBER, "0")
                : approval;
    }

    private String newCode() {
        return Integer.toString(nextCode.getAndIncrement());
    }

    @Override
    public PaymentHttpAnswer refuse(ResponseCode reply) {
        return answer(reply, draft(reply.code(), DECLINED, noCode()));
    }

    /** What stands for an authorisation code where there is none. */
    private String noCode() {
        boolean number = codec.profile()
                .find(MessageType.SALE_ANSWER, MessageField.AUTH_CODE)
                .map(FieldRule::type)
                .filter(WireType.NUMBER::equals)
                .isPresent();
        return number ? "0" : "";
    }

    private OutgoingMessage draft(String code, String status, String authCode) {
        Map<MessageField, String> values = new EnumMap<>(MessageField.class);
        values.put(MessageField.RESPONSE_CODE, code);
        values.put(MessageField.STATUS, status);
        values.put(MessageField.AUTH_CODE, authCode);
        values.put(MessageField.EMV_DATA, "");
        return faults.apply(PaymentFaultPoints.SALE_ANSWER, OutgoingMessage.of(MessageType.SALE_ANSWER, values));
    }

    private PaymentHttpAnswer answer(ResponseCode reply, OutgoingMessage draft) {
        return EncodedAnswers.of(reply, codec, draft);
    }
}
