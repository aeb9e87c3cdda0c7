package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.message.DecodedField.FieldState;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.fault.QueryFault;
import org.cloudspeaker.conformance.mocks.fault.SaleFault;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpAnswer;
import org.cloudspeaker.conformance.mocks.payment.ResponseCode;
import org.cloudspeaker.conformance.mocks.payment.fault.PaymentFaultPoints.AnsweredRequest;

/** The faults in keeping card data secret. */
final class CardLeakFaultEffects {
    private static final int SHORTEST_NUMBER = 13;
    private static final int GROUP = 4;

    /** Card data by trace number: what a server keeps that must not. */
    private final Map<String, RetainedCardData> kept = new ConcurrentHashMap<>();

    private record RetainedCardData(String cardNumber, String track2) {}

    Map<PaymentFault, FaultEffect<?>> byFault() {
        return Map.ofEntries(
                Map.entry(
                        SaleFault.ECHOES_CARD_NUMBER,
                        at(PaymentFaultPoints.SALE, CardLeakFaultEffects::accepting)
                                .and(at(PaymentFaultPoints.ANSWERED, sold(CardLeakFaultEffects::showingCardNumber)))),
                Map.entry(
                        SaleFault.RECORDS_CARD_NUMBER,
                        at(PaymentFaultPoints.SALE, sale -> retainCardData(accepting(sale)))
                                .and(at(PaymentFaultPoints.RECORD, this::inClear))),
                Map.entry(
                        QueryFault.TRACK2_IN_RECORD,
                        at(PaymentFaultPoints.SALE, this::retainCardData)
                                .and(at(PaymentFaultPoints.ANSWERED, this::withTrack2))),
                Map.entry(
                        QueryFault.CARD_NUMBER_IN_HEADER,
                        at(PaymentFaultPoints.ANSWERED, sold(CardLeakFaultEffects::inGroups))),
                Map.entry(
                        QueryFault.ECHOES_PIN_BLOCK,
                        at(PaymentFaultPoints.ANSWERED, sold(CardLeakFaultEffects::withPinBlock))),
                Map.entry(
                        QueryFault.CARD_NUMBER_ON_CHIP,
                        at(PaymentFaultPoints.SALE, this::retainCardData)
                                .and(at(PaymentFaultPoints.SALE_ANSWER, this::onChip))),
                Map.entry(QueryFault.ECHOES_REQUEST, at(PaymentFaultPoints.ANSWERED, CardLeakFaultEffects::echoing)));
    }

    private static DecodedMessage accepting(DecodedMessage sale) {
        Optional<String> clear = sale.value(MessageField.CARD_NO).filter(CardLeakFaultEffects::isClear);
        return clear.isPresent() ? DecodedMessageEditor.with(sale, MessageField.CARD_NO, FieldState.OK, clear) : sale;
    }

    private DecodedMessage retainCardData(DecodedMessage sale) {
        String clear = sale.value(MessageField.CARD_NO)
                .filter(CardLeakFaultEffects::isClear)
                .orElse("");
        sale.value(MessageField.TRACE_NO)
                .ifPresent(trace -> kept.put(
                        trace,
                        new RetainedCardData(
                                clear, sale.value(MessageField.TRACK2).orElse(""))));
        return sale;
    }

    private static boolean isClear(String cardNo) {
        return cardNo.length() >= SHORTEST_NUMBER && cardNo.chars().allMatch(Character::isDigit);
    }

    private static UnaryOperator<AnsweredRequest> sold(UnaryOperator<AnsweredRequest> change) {
        return passing -> passing.message().type() == MessageType.SALE
                        && passing.answer().status() == ResponseCode.SUCCESS.status()
                ? change.apply(passing)
                : passing;
    }

    private static AnsweredRequest showingCardNumber(AnsweredRequest passing) {
        return passing.message()
                .value(MessageField.CARD_NO)
                .filter(CardLeakFaultEffects::isClear)
                .map(cardNo -> passing.with(beginning(passing.answer(), "{", "{\"card\":\"" + cardNo + "\",")))
                .orElse(passing);
    }

    private OutgoingMessage inClear(OutgoingMessage entry) {
        String cardNo = keptOf(entry).cardNumber();
        return cardNo.isEmpty() ? entry : entry.with(MessageField.CARD_NO, cardNo);
    }

    private RetainedCardData keptOf(OutgoingMessage entry) {
        return kept.getOrDefault(entry.values().getOrDefault(MessageField.TRACE_NO, ""), new RetainedCardData("", ""));
    }

    /** In the record of the first page, whichever sale it is. */
    private AnsweredRequest withTrack2(AnsweredRequest passing) {
        Optional<String> track2 =
                kept.values().stream().map(RetainedCardData::track2).findFirst();
        boolean first = passing.message()
                .value(MessageField.PAGE_NO)
                .filter("1"::equals)
                .isPresent();
        boolean page = passing.message().type() == MessageType.QUERY && first && track2.isPresent();
        return page
                ? passing.with(beginning(passing.answer(), "[{", "[{\"stripe\":\"" + track2.orElseThrow() + "\","))
                : passing;
    }

    private static AnsweredRequest inGroups(AnsweredRequest passing) {
        String groups = cardNumber(passing.message()).replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
        return passing.with(passing.answer().with("X-Paid-With", groups));
    }

    private static AnsweredRequest withPinBlock(AnsweredRequest passing) {
        String pin = passing.message().value(MessageField.PIN).orElse("");
        String coded = Base64.getEncoder().encodeToString(pin.getBytes(StandardCharsets.UTF_8));
        return passing.with(passing.answer().with("X-Trace", coded));
    }

    /** Tag 5A, filled up to whole bytes (EMV Book 3, annex A); of the sale with the newest trace number. */
    private OutgoingMessage onChip(OutgoingMessage answer) {
        if (!MessageField.APPROVED.equals(answer.values().get(MessageField.STATUS))) {
            return answer;
        }
        String number = kept.entrySet().stream()
                .max(Map.Entry.comparingByKey())
                .map(newest -> cardNumber(newest.getValue().track2()))
                .orElse("");
        String value = number.length() % 2 == 0 ? number : number + "F";
        return answer.with(MessageField.EMV_DATA, String.format(Locale.ROOT, "5A%02X%s", value.length() / 2, value));
    }

    private static AnsweredRequest echoing(AnsweredRequest passing) {
        boolean unreadable = passing.message().type() == MessageType.SALE
                && passing.answer().status() == ResponseCode.MALFORMED.status();
        if (!unreadable) {
            return passing;
        }
        String text = "cannot read " + new String(passing.request().body(), StandardCharsets.UTF_8);
        return passing.with(
                passing.answer().withContentType("text/plain").withBody(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String cardNumber(DecodedMessage sale) {
        return cardNumber(sale.value(MessageField.TRACK2).orElse(""));
    }

    private static String cardNumber(String track2) {
        return track2.split("[^0-9]", 2)[0];
    }

    private static PaymentHttpAnswer beginning(PaymentHttpAnswer answer, String mark, String instead) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        int at = text.indexOf(mark);
        return at < 0
                ? answer
                : answer.withBody((text.substring(0, at) + instead + text.substring(at + mark.length()))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
