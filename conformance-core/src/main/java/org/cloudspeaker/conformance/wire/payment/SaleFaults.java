package org.cloudspeaker.conformance.wire.payment;

import static org.cloudspeaker.conformance.wire.payment.Change.at;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.format.Codec;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.WireType;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.SaleFault;
import org.cloudspeaker.conformance.wire.payment.Point.Outgoing;

/** The faults in answering a sale; those in taking one are {@link SaleRequestFaults}. */
final class SaleFaults {
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

    SaleFaults(FormatProfile profile) {
        this.codec = profile.newCodec();
    }

    Map<PaymentFault, Change<?>> changes() {
        Map<PaymentFault, Change<?>> all = new LinkedHashMap<>();
        all.putAll(inAnswers());
        all.putAll(inDeclines());
        all.putAll(inValues());
        return all;
    }

    private static Map<PaymentFault, Change<?>> inAnswers() {
        return Map.ofEntries(
                Map.entry(
                        SaleFault.FAILS_EVERY_SALE,
                        at(Point.OUTGOING, ofSales(answer -> answer.with(500).saying(new byte[0])))),
                Map.entry(SaleFault.TRAILING_COMMA, at(Point.OUTGOING, ofSales(SaleFaults::trailing))),
                Map.entry(
                        SaleFault.ANSWERS_AS_HTML,
                        at(Point.OUTGOING, out -> out.with(out.answer().as("text/html")))),
                Map.entry(SaleFault.LEAVES_EMV_DATA_OUT, at(Point.SALE_ANSWER, draft -> draft.without(Field.EMV_DATA))),
                Map.entry(
                        SaleFault.SHORT_RESPONSE_CODE,
                        at(Point.SALE_ANSWER, draft -> draft.raw(Field.RESPONSE_CODE, WireType.STRING, "0"))),
                Map.entry(
                        SaleFault.CODE_AND_STATUS_DISAGREE,
                        at(
                                Point.SALE_ANSWER,
                                ofApprovals(draft -> draft.with(Field.RESPONSE_CODE, Reply.DECLINED.code())))),
                Map.entry(
                        SaleFault.STATUS_OF_A_RECORD,
                        at(
                                Point.SALE_ANSWER,
                                ofApprovals(draft -> draft.raw(Field.STATUS, WireType.STRING, Field.APPROVED)))));
    }

    private Map<PaymentFault, Change<?>> inDeclines() {
        return Map.ofEntries(
                Map.entry(SaleFault.APPROVES_DECLINES, at(Point.DECISION, approved -> true)),
                Map.entry(
                        SaleFault.DECLINES_WITH_CODE_00,
                        at(
                                Point.SALE_ANSWER,
                                ofDeclines(draft -> draft.with(Field.RESPONSE_CODE, Reply.SUCCESS.code())))),
                Map.entry(
                        SaleFault.DECLINES_AS_APPROVED,
                        at(Point.SALE_ANSWER, ofDeclines(draft -> draft.with(Field.STATUS, Field.APPROVED)))),
                Map.entry(SaleFault.DECLINES_WITH_AN_ERROR_OBJECT, at(Point.OUTGOING, ofSales(this::withoutAnswer))),
                Map.entry(
                        SaleFault.DECLINES_WITHOUT_EMV_DATA,
                        at(Point.SALE_ANSWER, ofDeclines(draft -> draft.without(Field.EMV_DATA)))),
                Map.entry(
                        SaleFault.LONG_DECLINE_STATUS,
                        at(
                                Point.SALE_ANSWER,
                                ofDeclines(draft -> draft.raw(Field.STATUS, WireType.STRING, LONG_STATUS)))));
    }

    private static Map<PaymentFault, Change<?>> inValues() {
        return Map.ofEntries(
                Map.entry(SaleFault.ODD_EMV_DATA, emvData(ODD)),
                Map.entry(SaleFault.CUTS_EMV_DATA_OFF, emvData(CUT_OFF)),
                Map.entry(SaleFault.TOO_MUCH_EMV_DATA, emvData(TOO_MUCH)),
                Map.entry(SaleFault.LONG_AUTH_CODE, at(Point.SALE_ANSWER, ofApprovals(SaleFaults::padded))));
    }

    private static Change<Draft> emvData(String hex) {
        return at(Point.SALE_ANSWER, ofApprovals(draft -> draft.with(Field.EMV_DATA, hex)));
    }

    private static Draft padded(Draft answer) {
        String code = answer.values().getOrDefault(Field.AUTH_CODE, "");
        return answer.with(Field.AUTH_CODE, "0".repeat(ROOM_FOR_CODE + 1 - code.length()) + code);
    }

    private static UnaryOperator<Draft> ofApprovals(UnaryOperator<Draft> change) {
        return having(Reply.SUCCESS, change);
    }

    /** What the issuer declines; a request that the server itself refuses is none. */
    private static UnaryOperator<Draft> ofDeclines(UnaryOperator<Draft> change) {
        return having(Reply.DECLINED, change);
    }

    private static UnaryOperator<Draft> having(Reply reply, UnaryOperator<Draft> change) {
        return draft -> reply.code().equals(draft.values().get(Field.RESPONSE_CODE)) ? change.apply(draft) : draft;
    }

    private static UnaryOperator<Outgoing> ofSales(UnaryOperator<Answer> change) {
        return out -> out.type() == MessageType.SALE ? out.with(change.apply(out.answer())) : out;
    }

    private Answer withoutAnswer(Answer answer) {
        boolean decline = codec.decode(MessageType.SALE_ANSWER, answer.body())
                .value(Field.RESPONSE_CODE)
                .filter(Reply.DECLINED.code()::equals)
                .isPresent();
        return decline ? answer.saying(ERROR_OBJECT.getBytes(StandardCharsets.UTF_8)) : answer;
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
}
