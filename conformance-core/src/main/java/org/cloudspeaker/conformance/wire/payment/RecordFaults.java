package org.cloudspeaker.conformance.wire.payment;

import static org.cloudspeaker.conformance.wire.payment.Change.at;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.Mask;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.WireType;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.QueryFault;
import org.cloudspeaker.conformance.wire.payment.Point.Outgoing;

/** The faults in writing a record, and the answer around it. */
final class RecordFaults {
    private static final int CARD_ORG_BYTES = 32;
    private static final int CARD_NO_BYTES = 24;

    private final FormatProfile profile;
    private final Mask mask;

    RecordFaults(FormatProfile profile) {
        this.profile = profile;
        this.mask = profile.mask();
    }

    Map<PaymentFault, Change<?>> changes() {
        return Map.ofEntries(
                Map.entry(
                        QueryFault.TOTAL_AS_STRING,
                        at(Point.QUERY_ANSWER, answer -> retyped(answer, MessageType.QUERY_ANSWER, Field.TOTAL))),
                Map.entry(QueryFault.NULL_WHERE_NOTHING_MATCHES, at(Point.QUERY_ANSWER, RecordFaults::nulled)),
                Map.entry(QueryFault.COMMA_AS_IN_THE_GUIDE, at(Point.OUTGOING, RecordFaults::withComma)),
                writing(QueryFault.ISO_DATE_TIME, this::iso),
                writing(QueryFault.LEAVES_DATE_TIME_OUT, entry -> entry.without(Field.DATE_TIME)),
                writing(QueryFault.RECORDED_AMOUNT_UNQUOTED, entry -> retyped(entry, MessageType.RECORD, Field.AMOUNT)),
                writing(QueryFault.SHOWS_ANOTHER_CODE, RecordFaults::ofAnother),
                writing(QueryFault.SHOWS_THE_ANSWERS_STATUS, entry -> entry.with(Field.STATUS, "APPROVE")),
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
                                entry, Field.CARD_ORG, shown -> shown + " ".repeat(CARD_ORG_BYTES - shown.length()))));
    }

    private static Map.Entry<PaymentFault, Change<?>> writing(QueryFault fault, UnaryOperator<Draft> change) {
        return Map.entry(fault, at(Point.RECORD, change));
    }

    private static Map.Entry<PaymentFault, Change<?>> masking(QueryFault fault, UnaryOperator<String> change) {
        return writing(fault, entry -> changed(entry, Field.CARD_NO, change));
    }

    private static Draft changed(Draft entry, Field field, UnaryOperator<String> change) {
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
    private Draft iso(Draft entry) {
        LocalDateTime at = LocalDateTime.parse(entry.values().getOrDefault(Field.DATE_TIME, ""));
        String text = at.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        boolean usesT = profile.find(MessageType.RECORD, Field.DATE_TIME)
                .filter(rule -> rule.pattern().contains("T"))
                .isPresent();
        return entry.raw(Field.DATE_TIME, WireType.STRING, usesT ? text.replace('T', ' ') : text);
    }

    private static Draft ofAnother(Draft entry) {
        return changed(entry, Field.AUTH_CODE, code -> Long.toString(Long.parseLong("0" + code) + 1));
    }

    /** A string where the profile has a number, and the other way round. */
    private Draft retyped(Draft draft, MessageType type, Field field) {
        boolean number = profile.find(type, field)
                .filter(rule -> rule.type() == WireType.NUMBER)
                .isPresent();
        String value = draft.values().getOrDefault(field, "0");
        return draft.raw(field, number ? WireType.STRING : WireType.NUMBER, value);
    }

    private static Draft nulled(Draft answer) {
        boolean nothing = Reply.SUCCESS.code().equals(answer.values().get(Field.RESPONSE_CODE))
                && "0".equals(answer.values().get(Field.TOTAL));
        return nothing ? answer.nulled(Field.RECORDS) : answer;
    }

    /** Behind the last field of the first object that ends. */
    private static Outgoing withComma(Outgoing out) {
        if (out.type() != MessageType.QUERY) {
            return out;
        }
        String text = new String(out.answer().body(), StandardCharsets.UTF_8).replaceFirst("}", ",}");
        return out.with(out.answer().saying(text.getBytes(StandardCharsets.UTF_8)));
    }
}
