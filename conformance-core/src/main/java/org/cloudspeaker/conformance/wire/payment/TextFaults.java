package org.cloudspeaker.conformance.wire.payment;

import static org.cloudspeaker.conformance.wire.payment.Change.at;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.SaleAnswer;
import org.cloudspeaker.conformance.wire.LoadFault;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.payment.Point.Answered;
import org.cloudspeaker.conformance.wire.payment.Point.Outgoing;

/** The faults of a server that takes text for something else: for SQL, or for JSON. */
final class TextFaults {
    private static final String INJECTED = "' OR '1'='1";

    private final FormatProfile profile;
    private final AtomicBoolean updated = new AtomicBoolean();

    TextFaults(FormatProfile profile) {
        this.profile = profile;
    }

    Map<PaymentFault, Change<?>> changes() {
        Map<PaymentFault, Change<?>> all = new LinkedHashMap<>();
        all.put(LoadFault.FAILS_ON_QUOTES, at(Point.ANSWERED, TextFaults::failing));
        all.put(LoadFault.FINDS_BY_INJECTED_SQL, at(Point.ANSWERED, this::finding));
        all.put(LoadFault.UPDATES_BY_INJECTED_SQL, at(Point.ANSWERED, this::updating));
        all.put(LoadFault.WRITES_QUOTES_BARE, at(Point.OUTGOING, TextFaults::bare));
        return all;
    }

    private static Answered failing(Answered answered) {
        boolean quote = answered.reading().value(Field.CARD_ORG).orElse("").contains("'");
        return quote ? answered.with(Answer.empty(500)) : answered;
    }

    /** The first of all records, whoever asks. */
    private Answered finding(Answered answered) {
        boolean query = answered.reading().type() == MessageType.QUERY;
        return query && holdsSql(answered, Field.DEVICE_SN) ? answered.with(page()) : answered;
    }

    private static boolean holdsSql(Answered answered, Field field) {
        return answered.reading().value(field).orElse("").contains(INJECTED);
    }

    private Answer page() {
        Draft first = Draft.of(
                MessageType.RECORD,
                Map.of(
                        Field.STATUS, Field.APPROVED,
                        Field.AUTH_CODE, "481515",
                        Field.AMOUNT, "12345",
                        Field.TRANS_TYPE, "SALE",
                        Field.CARD_NO, profile.mask().of("4514617628832125"),
                        Field.CARD_ORG, "VISA",
                        Field.TRACE_NO, "000007",
                        Field.BATCH_NO, "000001",
                        Field.DATE_TIME, "2026-01-01T10:00:00"));
        Draft page = Draft.of(
                        MessageType.QUERY_ANSWER, Map.of(Field.RESPONSE_CODE, SaleAnswer.SUCCESS, Field.TOTAL, "142"))
                .listing(List.of(first));
        return Answer.of(200, profile.contentType(), profile.newCodec().encode(page));
    }

    /** Every record has another card organisation from then on. */
    private Answered updating(Answered answered) {
        if (answered.reading().type() == MessageType.SALE) {
            updated.compareAndSet(false, holdsSql(answered, Field.CARD_ORG));
            return answered;
        }
        return updated.get() ? answered.with(rewritten(answered.answer())) : answered;
    }

    private Answer rewritten(Answer answer) {
        String name = profile.rule(MessageType.RECORD, Field.CARD_ORG).wireName();
        Pattern value = Pattern.compile("(\"" + Pattern.quote(name) + "\":)\"(?:[^\"\\\\]|\\\\.)*\"");
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        String changed = value.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1) + "\"x\""));
        return answer.saying(changed.getBytes(StandardCharsets.UTF_8));
    }

    private static Outgoing bare(Outgoing out) {
        String text = new String(out.answer().body(), StandardCharsets.UTF_8);
        return out.with(out.answer().saying(text.replace("\\\"", "\"").getBytes(StandardCharsets.UTF_8)));
    }
}
