package org.cloudspeaker.conformance.suites.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.format.Card;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.format.WireType;
import org.cloudspeaker.conformance.wire.broker.Message;
import org.cloudspeaker.conformance.wire.broker.Seen;
import org.cloudspeaker.conformance.wire.payment.KeyShown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceMessagesTest {
    private final DeviceMessages messages =
            new DeviceMessages(Sent.GUIDE, new ExpectedDevice(Set.of(Sent.SN), "pos/message", Optional.of("speaker")));

    @Test
    void aRightDeviceIsLeftAlone() {
        Seen.Login login = new Seen.Login(Optional.of("speaker"), true, false, 60);
        assertThat(messages.of(new Seen.Connected(Instant.EPOCH, Sent.SN, login, false)))
                .isEmpty();
        assertThat(messages.of(new Seen.Subscribed(Instant.EPOCH, Sent.SN, "pos/message/" + Sent.SN, 1, 1)))
                .isEmpty();
        assertThat(messages.of(new Seen.Pinged(Instant.EPOCH, Sent.SN))).isEmpty();
        assertThat(messages.of(Sent.received(Sent.query(text -> text), Sent.key(KeyShown.State.RIGHT))))
                .isEmpty();
    }

    @Test
    void theGuidesOwnSaleIsWorthANoteAndNoMore() {
        assertThat(messages.of(Sent.received(Sent.reading(draft -> draft), Sent.key(KeyShown.State.RIGHT))))
                .extracting(Judgement::toString)
                .containsExactly("DEV-10 NOTE");
    }

    @Test
    void aStrangerAtTheBrokerIsToldAllThatIsWrong() {
        Seen.Login login = new Seen.Login(Optional.empty(), false, true, 60);
        assertThat(messages.of(new Seen.Connected(Instant.EPOCH, "x", login, false)))
                .extracting(Judgement::toString)
                .containsExactly("DEV-01 WRONG", "DEV-01 WRONG");
        assertThat(messages.of(new Seen.Refused(Instant.EPOCH, Sent.SN, login, 5)))
                .extracting(Judgement::toString)
                .containsExactly("DEV-01 WRONG");
        assertThat(messages.of(new Seen.Subscribed(Instant.EPOCH, Sent.SN, "#", 1, 1)))
                .extracting(Judgement::toString)
                .containsExactly("DEV-02 WRONG");
    }

    @ParameterizedTest
    @CsvSource({
        "pos/message/TEST000000000099, BRK-ACL-02 WRONG",
        "pos/message/TEST000000000001, BRK-ACL-02 NOTE",
        "pos/status/TEST000000000001, ''",
        "pos/message, ''"
    })
    void aDeviceThatPublishesWhereDevicesListenIsTold(String topic, String judgement) {
        Message message = new Message(topic, Payload.of(new byte[] {'x'}), 1, false);

        assertThat(messages.of(new Seen.Published(Instant.EPOCH, Sent.SN, message, false)))
                .extracting(Judgement::toString)
                .isEqualTo(judgement.isEmpty() ? List.of() : List.of(judgement));
    }

    @Test
    void aCleanSessionIsWrongInADeviceThatListens() {
        Seen.Login login = new Seen.Login(Optional.of("speaker"), true, true, 60);
        assertThat(messages.of(new Seen.Connected(Instant.EPOCH, Sent.SN, login, false)))
                .as("it may only want its session forgotten")
                .isEmpty();
        Seen.Subscribed subscribed = new Seen.Subscribed(Instant.EPOCH, Sent.SN, "pos/message/" + Sent.SN, 1, 1);
        assertThat(messages.of(subscribed)).extracting(Judgement::toString).containsExactly("DEV-03 WRONG");
        assertThat(messages.of(subscribed)).as("once a connection").isEmpty();
    }

    @Test
    void aSaleIsToldAllThatIsWrong() {
        List<Judgement> found = messages.of(Sent.received(
                Sent.reading(draft -> draft.raw(
                                Field.CARD_NO, WireType.STRING, Card.guide().pan())
                        .raw(Field.AMOUNT, WireType.STRING, "6666")
                        .raw(Field.PIN, WireType.STRING, "1234")),
                Sent.key(KeyShown.State.NONE)));

        assertThat(found)
                .extracting(Judgement::toString)
                .containsExactly(
                        "DEV-08 WRONG", "DEV-09 WRONG", "DEV-10 WRONG", "DEV-10 NOTE", "DEV-11 WRONG", "DEV-16 WRONG");
        assertThat(found)
                .extracting(judgement -> judgement.discrepancy().getMessage()
                        + judgement.discrepancy().sent())
                .noneMatch(text -> text.contains(Card.guide().pan())
                        || text.contains(Card.guide().track2()));
    }

    @Test
    void aCardNumberInAnotherFieldIsWrongInSalesAndQueries() {
        String pan = Card.guide().pan();
        KeyShown right = Sent.key(KeyShown.State.RIGHT);
        assertThat(messages.of(
                        Sent.received(Sent.reading(draft -> draft.raw(Field.CARD_ORG, WireType.STRING, pan)), right)))
                .extracting(Judgement::toString)
                .containsExactly("DEV-10 WRONG", "DEV-10 NOTE");
        assertThat(messages.of(Sent.received(Sent.query(text -> text.replace("}", ",\"x\":\"" + pan + "\"}")), right)))
                .extracting(Judgement::toString)
                .containsExactly("DEV-10 WRONG");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NONE | | no such header",
                "WRONG | | another key, or the key without its prefix, in that header",
                "NONE | Authorization | no such header; the key stands in Authorization"
            })
    void itIsSaidWhereTheKeyIs(KeyShown.State state, String elsewhere, String actual) {
        KeyShown key = elsewhere == null ? Sent.key(state) : Sent.key(state, elsewhere);
        assertThat(DeviceKey.problem("a sale", key))
                .get()
                .extracting("sent", "expected", "actual")
                .containsExactly("a sale", "the API key in the header X-API-Key", actual);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"pageSize\":1 | \"pageSize\":5 | pageSize: 1 | pageSize: 5",
                "\"pageNo\":1 | \"pageNo\":0 | pageNo: a string of the form [1-9]\\d{0,8} | pageNo: 0",
                ",\"date\":\"2026-11-23\" | '' | date: a string in the form yyyy-MM-dd | date: nothing"
            })
    void aQueryIsToldWhatIsWrong(String right, String wrong, String expected, String actual) {
        assertThat(new DeviceQuery(Sent.query(text -> text.replace(right, wrong))).form())
                .get()
                .extracting("expected", "actual")
                .containsExactly(expected, actual);
    }

    @Test
    void aQueryOfStringsAndOneOfNumbersAreBothRight() {
        assertThat(new DeviceQuery(Sent.query(text -> text)).form()).isEmpty();
        assertThat(new DeviceQuery(Sent.query(text -> text.replace(":1", ":\"1\""))).form())
                .isEmpty();
    }
}
