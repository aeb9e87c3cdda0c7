package org.cloudspeaker.conformance.suites.device.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerMessage;
import org.cloudspeaker.conformance.mocks.payment.PresentedApiKey;
import org.cloudspeaker.conformance.suites.device.DeviceMessageSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceMessageJudgeTest {
    private final DeviceMessageJudge messages = new DeviceMessageJudge(
            DeviceMessageSamples.GUIDE,
            new ExpectedDeviceConfig(Set.of(DeviceMessageSamples.SN), "pos/message", Optional.of("speaker")));

    @Test
    void aRightDeviceIsLeftAlone() {
        BrokerEvent.ConnectDetails login = new BrokerEvent.ConnectDetails(Optional.of("speaker"), true, false, 60);
        assertThat(messages.judge(new BrokerEvent.Connected(Instant.EPOCH, DeviceMessageSamples.SN, login, false)))
                .isEmpty();
        assertThat(messages.judge(new BrokerEvent.Subscribed(
                        Instant.EPOCH, DeviceMessageSamples.SN, "pos/message/" + DeviceMessageSamples.SN, 1, 1)))
                .isEmpty();
        assertThat(messages.judge(new BrokerEvent.PingReceived(Instant.EPOCH, DeviceMessageSamples.SN)))
                .isEmpty();
        assertThat(messages.judge(DeviceMessageSamples.received(
                        DeviceMessageSamples.query(text -> text),
                        DeviceMessageSamples.key(PresentedApiKey.KeyState.RIGHT))))
                .isEmpty();
    }

    @Test
    void theGuidesOwnSaleIsWorthANoteAndNoMore() {
        assertThat(messages.judge(DeviceMessageSamples.received(
                        DeviceMessageSamples.reading(draft -> draft),
                        DeviceMessageSamples.key(PresentedApiKey.KeyState.RIGHT))))
                .extracting(DeviceFinding::toString)
                .containsExactly("DEV-10 NOTE");
    }

    @Test
    void aStrangerAtTheBrokerIsToldAllThatIsWrong() {
        BrokerEvent.ConnectDetails login = new BrokerEvent.ConnectDetails(Optional.empty(), false, true, 60);
        assertThat(messages.judge(new BrokerEvent.Connected(Instant.EPOCH, "x", login, false)))
                .extracting(DeviceFinding::toString)
                .containsExactly("DEV-01 WRONG", "DEV-01 WRONG");
        assertThat(messages.judge(new BrokerEvent.ConnectRefused(Instant.EPOCH, DeviceMessageSamples.SN, login, 5)))
                .extracting(DeviceFinding::toString)
                .containsExactly("DEV-01 WRONG");
        assertThat(messages.judge(new BrokerEvent.Subscribed(Instant.EPOCH, DeviceMessageSamples.SN, "#", 1, 1)))
                .extracting(DeviceFinding::toString)
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
        BrokerMessage message = new BrokerMessage(topic, Payload.of(new byte[] {'x'}), 1, false);

        assertThat(messages.judge(
                        new BrokerEvent.PublishReceived(Instant.EPOCH, DeviceMessageSamples.SN, message, false)))
                .extracting(DeviceFinding::toString)
                .isEqualTo(judgement.isEmpty() ? List.of() : List.of(judgement));
    }

    @Test
    void aCleanSessionIsWrongInADeviceThatListens() {
        BrokerEvent.ConnectDetails login = new BrokerEvent.ConnectDetails(Optional.of("speaker"), true, true, 60);
        assertThat(messages.judge(new BrokerEvent.Connected(Instant.EPOCH, DeviceMessageSamples.SN, login, false)))
                .as("it may only want its session forgotten")
                .isEmpty();
        BrokerEvent.Subscribed subscribed = new BrokerEvent.Subscribed(
                Instant.EPOCH, DeviceMessageSamples.SN, "pos/message/" + DeviceMessageSamples.SN, 1, 1);
        assertThat(messages.judge(subscribed))
                .extracting(DeviceFinding::toString)
                .containsExactly("DEV-03 WRONG");
        assertThat(messages.judge(subscribed)).as("once a connection").isEmpty();
    }

    @Test
    void aSaleIsToldAllThatIsWrong() {
        List<DeviceFinding> found = messages.judge(DeviceMessageSamples.received(
                DeviceMessageSamples.reading(draft -> draft.withRaw(
                                MessageField.CARD_NO,
                                WireType.STRING,
                                Card.guide().pan())
                        .withRaw(MessageField.AMOUNT, WireType.STRING, "6666")
                        .withRaw(MessageField.PIN, WireType.STRING, "1234")),
                DeviceMessageSamples.key(PresentedApiKey.KeyState.NONE)));

        assertThat(found)
                .extracting(DeviceFinding::toString)
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
        PresentedApiKey right = DeviceMessageSamples.key(PresentedApiKey.KeyState.RIGHT);
        assertThat(messages.judge(DeviceMessageSamples.received(
                        DeviceMessageSamples.reading(
                                draft -> draft.withRaw(MessageField.CARD_ORG, WireType.STRING, pan)),
                        right)))
                .extracting(DeviceFinding::toString)
                .containsExactly("DEV-10 WRONG", "DEV-10 NOTE");
        assertThat(messages.judge(DeviceMessageSamples.received(
                        DeviceMessageSamples.query(text -> text.replace("}", ",\"x\":\"" + pan + "\"}")), right)))
                .extracting(DeviceFinding::toString)
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
    void itIsSaidWhereTheKeyIs(PresentedApiKey.KeyState state, String elsewhere, String actual) {
        PresentedApiKey key =
                elsewhere == null ? DeviceMessageSamples.key(state) : DeviceMessageSamples.key(state, elsewhere);
        assertThat(new DeviceApiKeyCheck("a sale", key).problem())
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
        assertThat(new DeviceQueryCheck(DeviceMessageSamples.query(text -> text.replace(right, wrong))).form())
                .get()
                .extracting("expected", "actual")
                .containsExactly(expected, actual);
    }

    @Test
    void aQueryOfStringsAndOneOfNumbersAreBothRight() {
        assertThat(new DeviceQueryCheck(DeviceMessageSamples.query(text -> text)).form())
                .isEmpty();
        assertThat(new DeviceQueryCheck(DeviceMessageSamples.query(text -> text.replace(":1", ":\"1\""))).form())
                .isEmpty();
    }
}
