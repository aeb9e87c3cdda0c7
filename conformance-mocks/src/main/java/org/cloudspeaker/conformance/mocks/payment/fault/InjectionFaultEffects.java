package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.SaleAnswer;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.fault.RobustnessFault;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpAnswer;
import org.cloudspeaker.conformance.mocks.payment.fault.PaymentFaultPoints.AnsweredRequest;
import org.cloudspeaker.conformance.mocks.payment.fault.PaymentFaultPoints.OutgoingAnswer;

/** The faults of a server that takes text for something else: for SQL, or for JSON. */
final class InjectionFaultEffects {
    private static final String INJECTED = "' OR '1'='1";

    private final FormatProfile profile;
    private final AtomicBoolean updated = new AtomicBoolean();

    InjectionFaultEffects(FormatProfile profile) {
        this.profile = profile;
    }

    Map<PaymentFault, FaultEffect<?>> byFault() {
        Map<PaymentFault, FaultEffect<?>> all = new LinkedHashMap<>();
        all.put(RobustnessFault.FAILS_ON_QUOTES, at(PaymentFaultPoints.ANSWERED, InjectionFaultEffects::failing));
        all.put(RobustnessFault.FINDS_BY_INJECTED_SQL, at(PaymentFaultPoints.ANSWERED, this::finding));
        all.put(RobustnessFault.UPDATES_BY_INJECTED_SQL, at(PaymentFaultPoints.ANSWERED, this::applyInjectedUpdate));
        all.put(RobustnessFault.WRITES_QUOTES_BARE, at(PaymentFaultPoints.OUTGOING, InjectionFaultEffects::bare));
        return all;
    }

    private static AnsweredRequest failing(AnsweredRequest answered) {
        boolean quote =
                answered.message().value(MessageField.CARD_ORG).orElse("").contains("'");
        return quote ? answered.with(PaymentHttpAnswer.empty(500)) : answered;
    }

    /** The first of all records, whoever asks. */
    private AnsweredRequest finding(AnsweredRequest answered) {
        boolean query = answered.message().type() == MessageType.QUERY;
        return query && holdsSql(answered, MessageField.DEVICE_SN) ? answered.with(page()) : answered;
    }

    private static boolean holdsSql(AnsweredRequest answered, MessageField field) {
        return answered.message().value(field).orElse("").contains(INJECTED);
    }

    private PaymentHttpAnswer page() {
        OutgoingMessage first = OutgoingMessage.of(
                MessageType.RECORD,
                Map.of(
                        MessageField.STATUS, MessageField.APPROVED,
                        MessageField.AUTH_CODE, "481515",
                        MessageField.AMOUNT, "12345",
                        MessageField.TRANS_TYPE, "SALE",
                        MessageField.CARD_NO, profile.mask().of("4514617628832125"),
                        MessageField.CARD_ORG, "VISA",
                        MessageField.TRACE_NO, "000007",
                        MessageField.BATCH_NO, "000001",
                        MessageField.DATE_TIME, "2026-01-01T10:00:00"));
        OutgoingMessage page = OutgoingMessage.of(
                        MessageType.QUERY_ANSWER,
                        Map.of(MessageField.RESPONSE_CODE, SaleAnswer.SUCCESS, MessageField.TOTAL, "142"))
                .withRecords(List.of(first));
        return PaymentHttpAnswer.of(
                200, profile.contentType(), profile.newCodec().encode(page));
    }

    /** Every record has another card organisation from then on. */
    private AnsweredRequest applyInjectedUpdate(AnsweredRequest answered) {
        if (answered.message().type() == MessageType.SALE) {
            updated.compareAndSet(false, holdsSql(answered, MessageField.CARD_ORG));
            return answered;
        }
        return updated.get() ? answered.with(rewritten(answered.answer())) : answered;
    }

    private PaymentHttpAnswer rewritten(PaymentHttpAnswer answer) {
        String name = profile.rule(MessageType.RECORD, MessageField.CARD_ORG).wireName();
        Pattern value = Pattern.compile("(\"" + Pattern.quote(name) + "\":)\"(?:[^\"\\\\]|\\\\.)*\"");
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        String changed = value.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1) + "\"x\""));
        return answer.withBody(changed.getBytes(StandardCharsets.UTF_8));
    }

    private static OutgoingAnswer bare(OutgoingAnswer out) {
        String text = new String(out.answer().body(), StandardCharsets.UTF_8);
        return out.with(out.answer().withBody(text.replace("\\\"", "\"").getBytes(StandardCharsets.UTF_8)));
    }
}
