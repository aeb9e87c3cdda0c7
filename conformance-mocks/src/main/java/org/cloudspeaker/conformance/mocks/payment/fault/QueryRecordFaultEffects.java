package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.card.Mask;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.fault.QueryFault;
import org.cloudspeaker.conformance.mocks.payment.ResponseCode;
import org.cloudspeaker.conformance.mocks.payment.fault.PaymentFaultPoints.OutgoingAnswer;

/** The faults in writing a record, and the answer around it. */
final class QueryRecordFaultEffects {
    private static final int CARD_ORG_BYTES = 32;
    private static final int CARD_NO_BYTES = 24;

    private final FormatProfile profile;
    private final Mask mask;

    QueryRecordFaultEffects(FormatProfile profile) {
        this.profile = profile;
        this.mask = profile.mask();
    }

    Map<PaymentFault, FaultEffect<?>> byFault() {
        return Map.ofEntries(
                Map.entry(
                        QueryFault.TOTAL_AS_STRING,
                        at(
                                PaymentFaultPoints.QUERY_ANSWER,
                                answer -> retyped(answer, MessageType.QUERY_ANSWER, MessageField.TOTAL))),
                Map.entry(
                        QueryFault.NULL_WHERE_NOTHING_MATCHES,
                        at(PaymentFaultPoints.QUERY_ANSWER, QueryRecordFaultEffects::nulled)),
                Map.entry(
                        QueryFault.COMMA_AS_IN_THE_GUIDE,
                        at(PaymentFaultPoints.OUTGOING, QueryRecordFaultEffects::withComma)),
                writing(QueryFault.ISO_DATE_TIME, this::iso),
                writing(QueryFault.LEAVES_DATE_TIME_OUT, entry -> entry.without(MessageField.DATE_TIME)),
                writing(
                        QueryFault.RECORDED_AMOUNT_UNQUOTED,
                        entry -> retyped(entry, MessageType.RECORD, MessageField.AMOUNT)),
                writing(QueryFault.SHOWS_ANOTHER_CODE, QueryRecordFaultEffects::ofAnother),
                writing(QueryFault.SHOWS_THE_ANSWERS_STATUS, entry -> entry.with(MessageField.STATUS, "APPROVE")),
                masking(
                        QueryFault.MASKS_FIRST_FOUR,
                        shown -> with(4, mask.fill()).of(shown)),
                masking(
                        QueryFault.MASKS_WITH_HASHES,
                        shown -> with(mask.first(), "#").of(shown)),
                masking(QueryFault.MASKS_TO_ONE_LENGTH, shown -> hiding(shown, mask.atLeast())),
                masking(QueryFault.MASKS_TOO_LONG, shown -> hiding(shown, CARD_NO_BYTES - mask.first() - mask.last())),
                writing(
                        QueryFault.PADS_CARD_ORG,
                        entry -> changed(
                                entry,
                                MessageField.CARD_ORG,
                                shown -> shown + " ".repeat(CARD_ORG_BYTES - shown.length()))));
    }

    private static Map.Entry<PaymentFault, FaultEffect<?>> writing(
            QueryFault fault, UnaryOperator<OutgoingMessage> change) {
        return Map.entry(fault, at(PaymentFaultPoints.RECORD, change));
    }

    private static Map.Entry<PaymentFault, FaultEffect<?>> masking(QueryFault fault, UnaryOperator<String> change) {
        return writing(fault, entry -> changed(entry, MessageField.CARD_NO, change));
    }

    private static OutgoingMessage changed(OutgoingMessage entry, MessageField field, UnaryOperator<String> change) {
        return entry.with(field, change.apply(entry.values().getOrDefault(field, "")));
    }

    private Mask with(int first, String fill) {
        return new Mask(first, fill, mask.atLeast(), mask.last());
    }

    private String hiding(String shown, int digits) {
        return shown.substring(0, mask.first())
                + mask.fill().repeat(digits)
                + shown.substring(shown.length() - mask.last());
    }

    /** With a T where the profile has none, and the other way round. */
    private OutgoingMessage iso(OutgoingMessage entry) {
        LocalDateTime at = LocalDateTime.parse(entry.values().getOrDefault(MessageField.DATE_TIME, ""));
        String text = at.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        boolean usesT = profile.find(MessageType.RECORD, MessageField.DATE_TIME)
                .filter(rule -> rule.pattern().contains("T"))
                .isPresent();
        return entry.withRaw(MessageField.DATE_TIME, WireType.STRING, usesT ? text.replace('T', ' ') : text);
    }

    private static OutgoingMessage ofAnother(OutgoingMessage entry) {
        return changed(entry, MessageField.AUTH_CODE, code -> Long.toString(Long.parseLong("0" + code) + 1));
    }

    /** A string where the profile has a number, and the other way round. */
    private OutgoingMessage retyped(OutgoingMessage draft, MessageType type, MessageField field) {
        boolean number = profile.find(type, field)
                .filter(rule -> rule.type() == WireType.NUMBER)
                .isPresent();
        String value = draft.values().getOrDefault(field, "0");
        return draft.withRaw(field, number ? WireType.STRING : WireType.NUMBER, value);
    }

    private static OutgoingMessage nulled(OutgoingMessage answer) {
        boolean nothing = ResponseCode.SUCCESS.code().equals(answer.values().get(MessageField.RESPONSE_CODE))
                && "0".equals(answer.values().get(MessageField.TOTAL));
        return nothing ? answer.withNull(MessageField.RECORDS) : answer;
    }

    /** Behind the last field of the first object that ends. */
    private static OutgoingAnswer withComma(OutgoingAnswer out) {
        if (out.type() != MessageType.QUERY) {
            return out;
        }
        String text = new String(out.answer().body(), StandardCharsets.UTF_8).replaceFirst("}", ",}");
        return out.with(out.answer().withBody(text.getBytes(StandardCharsets.UTF_8)));
    }
}
