package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.profile.Codec;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.fault.SaleFault;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpAnswer;
import org.cloudspeaker.conformance.mocks.payment.ResponseCode;
import org.cloudspeaker.conformance.mocks.payment.fault.PaymentFaultPoints.OutgoingAnswer;

/** The faults in answering a sale; those in taking one are {@link SaleRequestFaultEffects}. */
final class SaleAnswerFaultEffects {
    private static final String ERROR_OBJECT = "{\"error\":\"insufficient funds\"}";
    /** Whole but for its last digit. */
    private static final String ODD = "8A02303";
    /** Ten bytes are announced, four are there. */
    private static final String CUT_OFF = "910A01020304";
    /** A value of 1024 bytes, and four for tag and length. */
    private static final String TOO_MUCH = "91820400" + "00".repeat(1024);

    private static final int ROOM_FOR_CODE = 27;
    private static final String LONG_STATUS = "DECLINED BY ISSUER, NO FUNDS LEFT";

    private final Codec codec;

    SaleAnswerFaultEffects(FormatProfile profile) {
        this.codec = profile.newCodec();
    }

    Map<PaymentFault, FaultEffect<?>> byFault() {
        Map<PaymentFault, FaultEffect<?>> all = new LinkedHashMap<>();
        all.putAll(inAnswers());
        all.putAll(inDeclines());
        all.putAll(inValues());
        return all;
    }

    private static Map<PaymentFault, FaultEffect<?>> inAnswers() {
        return Map.ofEntries(
                Map.entry(
                        SaleFault.FAILS_EVERY_SALE,
                        at(
                                PaymentFaultPoints.OUTGOING,
                                ofSales(answer -> answer.with(500).withBody(new byte[0])))),
                Map.entry(
                        SaleFault.TRAILING_COMMA,
                        at(PaymentFaultPoints.OUTGOING, ofSales(SaleAnswerFaultEffects::trailing))),
                Map.entry(
                        SaleFault.ANSWERS_AS_HTML,
                        at(
                                PaymentFaultPoints.OUTGOING,
                                out -> out.with(out.answer().withContentType("text/html")))),
                Map.entry(
                        SaleFault.LEAVES_EMV_DATA_OUT,
                        at(PaymentFaultPoints.SALE_ANSWER, draft -> draft.without(MessageField.EMV_DATA))),
                Map.entry(
                        SaleFault.SHORT_RESPONSE_CODE,
                        at(
                                PaymentFaultPoints.SALE_ANSWER,
                                draft -> draft.withRaw(MessageField.RESPONSE_CODE, WireType.STRING, "0"))),
                Map.entry(
                        SaleFault.CODE_AND_STATUS_DISAGREE,
                        at(
                                PaymentFaultPoints.SALE_ANSWER,
                                ofApprovals(draft ->
                                        draft.with(MessageField.RESPONSE_CODE, ResponseCode.DECLINED.code())))),
                Map.entry(
                        SaleFault.STATUS_OF_A_RECORD,
                        at(
                                PaymentFaultPoints.SALE_ANSWER,
                                ofApprovals(draft ->
                                        draft.withRaw(MessageField.STATUS, WireType.STRING, MessageField.APPROVED)))));
    }

    private Map<PaymentFault, FaultEffect<?>> inDeclines() {
        return Map.ofEntries(
                Map.entry(SaleFault.APPROVES_DECLINES, at(PaymentFaultPoints.DECISION, approved -> true)),
                Map.entry(
                        SaleFault.DECLINES_WITH_CODE_00,
                        at(
                                PaymentFaultPoints.SALE_ANSWER,
                                ofDeclines(
                                        draft -> draft.with(MessageField.RESPONSE_CODE, ResponseCode.SUCCESS.code())))),
                Map.entry(
                        SaleFault.DECLINES_AS_APPROVED,
                        at(
                                PaymentFaultPoints.SALE_ANSWER,
                                ofDeclines(draft -> draft.with(MessageField.STATUS, MessageField.APPROVED)))),
                Map.entry(
                        SaleFault.DECLINES_WITH_AN_ERROR_OBJECT,
                        at(PaymentFaultPoints.OUTGOING, ofSales(this::withoutAnswer))),
                Map.entry(
                        SaleFault.DECLINES_WITHOUT_EMV_DATA,
                        at(PaymentFaultPoints.SALE_ANSWER, ofDeclines(draft -> draft.without(MessageField.EMV_DATA)))),
                Map.entry(
                        SaleFault.LONG_DECLINE_STATUS,
                        at(
                                PaymentFaultPoints.SALE_ANSWER,
                                ofDeclines(
                                        draft -> draft.withRaw(MessageField.STATUS, WireType.STRING, LONG_STATUS)))));
    }

    private static Map<PaymentFault, FaultEffect<?>> inValues() {
        return Map.ofEntries(
                Map.entry(SaleFault.ODD_EMV_DATA, emvData(ODD)),
                Map.entry(SaleFault.CUTS_EMV_DATA_OFF, emvData(CUT_OFF)),
                Map.entry(SaleFault.TOO_MUCH_EMV_DATA, emvData(TOO_MUCH)),
                Map.entry(
                        SaleFault.LONG_AUTH_CODE,
                        at(PaymentFaultPoints.SALE_ANSWER, ofApprovals(SaleAnswerFaultEffects::padded))));
    }

    private static FaultEffect<OutgoingMessage> emvData(String hex) {
        return at(PaymentFaultPoints.SALE_ANSWER, ofApprovals(draft -> draft.with(MessageField.EMV_DATA, hex)));
    }

    private static OutgoingMessage padded(OutgoingMessage answer) {
        String code = answer.values().getOrDefault(MessageField.AUTH_CODE, "");
        return answer.with(MessageField.AUTH_CODE, "0".repeat(ROOM_FOR_CODE + 1 - code.length()) + code);
    }

    private static UnaryOperator<OutgoingMessage> ofApprovals(UnaryOperator<OutgoingMessage> change) {
        return having(ResponseCode.SUCCESS, change);
    }

    /** What the issuer declines; a request that the server itself refuses is none. */
    private static UnaryOperator<OutgoingMessage> ofDeclines(UnaryOperator<OutgoingMessage> change) {
        return having(ResponseCode.DECLINED, change);
    }

    private static UnaryOperator<OutgoingMessage> having(ResponseCode reply, UnaryOperator<OutgoingMessage> change) {
        return draft ->
                reply.code().equals(draft.values().get(MessageField.RESPONSE_CODE)) ? change.apply(draft) : draft;
    }

    private static UnaryOperator<OutgoingAnswer> ofSales(UnaryOperator<PaymentHttpAnswer> change) {
        return out -> out.type() == MessageType.SALE ? out.with(change.apply(out.answer())) : out;
    }

    private PaymentHttpAnswer withoutAnswer(PaymentHttpAnswer answer) {
        boolean decline = codec.decode(MessageType.SALE_ANSWER, answer.body())
                .value(MessageField.RESPONSE_CODE)
                .filter(ResponseCode.DECLINED.code()::equals)
                .isPresent();
        return decline ? answer.withBody(ERROR_OBJECT.getBytes(StandardCharsets.UTF_8)) : answer;
    }

    private static PaymentHttpAnswer trailing(PaymentHttpAnswer answer) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        int end = text.lastIndexOf('}');
        if (end < 0) {
            return answer;
        }
        String comma = text.substring(0, end) + "," + text.substring(end);
        return answer.withBody(comma.getBytes(StandardCharsets.UTF_8));
    }
}
