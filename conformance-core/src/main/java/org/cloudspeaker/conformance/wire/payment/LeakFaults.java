package org.cloudspeaker.conformance.wire.payment;

import static org.cloudspeaker.conformance.wire.payment.Change.at;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldReading.State;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.QueryFault;
import org.cloudspeaker.conformance.wire.SaleFault;
import org.cloudspeaker.conformance.wire.payment.Point.Answered;

/** The faults in keeping card data secret. */
final class LeakFaults {
    private static final int SHORTEST_NUMBER = 13;
    private static final int GROUP = 4;

    /** Card data by trace number: what a server keeps that must not. */
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(String cardNumber, String track2) {}

    Map<PaymentFault, Change<?>> changes() {
        return Map.ofEntries(
                Map.entry(
                        SaleFault.ECHOES_CARD_NUMBER,
                        at(Point.SALE, LeakFaults::accepting)
                                .and(at(Point.ANSWERED, sold(LeakFaults::showingCardNumber)))),
                Map.entry(
                        SaleFault.RECORDS_CARD_NUMBER,
                        at(Point.SALE, sale -> keeping(accepting(sale))).and(at(Point.RECORD, this::inClear))),
                Map.entry(
                        QueryFault.TRACK2_IN_RECORD,
                        at(Point.SALE, this::keeping).and(at(Point.ANSWERED, this::withTrack2))),
                Map.entry(QueryFault.CARD_NUMBER_IN_HEADER, at(Point.ANSWERED, sold(LeakFaults::inGroups))),
                Map.entry(QueryFault.ECHOES_PIN_BLOCK, at(Point.ANSWERED, sold(LeakFaults::withPinBlock))),
                Map.entry(
                        QueryFault.CARD_NUMBER_ON_CHIP,
                        at(Point.SALE, this::keeping).and(at(Point.SALE_ANSWER, this::onChip))),
                Map.entry(QueryFault.ECHOES_REQUEST, at(Point.ANSWERED, LeakFaults::echoing)));
    }

    private static Reading accepting(Reading sale) {
        Optional<String> clear = sale.value(Field.CARD_NO).filter(LeakFaults::isClear);
        return clear.isPresent() ? Readings.with(sale, Field.CARD_NO, State.OK, clear) : sale;
    }

    private Reading keeping(Reading sale) {
        String clear = sale.value(Field.CARD_NO).filter(LeakFaults::isClear).orElse("");
        sale.value(Field.TRACE_NO)
                .ifPresent(trace ->
                        kept.put(trace, new Kept(clear, sale.value(Field.TRACK2).orElse(""))));
        return sale;
    }

    private static boolean isClear(String cardNo) {
        return cardNo.length() >= SHORTEST_NUMBER && cardNo.chars().allMatch(Character::isDigit);
    }

    private static UnaryOperator<Answered> sold(UnaryOperator<Answered> change) {
        return passing ->
                passing.reading().type() == MessageType.SALE && passing.answer().status() == Reply.SUCCESS.status()
                        ? change.apply(passing)
                        : passing;
    }

    private static Answered showingCardNumber(Answered passing) {
        return passing.reading()
                .value(Field.CARD_NO)
                .filter(LeakFaults::isClear)
                .map(cardNo -> passing.with(beginning(passing.answer(), "{", "{\"card\":\"" + cardNo + "\",")))
                .orElse(passing);
    }

    private Draft inClear(Draft entry) {
        String cardNo = keptOf(entry).cardNumber();
        return cardNo.isEmpty() ? entry : entry.with(Field.CARD_NO, cardNo);
    }

    private Kept keptOf(Draft entry) {
        return kept.getOrDefault(entry.values().getOrDefault(Field.TRACE_NO, ""), new Kept("", ""));
    }

    /** In the record of the first page, whichever sale it is. */
    private Answered withTrack2(Answered passing) {
        Optional<String> track2 = kept.values().stream().map(Kept::track2).findFirst();
        boolean first =
                passing.reading().value(Field.PAGE_NO).filter("1"::equals).isPresent();
        boolean page = passing.reading().type() == MessageType.QUERY && first && track2.isPresent();
        return page
                ? passing.with(beginning(passing.answer(), "[{", "[{\"stripe\":\"" + track2.orElseThrow() + "\","))
                : passing;
    }

    private static Answered inGroups(Answered passing) {
        String groups = cardNumber(passing.reading()).replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
        return passing.with(passing.answer().with("X-Paid-With", groups));
    }

    private static Answered withPinBlock(Answered passing) {
        String pin = passing.reading().value(Field.PIN).orElse("");
        String coded = Base64.getEncoder().encodeToString(pin.getBytes(StandardCharsets.UTF_8));
        return passing.with(passing.answer().with("X-Trace", coded));
    }

    /** Tag 5A, filled up to whole bytes (EMV Book 3, annex A); of the sale with the newest trace number. */
    private Draft onChip(Draft answer) {
        if (!Field.APPROVED.equals(answer.values().get(Field.STATUS))) {
            return answer;
        }
        String number = kept.entrySet().stream()
                .max(Map.Entry.comparingByKey())
                .map(newest -> cardNumber(newest.getValue().track2()))
                .orElse("");
        String value = number.length() % 2 == 0 ? number : number + "F";
        return answer.with(Field.EMV_DATA, String.format("5A%02X%s", value.length() / 2, value));
    }

    private static Answered echoing(Answered passing) {
        boolean unreadable =
                passing.reading().type() == MessageType.SALE && passing.answer().status() == Reply.MALFORMED.status();
        if (!unreadable) {
            return passing;
        }
        String text = "cannot read " + new String(passing.request().body(), StandardCharsets.UTF_8);
        return passing.with(passing.answer().as("text/plain").saying(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String cardNumber(Reading sale) {
        return cardNumber(sale.value(Field.TRACK2).orElse(""));
    }

    private static String cardNumber(String track2) {
        return track2.split("[^0-9]", 2)[0];
    }

    private static Answer beginning(Answer answer, String mark, String instead) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        int at = text.indexOf(mark);
        return at < 0
                ? answer
                : answer.saying((text.substring(0, at) + instead + text.substring(at + mark.length()))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
